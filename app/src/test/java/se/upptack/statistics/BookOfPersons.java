package se.upptack.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.figure.Fact.Kind;

/**
 * What follow-up should know of asking, worked out from what is in the book of persons now and from nothing that was ever said to the figure
 * book: prompts as they stand, occasions in their latest version, signs. No corrections, no order, no sums; one plain loop a kind.
 */
final class BookOfPersons {

    private static final Set<String> PUT = Set.of("asked-no", "asked-yes", "declined");
    private static final Set<String> DETECTED = Set.of("asked-yes", "self-disclosed");

    private record Occasion(
            UUID id, UUID caseId, UUID worker, LocalDate occurred, String agency, String organisation, String unit, String line, String caseType, String mode, int round, String outcome,
            String reason, String channel, String presence, boolean informed, String exposure, boolean uses, boolean child, String wish, UUID prompt, LocalDate due, boolean closes) {}

    private final JdbcClient sql;
    private final List<Fact> facts = new ArrayList<>();

    private BookOfPersons(JdbcClient sql) {
        this.sql = sql;
    }

    static List<Fact> facts(JdbcClient sql) {
        var book = new BookOfPersons(sql);
        book.prompts();
        var occasions = book.occasions();
        occasions.forEach(book::occasion);
        book.registrations();
        book.signs(occasions);
        book.persons(occasions);
        book.workers(occasions);
        return book.facts;
    }

    private void prompts() {
        sql.sql("""
                select p.agency, p.organisation, p.unit, p.line, p.case_type, p.due, p.mode, p.round, p.state, p.opens > c.closed as never
                  from asking.prompt p join asking.case_file c on c.agency = p.agency and c.id = p.case_id where p.state <> 'withdrawn'""").query(row -> {
            boolean lapsed = row.getString("state").equals("lapsed");
            if (lapsed && row.getBoolean("never")) {
                return;
            }
            var values = new EnumMap<Dimension, String>(Map.of(Dimension.MODE, row.getString("mode"), Dimension.ROUND, row.getInt("round") == 1 ? "first" : "repeat"));
            fact(row, row.getObject("due", LocalDate.class), Kind.PROMPT, values);
            if (lapsed) {
                values.put(Dimension.STATE, "lapsed");
                fact(row, row.getObject("due", LocalDate.class), Kind.PROMPT, values);
            }
        });
    }

    private List<Occasion> occasions() {
        return sql.sql("""
                select distinct on (o.agency, o.id) o.*, p.due, coalesce(p.closed_by = o.id, false) as closes
                  from asking.occasion o left join asking.prompt p on p.agency = o.agency and p.id = o.prompt_id
                 order by o.agency, o.id, o.version desc""").query((row, number) -> new Occasion(
                row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("worker", UUID.class), row.getObject("occurred", LocalDate.class),
                row.getString("agency"), row.getString("organisation"), row.getString("unit"), row.getString("line"), row.getString("case_type"), row.getString("mode"), row.getInt("round"),
                row.getString("outcome"), row.getString("reason"), row.getString("channel"), row.getString("presence"), row.getBoolean("informed"), row.getString("exposure"),
                row.getBoolean("uses_violence"), row.getBoolean("child_witness"), row.getString("support_wish"), row.getObject("prompt_id", UUID.class),
                row.getObject("due", LocalDate.class), row.getBoolean("closes"))).list();
    }

    private void occasion(Occasion one) {
        var values = new EnumMap<Dimension, String>(Dimension.class);
        values.put(Dimension.MODE, one.mode);
        values.put(Dimension.OUTCOME, one.outcome);
        values.put(Dimension.CHANNEL, one.channel);
        values.put(Dimension.PRESENCE, one.presence);
        values.put(Dimension.INFORMED, yes(one.informed));
        values.put(Dimension.EXPOSURE, one.exposure);
        values.put(Dimension.USES_VIOLENCE, yes(one.uses));
        values.put(Dimension.CHILD_WITNESS, yes(one.child));
        values.put(Dimension.ROUND, one.round == 1 ? "first" : "repeat");
        values.put(Dimension.CLOSES, yes(one.closes));
        if (one.reason != null) {
            values.put(Dimension.REASON, one.reason);
        }
        if (DETECTED.contains(one.outcome)) {
            values.put(Dimension.WANTS_SUPPORT, one.wish == null ? "unknown" : one.wish);
        }
        fact(one, one.closes ? one.due : one.occurred, Kind.OCCASION, values);
    }

    private void registrations() {
        sql.sql("select *, (registered_at at time zone 'Europe/Stockholm')::date as registered from asking.occasion where version = 1").query(row -> {
            var registered = row.getObject("registered", LocalDate.class);
            long days = ChronoUnit.DAYS.between(row.getObject("occurred", LocalDate.class), registered);
            boolean monthEnd = days > 0 && registered.plusDays(2).getMonthValue() != registered.getMonthValue();
            fact(row, registered, Kind.REGISTRATION, Map.of(
                    Dimension.STATE, days == 0 ? "same-day" : days < 8 ? "within-week" : days < 32 ? "within-month" : "later", Dimension.MONTH_END, yes(monthEnd)));
        });
    }

    private void signs(List<Occasion> occasions) {
        var answered = new HashMap<UUID, Integer>();
        occasions.stream().filter(one -> one.prompt != null && put(one)).forEach(one -> answered.merge(one.prompt, 1, Integer::sum));
        sql.sql("""
                select i.agency, c.organisation, c.unit, c.line, c.case_type, i.observed, p.id as prompt, coalesce(p.mode, 'own-initiative') as mode
                  from asking.indication i join asking.case_file c on c.agency = i.agency and c.id = i.case_id
                  left join asking.prompt p on p.agency = i.agency and (p.id = i.prompt_id or p.indication = i.id)""").query(row -> {
            var day = row.getObject("observed", LocalDate.class);
            fact(row, day, Kind.INDICATION, Map.of(Dimension.MODE, row.getString("mode")));
            for (int i = 0; i < answered.getOrDefault(row.getObject("prompt", UUID.class), 0); i++) {
                fact(row, day, Kind.INDICATION, Map.of(Dimension.MODE, row.getString("mode"), Dimension.STATE, "asked"));
            }
        });
    }

    /** Each case once a year, where and when it was first so. */
    private void persons(List<Occasion> occasions) {
        record Once(UUID caseId, int year, String state) {}
        var first = new LinkedHashMap<Once, Occasion>();
        for (var one : occasions.stream().sorted(Comparator.comparing(Occasion::occurred).thenComparing(Occasion::id)).toList()) {
            boolean found = DETECTED.contains(one.outcome);
            var states = new LinkedHashMap<String, Boolean>();
            states.put("asked", put(one));
            states.put("answered-yes", one.outcome.equals("asked-yes"));
            states.put("self-disclosed", one.outcome.equals("self-disclosed"));
            states.put("detected-exposed", found && !one.exposure.equals("none"));
            states.put("detected-uses-violence", found && one.uses);
            states.put("wants-support", found && "yes".equals(one.wish));
            states.forEach((state, so) -> {
                if (so) {
                    first.putIfAbsent(new Once(one.caseId, one.occurred.getYear(), state), one);
                }
            });
        }
        first.forEach((once, one) -> fact(one, one.occurred, Kind.PERSON_YEAR, Map.of(Dimension.STATE, once.state)));
    }

    private void workers(List<Occasion> occasions) {
        var said = new HashSet<List<Object>>();
        for (var one : occasions) {
            var month = one.occurred.getYear() * 100 + one.occurred.getMonthValue();
            if ((one.prompt != null || put(one)) && said.add(List.of(one.worker, one.unit, one.line, month, "scoped"))) {
                facts.add(new Fact(one.agency, one.organisation, one.unit, one.line, "", month, Kind.WORKER_MONTH, Map.of(Dimension.STATE, "scoped"), 1));
            }
            if (put(one) && said.add(List.of(one.worker, one.unit, one.line, month, "asked"))) {
                facts.add(new Fact(one.agency, one.organisation, one.unit, one.line, "", month, Kind.WORKER_MONTH, Map.of(Dimension.STATE, "asked"), 1));
            }
        }
    }

    private static boolean put(Occasion one) {
        return PUT.contains(one.outcome);
    }

    private void fact(Occasion one, LocalDate day, Kind kind, Map<Dimension, String> values) {
        facts.add(new Fact(one.agency, one.organisation, one.unit, one.line, one.caseType, day.getYear() * 100 + day.getMonthValue(), kind, values, 1));
    }

    private void fact(ResultSet row, LocalDate day, Kind kind, Map<Dimension, String> values) throws SQLException {
        facts.add(new Fact(row.getString("agency"), row.getString("organisation"), row.getString("unit"), row.getString("line"), row.getString("case_type"),
                day.getYear() * 100 + day.getMonthValue(), kind, values, 1));
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }
}
