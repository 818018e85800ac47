package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.trail.Action;

/** What waits for a worker, the most urgent first. */
@Component
class WorkList {

    private static final Action READ = new Action("asking.work-list");
    private static final Action STANDING = new Action("asking.standing");
    static final int PAGE = 50;

    /**
     * What to show.
     *
     * @param state  empty, {@code late}, {@code soon}, {@code coming} or {@code deferred}
     * @param own    only where the worker is the continuous contact
     */
    record Filter(String line, String mode, String state, boolean own, int page) {}

    /** One page of the list with the counts of all that waits. */
    record Found(List<PromptRows.Waiting> prompts, Map<String, Integer> counts, Map<String, Integer> lines, int total) {}

    private static final String WHEN = "coalesce(p.deferred_to, p.due)";

    private static final String URGENCY = """
            case when p.state = 'deferred' and p.deferred_to > :today then 'deferred'
                 when coalesce(p.deferred_to, p.due) < :today then 'late'
                 when coalesce(p.deferred_to, p.due) <= :today + 7 then 'soon'
                 else 'coming' end""";

    private static final String WAITING = " from asking.prompt p join asking.case_file c on c.agency = p.agency and c.id = p.case_id"
            + " where p.state in ('open', 'deferred') and p.opens <= :today and (p.unit = any(:units) or '*' = any(:units)) and " + CaseReads.VISIBLE;

    private final PersonBook book;
    private final JdbcClient jdbc;
    private final Respite respite;
    private final Clock clock;

    WorkList(PersonBook book, JdbcClient jdbc, Respite respite, Clock clock) {
        this.book = book;
        this.respite = respite;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Found find(Actor actor, Filter filter) {
        return book.open(actor, READ, opened -> {
            var counts = new TreeMap<String, Integer>();
            var lines = new TreeMap<String, Integer>();
            var total = new int[1];
            var longer = longer(actor);
            count(actor, longer).forEach(row -> {
                var fits = (filter.line().isEmpty() || filter.line().equals(row.line()))
                        && (filter.mode().isEmpty() || filter.mode().equals(row.mode()))
                        && (!filter.own() || row.own());
                lines.merge(row.line(), row.count(), Integer::sum);
                if (fits) {
                    counts.merge(row.urgency(), row.count(), Integer::sum);
                    total[0] += filter.state().isEmpty() || filter.state().equals(row.urgency()) ? row.count() : 0;
                }
            });
            var prompts = page(actor, filter, longer).stream().map(prompt -> with(prompt, longer)).toList();
            opened.saw(prompts.stream().map(PromptRows.Waiting::caseId).toList());
            return new Found(prompts, counts, lines, total[0]);
        });
    }

    /**
     * What waits in a unit and service line today.
     *
     * @param oldest the day on which the most overdue should have been done, or null when none is overdue
     */
    record Standing(String unit, String line, Map<String, Integer> counts, @Nullable LocalDate oldest) {

        Standing {
            counts = Map.copyOf(counts);
        }

        private Standing and(Standing other) {
            var both = new TreeMap<>(counts);
            other.counts.forEach((urgency, count) -> both.merge(urgency, count, Integer::sum));
            return new Standing(unit, line, both, oldest == null || other.oldest != null && other.oldest.isBefore(oldest) ? other.oldest : oldest);
        }
    }

    /** What waits in the actor's units as it stands today, counted and without telling the cases. */
    List<Standing> standing(Actor actor) {
        return book.open(actor, STANDING, opened -> {
            var found = new LinkedHashMap<String, Standing>();
            var longer = longer(actor);
            bound(jdbc.sql(timed("select p.unit, c.line, " + URGENCY + " as urgency, count(*) as n, min(" + WHEN + ") as oldest" + WAITING
                    + " group by 1, 2, 3 order by 1, 2, 3", longer)), actor, longer)
                    .query((row, number) -> new Standing(
                            row.getString("unit"), row.getString("line"), Map.of(row.getString("urgency"), row.getInt("n")),
                            row.getString("urgency").equals("late") ? row.getObject("oldest", LocalDate.class) : null))
                    .list()
                    .forEach(one -> found.merge(one.unit() + "|" + one.line(), one, Standing::and));
            return List.copyOf(found.values());
        });
    }

    private record Count(String line, String mode, String urgency, boolean own, int count) {}

    /** How many days longer the cases may take that wait for this actor; mostly none. */
    private Map<UUID, Integer> longer(Actor actor) {
        var maybe = respite.maybe();
        return maybe.isEmpty() ? Map.of() : respite.of(actor, Set.copyOf(bound(jdbc.sql("select distinct p.case_id" + WAITING + " and p.case_id = any(:maybe)"), actor, Map.of())
                .param("maybe", maybe.toArray(UUID[]::new))
                .query(UUID.class)
                .list()));
    }

    /** The statement with the time that each case has. Left as it is where none has more, so that the index of the usual order serves. */
    private static String timed(String statement, Map<UUID, Integer> longer) {
        return longer.isEmpty() ? statement : statement
                .replace("coalesce(p.deferred_to, p.due)", "coalesce(p.deferred_to, p.due + coalesce(r.days, 0))")
                .replace(" where p.state in", " left join unnest(:longer::uuid[], :days::integer[]) as r(case_id, days) on r.case_id = p.case_id where p.state in");
    }

    private static PromptRows.Waiting with(PromptRows.Waiting prompt, Map<UUID, Integer> longer) {
        return longer.containsKey(prompt.caseId()) ? prompt.longer(longer.get(prompt.caseId())) : prompt;
    }

    private List<Count> count(Actor actor, Map<UUID, Integer> longer) {
        return bound(jdbc.sql(timed("select c.line, p.mode, " + URGENCY + " as urgency, coalesce(c.contact = :me, false) as own, count(*) as n" + WAITING
                + " group by 1, 2, 3, 4", longer)), actor, longer)
                .param("me", actor.account())
                .query((row, number) -> new Count(row.getString("line"), row.getString("mode"), row.getString("urgency"), row.getBoolean("own"), row.getInt("n")))
                .list();
    }

    private List<PromptRows.Waiting> page(Actor actor, Filter filter, Map<UUID, Integer> longer) {
        return bound(jdbc.sql(timed("select " + PromptRows.WAITING_COLUMNS + WAITING + """
                   and (:line = '' or c.line = :line) and (:mode = '' or p.mode = :mode) and (not :own or c.contact = :me)
                   and (:state = '' or :state =\s""" + URGENCY + """
                )
                 order by (p.state = 'deferred' and p.deferred_to > :today), coalesce(p.deferred_to, p.due), p.id
                 limit :limit offset :offset""", longer)), actor, longer)
                .param("line", filter.line())
                .param("mode", filter.mode())
                .param("state", filter.state())
                .param("own", filter.own())
                .param("me", actor.account())
                .param("limit", PAGE)
                .param("offset", (filter.page() - 1) * PAGE)
                .query(PromptRows::waiting)
                .list();
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Actor actor, Map<UUID, Integer> longer) {
        var bound = statement.param("today", LocalDate.now(clock)).param("units", actor.unitArray()).param("clearance", actor.clearance());
        if (longer.isEmpty()) {
            return bound;
        }
        var cases = List.copyOf(longer.keySet());
        return bound.param("longer", cases.toArray(UUID[]::new)).param("days", cases.stream().map(longer::get).toArray(Integer[]::new));
    }

    static String urgency(PromptRows.Waiting prompt, LocalDate today) {
        var when = when(prompt);
        return prompt.state().equals("deferred") && when.isAfter(today) ? "deferred"
                : when.isBefore(today) ? "late" : when.isAfter(today.plusDays(7)) ? "coming" : "soon";
    }

    static LocalDate when(PromptRows.Waiting prompt) {
        return prompt.deferredTo() == null ? prompt.due() : prompt.deferredTo();
    }

}
