package se.upptack.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A case that an agency's case system delivers over the interface. Every case has a reference of its own, so that tests never meet each other's. */
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
            List<Map<String, Object>> rows = all.stream().map(step -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("reference", reference);
                row.put("unit", unit);
                row.put("line", line);
                put(row, "caseType", type.isEmpty() ? null : type);
                put(row, "opened", opened);
                put(row, "closed", closed);
                row.put("protection", protection);
                put(row, "step", step.step());
                put(row, "stepDate", step.day());
                put(row, "contact", contact);
                return row;
            }).toList();
            var answer = Api.of(system).post("/api/v1/cases", Api.json(Map.of("cases", rows))).expect(200).json();
            return new Case(UUID.fromString(answer.get("cases").get(0).get("id").stringValue()), reference);
        }

        private static void put(Map<String, Object> row, String field, @Nullable Object value) {
            if (value != null) {
                row.put(field, value.toString());
            }
        }
    }
}
