package se.upptack.asking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which prompts become true, and when. Pure: takes the policies of the moment and returns what to write down. Once written, a
 * prompt keeps the rule it was made under.
 */
final class Planner {

    /**
     * A prompt to write down.
     *
     * @param step null for a round after the first
     */
    record Planned(PromptKind kind, Policy policy, @Nullable String step, int round, LocalDate opens, LocalDate due, LocalDate until) {}

    private final Policies policies;

    Planner(Policies policies) {
        this.policies = policies;
    }

    /** A step of the case happened. At most one question and one information become due. */
    List<Planned> onStep(CasePlace place, String step, LocalDate day) {
        var planned = new ArrayList<Planned>(2);
        for (var kind : PromptKind.values()) {
            policies.atStep(place, step, day, kind).map(policy -> window(kind, policy, step, 1, day)).ifPresent(planned::add);
        }
        return planned;
    }

    /** A sign was seen. Something is due only where a policy says that signs lead to a question. */
    Optional<Planned> onIndication(CasePlace place, LocalDate day) {
        return policies.onIndication(place, day)
                .filter(policy -> policy.mode() == Mode.INDICATION)
                .map(policy -> window(PromptKind.ASK, policy, null, 1, day));
    }

    /**
     * A prompt was closed. A periodic policy still in force makes the next round; a person who declined is asked again only when the policy
     * says after how long.
     */
    Optional<Planned> afterClosing(CasePlace place, Policy closed, @Nullable String step, int round, Outcome outcome, LocalDate day) {
        var declined = outcome == Outcome.DECLINED || outcome == Outcome.DECLINED_PARTICIPATION;
        if (closed.mode() == Mode.PERIODIC) {
            // The policy of today decides about tomorrow; when it has ended, or is no longer periodic, no round follows.
            var next = policies.atStep(place, step == null ? closed.step() : step, day, PromptKind.ASK).filter(policy -> policy.mode() == Mode.PERIODIC);
            return next.map(policy -> {
                var months = declined ? policy.reask().orElse(policy.interval().orElseThrow()) : policy.interval().orElseThrow();
                return window(PromptKind.ASK, policy, null, round + 1, day.plusMonths(months), policy.opensDays(), 0);
            });
        }
        if (declined && closed.reask().isPresent()) {
            return Optional.of(window(PromptKind.ASK, closed, null, round + 1, day.plusMonths(closed.reask().getAsInt()), closed.opensDays(), 0))
                    .filter(planned -> closed.mode() != Mode.INDICATION);
        }
        return Optional.empty();
    }

    private static Planned window(PromptKind kind, Policy policy, @Nullable String step, int round, LocalDate day) {
        return window(kind, policy, step, round, day, policy.opensDays(), policy.dueDays());
    }

    private static Planned window(PromptKind kind, Policy policy, @Nullable String step, int round, LocalDate day, int opensBefore, int dueAfter) {
        return new Planned(kind, policy, step, round, day.minusDays(opensBefore), day.plusDays(dueAfter), day.plusDays(Math.max(policy.untilDays(), dueAfter)));
    }
}
