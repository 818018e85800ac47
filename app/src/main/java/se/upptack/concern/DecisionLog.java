package se.upptack.concern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.support.Answer;

/**
 * Writes decisions and the facts they make true. A report is counted when it has been made, in that month, by its main cause and by what the
 * reporter is (CHILD-05, CHILD-06, CHILD-11). Call inside an opened person book with the case locked.
 */
@Component
class DecisionLog {

    private final ConcernRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionLog(ConcernRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a version, unless it says the same as the one that stands. */
    void write(Actor actor, Answer answer, LegalRole role, Ruling ruling, Decision decision, @Nullable Causes causes) {
        var now = clock.instant();
        var before = rows.decided(answer.occasionId()).orElse(null);
        var rule = ruling.rule();
        var after = new ConcernRows.Decided(
                before == null ? 1 : before.version() + 1, role, ruling.code(), rule == null ? null : rule.id(),
                rule == null ? null : rule.law().id(), decision, causes, actor.account(), now);
        if (before != null && before.saysTheSameAs(after)) {
            return;
        }
        rows.addDecided(answer.occasionId(), answer.caseId(), after);
        var facts = new ArrayList<Fact>();
        if (before != null) {
            facts(answer, before).forEach(fact -> facts.add(fact.withdrawn()));
        }
        facts.addAll(facts(answer, after));
        events.publishEvent(new FactsStated(facts));
    }

    /** States one more report for the same answer, to another municipality or the police. */
    void another(Answer answer, LegalRole role, String duty, Causes causes, Instant madeAt) {
        events.publishEvent(new FactsStated(List.of(made(answer, role, duty, causes, madeAt))));
    }

    private List<Fact> facts(Answer answer, ConcernRows.Decided row) {
        var facts = new ArrayList<Fact>();
        facts.add(answer.step("child-report-decided", row.decision().code(), day(row.at())));
        var causes = row.causes();
        if (row.decision() instanceof Decision.Report report && report.reportedAt() != null && causes != null) {
            facts.add(made(answer, row.role(), row.duty(), causes, report.reportedAt()));
        }
        return facts;
    }

    private Fact made(Answer answer, LegalRole role, String duty, Causes causes, Instant madeAt) {
        return answer.fact(Fact.Kind.CHILD_REPORT, day(madeAt), Map.of(
                Dimension.CAUSE, causes.main().code(), Dimension.ABOUT_VIOLENCE, causes.aboutViolence() ? "yes" : "no",
                Dimension.REPORTER, role.code(), Dimension.STATE, duty));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
