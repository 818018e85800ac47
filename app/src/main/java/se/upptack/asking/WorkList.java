package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private static final String URGENCY = """
            case when p.state = 'deferred' and p.deferred_to > :today then 'deferred'
                 when coalesce(p.deferred_to, p.due) < :today then 'late'
                 when coalesce(p.deferred_to, p.due) <= :today + 7 then 'soon'
                 else 'coming' end""";

    private static final String WAITING = " from asking.prompt p join asking.case_file c on c.agency = p.agency and c.id = p.case_id"
            + " where p.state in ('open', 'deferred') and p.opens <= :today and (p.unit = any(:units) or '*' = any(:units)) and " + CaseReads.VISIBLE;

    private final PersonBook book;
    private final JdbcClient jdbc;
    private final Clock clock;

    WorkList(PersonBook book, JdbcClient jdbc, Clock clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Found find(Actor actor, Filter filter) {
        return book.open(actor, READ, opened -> {
            var counts = new TreeMap<String, Integer>();
            var lines = new TreeMap<String, Integer>();
            var total = new int[1];
            count(actor).forEach(row -> {
                var fits = (filter.line().isEmpty() || filter.line().equals(row.line()))
                        && (filter.mode().isEmpty() || filter.mode().equals(row.mode()))
                        && (!filter.own() || row.own());
                lines.merge(row.line(), row.count(), Integer::sum);
                if (fits) {
                    counts.merge(row.urgency(), row.count(), Integer::sum);
                    total[0] += filter.state().isEmpty() || filter.state().equals(row.urgency()) ? row.count() : 0;
                }
            });
            var prompts = page(actor, filter);
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
            bound(jdbc.sql("select p.unit, c.line, " + URGENCY + " as urgency, count(*) as n, min(coalesce(p.deferred_to, p.due)) as oldest" + WAITING
                    + " group by 1, 2, 3 order by 1, 2, 3"), actor)
                    .query((row, number) -> new Standing(
                            row.getString("unit"), row.getString("line"), Map.of(row.getString("urgency"), row.getInt("n")),
                            row.getString("urgency").equals("late") ? row.getObject("oldest", LocalDate.class) : null))
                    .list()
                    .forEach(one -> found.merge(one.unit() + "|" + one.line(), one, Standing::and));
            return List.copyOf(found.values());
        });
    }

    private record Count(String line, String mode, String urgency, boolean own, int count) {}

    private List<Count> count(Actor actor) {
        return bound(jdbc.sql("select c.line, p.mode, " + URGENCY + " as urgency, coalesce(c.contact = :me, false) as own, count(*) as n" + WAITING + " group by 1, 2, 3, 4"), actor)
                .param("me", actor.account())
                .query((row, number) -> new Count(row.getString("line"), row.getString("mode"), row.getString("urgency"), row.getBoolean("own"), row.getInt("n")))
                .list();
    }

    private List<PromptRows.Waiting> page(Actor actor, Filter filter) {
        return bound(jdbc.sql("select " + PromptRows.WAITING_COLUMNS + WAITING + """
                   and (:line = '' or c.line = :line) and (:mode = '' or p.mode = :mode) and (not :own or c.contact = :me)
                   and (:state = '' or :state =\s""" + URGENCY + """
                )
                 order by (p.state = 'deferred' and p.deferred_to > :today), coalesce(p.deferred_to, p.due), p.id
                 limit :limit offset :offset"""), actor)
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

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Actor actor) {
        return statement.param("today", LocalDate.now(clock)).param("units", actor.unitArray()).param("clearance", actor.clearance());
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
