package se.upptack.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.upptack.asking.CaseDelivery;
import se.upptack.asking.CaseFeed;
import se.upptack.asking.FeedOutcome;

/** A case that an agency's case system delivers. Every case has a reference of its own, so that tests never meet each other's. */
record Case(UUID id, String reference) {

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    /** Sickness benefit that requires investigation: the investigation began {@code days} ago and the question is due under routine. */
    static Case underRoutine(int daysAgo) {
        return at("fk-system", "fk-sf", "fk-sjukpenning").type("requires-investigation").step("investigation", RunningApp.TODAY.minusDays(daysAgo)).deliver();
    }

    static Draft at(String system, String unit, String line) {
        return new Draft(system, unit, line);
    }

    /** A delivery that is being written. */
    static final class Draft {

        private record Step(@Nullable String step, @Nullable LocalDate day) {}

        private final String system;
        private final String unit;
        private final String line;
        private final List<Step> steps = new ArrayList<>();
        private String type = "";
        private String protection = "none";
        private LocalDate opened = LocalDate.of(2019, 1, 7);
        private @Nullable LocalDate closed;
        private @Nullable String contact;

        private Draft(String system, String unit, String line) {
            this.system = system;
            this.unit = unit;
            this.line = line;
        }

        Draft type(String caseType) {
            type = caseType;
            return this;
        }

        Draft step(String step, LocalDate day) {
            steps.add(new Step(step, day));
            return this;
        }

        Draft protection(String grade) {
            protection = grade;
            return this;
        }

        Draft opened(LocalDate day) {
            opened = day;
            return this;
        }

        Draft closed(LocalDate day) {
            closed = day;
            return this;
        }

        Draft contact(String username) {
            contact = username;
            return this;
        }

        Case deliver() {
            return deliver("TEST-" + NUMBER.incrementAndGet());
        }

        Case deliver(String reference) {
            List<Step> all = steps.isEmpty() ? List.of(new Step(null, null)) : steps;
            List<CaseDelivery> rows = all.stream()
                    .map(step -> new CaseDelivery(reference, unit, line, type, opened, closed, protection, step.step(), step.day(), contact))
                    .toList();
            FeedOutcome outcome = RunningApp.shared().bean(CaseFeed.class).receive(World.person(system), rows, 1);
            if (outcome instanceof FeedOutcome.Received received) {
                return new Case(received.ids().values().iterator().next(), reference);
            }
            throw new AssertionError(outcome.toString());
        }
    }
}
