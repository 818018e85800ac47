package se.upptack.goal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import se.upptack.pack.Row;

/** Rules on statements about the same fact, and on days. */
final class FactRules {

    private FactRules() {}

    /** Statements about the same fact say the same. The first is held against each that says something else. */
    record SameFact(String kind) implements Review.Rule {

        @Override
        public String name() {
            return "same-" + kind;
        }

        @Override
        public List<Finding> find(Papers papers) {
            var bySubject = new LinkedHashMap<String, List<Row>>();
            papers.sources().known().rows("statements").where("kind", kind).forEach(row -> bySubject.computeIfAbsent(row.text("subject"), id -> new ArrayList<>()).add(row));
            var findings = new ArrayList<Finding>();
            for (var rows : bySubject.values()) {
                var first = rows.getFirst();
                var said = new ArrayList<Row>(List.of(first));
                for (var row : rows.subList(1, rows.size())) {
                    if (said.stream().noneMatch(one -> same(one, row))) {
                        findings.add(new Finding(name(), papers.about(first), shown(papers, first), words(first), first.text("source"), shown(papers, row), words(row), row.text("source")));
                        said.add(row);
                    }
                }
            }
            return findings;
        }

        private static boolean same(Row one, Row other) {
            var amount = Amount.of(one);
            var against = Amount.of(other);
            if (amount.isPresent() && against.isPresent()) {
                return amount.get().meets(against.get());
            }
            return one.text("kind").equals("day") ? DayOrder.fits(one.text("value"), other.text("value")) : one.text("value").equalsIgnoreCase(other.text("value"));
        }

        private static String shown(Papers papers, Row row) {
            return row.text("kind").equals("figure") ? Amount.shown(papers, row) : row.text("kind").equals("day") ? row.text("value") : "";
        }

        private static String words(Row row) {
            return row.text("kind").equals("name") || row.text("kind").equals("claim") ? row.text("value") : "";
        }
    }

    /** What comes after something else is not dated before it. A month or a year is compared as far as both go. */
    record DayOrder() implements Review.Rule {

        @Override
        public String name() {
            return "day-order";
        }

        @Override
        public List<Finding> find(Papers papers) {
            var statements = papers.sources().known().rows("statements");
            return statements.stream().filter(row -> !row.text("after").isEmpty()).flatMap(row -> {
                var before = statements.find(row.text("after")).orElseThrow();
                int both = Math.min(row.text("value").length(), before.text("value").length());
                return row.text("value").substring(0, both).compareTo(before.text("value").substring(0, both)) >= 0 ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(new Finding(name(), papers.about(row), row.text("value"), "", row.text("source"),
                                papers.t("review.after", papers.about(before), before.text("value")), "", before.text("source")));
            }).toList();
        }

        /** Whether two dates can be the same day. */
        static boolean fits(String one, String other) {
            return one.startsWith(other) || other.startsWith(one);
        }
    }
}
