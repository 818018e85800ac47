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
     * A prompt was closed. A periodic policy makes the next round; a person who declined is asked again only when the policy says after
     * how long. The policy of the day says when; the one that will be in force then makes the prompt, and when none will be, none is made.
     */
    Optional<Planned> afterClosing(CasePlace place, Policy closed, @Nullable String step, int round, Outcome outcome, LocalDate day) {
        if (closed.mode() != Mode.PERIODIC && closed.mode() != Mode.ROUTINE) {
            return Optional.empty();
        }
        var declined = outcome == Outcome.DECLINED || outcome == Outcome.DECLINED_PARTICIPATION;
        var at = step == null ? closed.step() : step;
        return asking(place, at, day, closed.mode()).flatMap(now -> months(now, declined)).map(day::plusMonths)
                .flatMap(next -> asking(place, at, next, closed.mode())
                        .map(policy -> window(PromptKind.ASK, policy, null, round + 1, next, policy.opensDays(), 0)));
    }

    private Optional<Policy> asking(CasePlace place, String step, LocalDate day, Mode mode) {
        return policies.atStep(place, step, day, PromptKind.ASK).filter(policy -> policy.mode() == mode);
    }

    private static Optional<Integer> months(Policy policy, boolean declined) {
        var months = declined && policy.reask().isPresent() ? policy.reask() : policy.interval();
        return months.isPresent() ? Optional.of(months.getAsInt()) : Optional.empty();
    }

    private static Planned window(PromptKind kind, Policy policy, @Nullable String step, int round, LocalDate day) {
        return window(kind, policy, step, round, day, policy.opensDays(), policy.dueDays());
    }

    private static Planned window(PromptKind kind, Policy policy, @Nullable String step, int round, LocalDate day, int opensBefore, int dueAfter) {
        return new Planned(kind, policy, step, round, day.minusDays(opensBefore), day.plusDays(dueAfter), day.plusDays(Math.max(policy.untilDays(), dueAfter)));
    }
}
