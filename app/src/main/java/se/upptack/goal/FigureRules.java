package se.upptack.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.upptack.pack.Row;

/** Rules on figures: sums, products, parts of a whole, percentages. */
final class FigureRules {

    /** A product of figures that are given as about may differ by this share before it is said. */
    private static final double ROUNDED = 0.01;

    private FigureRules() {}

    /** Parts that together are the total must add up to it, to the last unit; a sum of "about" may differ as they may. */
    record Sums() implements Review.Rule {

        @Override
        public String name() {
            return "sums";
        }

        @Override
        public List<Finding> find(Papers papers) {
            var findings = new ArrayList<Finding>();
            var statements = papers.sources().known().rows("statements");
            var totals = statements.stream().map(row -> row.text("adds_to")).filter(id -> !id.isEmpty()).distinct().toList();
            for (var id : totals) {
                var total = statements.find(id).orElseThrow();
                var parts = statements.where("adds_to", id);
                var amounts = parts.stream().flatMap(part -> Amount.of(part).stream()).toList();
                var stated = Amount.of(total);
                if (stated.isEmpty() || amounts.size() != parts.size()) {
                    continue;
                }
                var sum = new Amount(amounts.stream().mapToDouble(Amount::low).sum(), amounts.stream().mapToDouble(Amount::high).sum(), amounts.stream().mapToDouble(Amount::stated).sum());
                if (!sum.meets(stated.get())) {
                    findings.add(new Finding(name(), papers.about(total), Amount.shown(papers, total), "", total.text("source"),
                            papers.t("review.sum", Amount.shown(sum.stated()), Amount.shown(Math.abs(sum.stated() - stated.get().stated()))), "", places(parts)));
                }
            }
            return findings;
        }
    }

    /** A figure that is said to come of others is their product. */
    record Products() implements Review.Rule {

        @Override
        public String name() {
            return "products";
        }

        @Override
        public List<Finding> find(Papers papers) {
            var findings = new ArrayList<Finding>();
            var statements = papers.sources().known().rows("statements");
            for (var row : statements) {
                var factors = row.list("product_of").stream().flatMap(id -> statements.find(id).stream()).toList();
                var stated = Amount.of(row);
                if (factors.isEmpty() || stated.isEmpty()) {
                    continue;
                }
                double product = factors.stream().flatMap(factor -> Amount.of(factor).stream()).mapToDouble(Amount::stated).reduce(1, (one, other) -> one * other);
                if (Math.abs(product - stated.get().stated()) > ROUNDED * product) {
                    findings.add(new Finding(name(), papers.about(row), Amount.shown(papers, row), "", row.text("source"),
                            papers.t("review.product", factors.stream().map(factor -> Amount.shown(papers, factor)).collect(Collectors.joining(" × ")), Amount.shown(product)), "", places(factors)));
                }
            }
            return findings;
        }
    }

    /** A part is not larger than what it is a part of. */
    record Parts() implements Review.Rule {

        @Override
        public String name() {
            return "parts";
        }

        @Override
        public List<Finding> find(Papers papers) {
            var findings = new ArrayList<Finding>();
            var statements = papers.sources().known().rows("statements");
            for (var row : statements) {
                if (row.text("part_of").isEmpty() || !row.text("counts").isEmpty()) {
                    continue;
                }
                var whole = statements.find(row.text("part_of")).orElseThrow();
                var part = Amount.of(row);
                var all = Amount.of(whole);
                if (part.isPresent() && all.isPresent() && part.get().low() > all.get().high()) {
                    findings.add(new Finding(name(), papers.about(row), Amount.shown(papers, row), "", row.text("source"), papers.about(whole) + ": " + Amount.shown(papers, whole), "", whole.text("source")));
                }
            }
            return findings;
        }
    }

    /** A percentage is the count of its whole, rounded to the nearest. */
    record Percentages() implements Review.Rule {

        private static final double HALF_A_PERCENT = 0.5;

        @Override
        public String name() {
            return "percentages";
        }

        @Override
        public List<Finding> find(Papers papers) {
            var findings = new ArrayList<Finding>();
            var statements = papers.sources().known().rows("statements");
            for (var row : statements) {
                if (row.text("counts").isEmpty() || row.text("part_of").isEmpty()) {
                    continue;
                }
                var count = statements.find(row.text("counts")).orElseThrow();
                var whole = statements.find(row.text("part_of")).orElseThrow();
                var said = Amount.of(row);
                var part = Amount.of(count);
                var all = Amount.of(whole);
                if (said.isEmpty() || part.isEmpty() || all.isEmpty() || all.get().stated() == 0) {
                    continue;
                }
                double percent = 100 * part.get().stated() / all.get().stated();
                if (percent < said.get().low() - HALF_A_PERCENT || percent > said.get().high() + HALF_A_PERCENT) {
                    findings.add(new Finding(name(), papers.about(row), Amount.shown(papers, row), "", row.text("source"),
                            papers.t("review.percentage", Amount.shown(papers, count), Amount.shown(papers, whole), Amount.shown(Math.round(10 * percent) / 10.0)), "", places(List.of(count, whole))));
                }
            }
            return findings;
        }
    }

    /** A published count is not larger than its base. */
    record Published() implements Review.Rule {

        @Override
        public String name() {
            return "published";
        }

        @Override
        public List<Finding> find(Papers papers) {
            return papers.sources().known().rows("survey-findings").stream()
                    .filter(row -> row.text("gives").equals("count") && row.whole("base").isPresent() && Double.parseDouble(row.text("value")) > row.whole("base").getAsInt())
                    .map(row -> new Finding(name(), papers.about(row), row.text("value"), "", row.text("source"), papers.t("review.base", row.text("base")), "", row.text("source"))).toList();
        }
    }

    static String places(List<Row> rows) {
        return rows.stream().map(row -> row.text("source")).distinct().collect(Collectors.joining("; "));
    }
}
