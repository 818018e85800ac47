package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** What should be asked, as a list for other systems. Call inside an opened person book, and say which cases were shown. */
@Component
public class Prompts {

    /** The states one can ask for; {@code waiting} is everything that can be done today. */
    public static final List<String> STATES = List.of("waiting", "open", "deferred", "closed", "lapsed", "withdrawn");

    /**
     * What is wanted; null means all.
     *
     * @param dueBefore only what falls due before this day
     * @param page      counted from 1
     */
    public record Wanted(
            @Nullable String unit, @Nullable String line, @Nullable String mode, String state, @Nullable LocalDate dueBefore, int limit, int page) {}

    /** One page of what was found, the most urgent first, and how many there are on all pages. */
    public record Found(List<Prompt> prompts, int total) {}

    /**
     * A prompt with the case it belongs to.
     *
     * @param kind   {@code ask} or {@code inform}
     * @param policy the rule it was made under, as an id of the register of policies
     * @param step   the step in the case that made it due, or null for a sign or a later round
     */
    public record Prompt(
            UUID id, UUID caseId, String reference, String unit, String line, String caseType, String kind, Mode mode, String policy,
            @Nullable String step, int round, LocalDate opens, LocalDate due, LocalDate until, String state, @Nullable LocalDate deferredTo,
            @Nullable String deferralReason) {

        private static Prompt of(PromptRows.Waiting row) {
            return new Prompt(
                    row.id(), row.caseId(), row.reference(), row.unit(), row.line(), row.caseType(), row.kind().code(), row.mode(), row.policy(),
                    row.step(), row.round(), row.opens(), row.due(), row.until(), row.state(), row.deferredTo(), row.deferralReason());
        }
    }

    private static final String WHERE = " from asking.prompt p join asking.case_file c on c.agency = p.agency and c.id = p.case_id where " + CaseReads.VISIBLE + """
               and (:state = p.state or (:state = 'waiting' and p.state in ('open', 'deferred') and p.opens <= :today))
               and (:unit = '' or c.unit = :unit) and (:line = '' or c.line = :line) and (:mode = '' or p.mode = :mode)
               and (cast(:dueBefore as date) is null or p.due < :dueBefore)""";

    private final JdbcClient jdbc;
    private final PromptRows rows;
    private final Clock clock;

    Prompts(JdbcClient jdbc, PromptRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** What waits in the cases, in no particular order, whoever may see them: for whoever registers many at once. */
    public List<Prompt> waiting(Collection<UUID> cases) {
        return rows.waitingOfCases(cases).stream().map(Prompt::of).toList();
    }

    /** What the actor may see of it. */
    public Found find(Actor actor, Wanted wanted) {
        var total = bound(jdbc.sql("select count(*)" + WHERE), actor, wanted).query(Integer.class).single();
        var rows = total == 0 ? List.<PromptRows.Waiting>of() : bound(jdbc.sql("select " + PromptRows.WAITING_COLUMNS + WHERE
                        + " order by coalesce(p.deferred_to, p.due), p.due, p.id limit :limit offset :offset"), actor, wanted)
                .param("limit", wanted.limit())
                .param("offset", (wanted.page() - 1L) * wanted.limit())
                .query(PromptRows::waiting)
                .list();
        return new Found(rows.stream().map(Prompt::of).toList(), total);
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Actor actor, Wanted wanted) {
        return statement
                .param("units", actor.unitArray())
                .param("clearance", actor.clearance())
                .param("state", wanted.state())
                .param("today", LocalDate.now(clock))
                .param("unit", wanted.unit() == null ? "" : wanted.unit())
                .param("line", wanted.line() == null ? "" : wanted.line())
                .param("mode", wanted.mode() == null ? "" : wanted.mode())
                .param("dueBefore", wanted.dueBefore(), java.sql.Types.DATE);
    }
}
