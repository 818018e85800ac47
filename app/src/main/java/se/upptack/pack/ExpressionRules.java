package se.upptack.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.upptack.pack.ExpressionReader.Mention;

/** What must be true of measures and indicators (IND-01): every name is known, and what is divided is divided by something else. */
final class ExpressionRules {

    private static final Set<String> DIVIDED = Set.of("share", "rate");

    private ExpressionRules() {}

    static void form(Line line, Column column, String cell, Consumer<Fault> faults) {
        try {
            ExpressionReader.read(cell);
        } catch (Expression.Unreadable unreadable) {
            faults.accept(Fault.in(line, column.name(), "expression", unreadable.at(), cell));
        }
    }

    /** The names of an expression; one without the form has been reported where cells are checked. */
    static void names(Line line, Column column, String cell, Content content, Consumer<Fault> faults) {
        var reading = reading(cell);
        if (reading.isEmpty()) {
            return;
        }
        boolean known = true;
        for (var mention : reading.get().mentions()) {
            var fault = fault(line, column, mention, content);
            fault.ifPresent(faults);
            known &= fault.isEmpty();
        }
        if (known) {
            var meaning = meaning(reading.get().expression(), content);
            meaning.flatMap(ExpressionRules::impossible)
                    .ifPresent(nowhere -> faults.accept(Fault.in(line, column.name(), "expression-never", nowhere)));
        }
    }

    /** Two expressions of indicators together: what is divided by what, versions, and what a source can give. */
    static void indicators(Content content, Consumer<Fault> faults) {
        for (var indicator : content.lines("indicators")) {
            var numerator = indicator.cell("numerator");
            var denominator = indicator.cell("denominator");
            var form = indicator.cell("gives");
            boolean counted = indicator.cell("source_kind").equals("registered") && Row.values(indicator.cell("needs")).contains("registration");
            if (numerator.isEmpty() && (counted || !denominator.isEmpty())) {
                faults.accept(Fault.in(indicator, "numerator", "numerator"));
            }
            if (DIVIDED.contains(form) && !numerator.isEmpty() && denominator.isEmpty()) {
                faults.accept(Fault.in(indicator, "denominator", "denominator-missing", form));
            }
            if (form.equals("number") && !denominator.isEmpty()) {
                faults.accept(Fault.in(indicator, "denominator", "denominator-idle"));
            }
            if (!numerator.isEmpty() && !denominator.isEmpty() && same(numerator, denominator, content)) {
                faults.accept(Fault.in(indicator, "denominator", "divides-itself"));
            }
            if (!indicator.cell("exclusions").isEmpty() && !denominator.isEmpty() && same(indicator.cell("exclusions"), denominator, content)) {
                faults.accept(Fault.in(indicator, "exclusions", "excludes-all"));
            }
            if (counted && indicator.cell("counting").equals("last-per-case")) {
                faults.accept(Fault.in(indicator, "counting", "counting-case"));
            }
            version(indicator, content, faults);
        }
    }

    /** A new version runs beside the old one as developmental, or begins when the old one has ended. */
    private static void version(Line indicator, Content content, Consumer<Fault> faults) {
        boolean developmental = indicator.cell("status").equals("developmental");
        if (indicator.cell("replaces").equals(indicator.key())) {
            faults.accept(Fault.in(indicator, "replaces", "replaces-itself"));
        }
        content.find("indicators", indicator.cell("replaces"))
                .filter(old -> !developmental && !old.key().equals(indicator.key()))
                .filter(old -> {
                    var ended = CellRules.day(old.cell("valid_to"));
                    var begins = CellRules.day(indicator.cell("valid_from"));
                    return ended.isEmpty() || begins.isEmpty() || !begins.get().isAfter(ended.get());
                })
                .ifPresent(old -> faults.accept(Fault.in(indicator, "status", "replaces-running", old.key(), old.place())));
    }

    private static boolean same(String one, String other, Content content) {
        var first = reading(one).flatMap(reading -> meaning(reading.expression(), content));
        var second = reading(other).flatMap(reading -> meaning(reading.expression(), content));
        return first.isPresent() && second.isPresent() && first.get().canonical().equals(second.get().canonical());
    }

    /** A column of which nothing that a fact could say would do. */
    private static Optional<String> impossible(Expression meaning) {
        if (meaning instanceof Expression.Any(var of) && of.stream().allMatch(one -> impossible(one).isPresent())) {
            return of.isEmpty() ? Optional.of("kind") : impossible(of.getFirst());
        }
        return meaning.columns().stream().sorted().filter(column -> meaning.values(column).map(Set::isEmpty).orElse(false)).findFirst();
    }

    private static Optional<Expression> meaning(Expression expression, Content content) {
        var unknown = new java.util.concurrent.atomic.AtomicBoolean();
        var meaning = expression.meaning(measure -> {
            var found = content.find("measures", measure).flatMap(line -> reading(line.cell("where"))).map(ExpressionReader.Reading::expression);
            if (found.isEmpty() || named(found.get())) {
                unknown.set(true);
                return new Expression.Any(List.of());
            }
            return found.get();
        });
        return unknown.get() ? Optional.empty() : Optional.of(meaning);
    }

    private static boolean named(Expression expression) {
        return switch (expression) {
            case Expression.Named _ -> true;
            case Expression.Not(var of) -> named(of);
            case Expression.All(var of) -> of.stream().anyMatch(ExpressionRules::named);
            case Expression.Any(var of) -> of.stream().anyMatch(ExpressionRules::named);
            case Expression.Is _, Expression.Unsaid _ -> false;
        };
    }

    private static Optional<ExpressionReader.Reading> reading(String cell) {
        try {
            return Optional.of(ExpressionReader.read(cell));
        } catch (Expression.Unreadable reported) {
            return Optional.empty();
        }
    }

    private static Optional<Fault> fault(Line line, Column column, Mention mention, Content content) {
        return switch (mention) {
            case Mention.Column(var name, var at) when !FactVocabulary.COLUMNS.containsKey(name) -> Optional.of(Fault.in(
                    line, column.name(), "expression-column", at, name, String.join(", ", FactVocabulary.COLUMNS.keySet().stream().sorted().toList())));
            case Mention.Column _ -> Optional.empty();
            case Mention.Value(var of, var name, var at) -> {
                var allowed = FactVocabulary.COLUMNS.get(of);
                yield allowed == null || meets(allowed, name, content) || of.equals("reason") && countedAs(name, content)
                        ? Optional.empty()
                        : Optional.of(Fault.in(line, column.name(), "expression-value", at, name, of));
            }
            // A measure is a plain condition, so that nobody has to follow names in circles to see what is counted.
            case Mention.Measure(var name, var at) when line.register().id().equals("measures") ->
                Optional.of(Fault.in(line, column.name(), "expression-nested", at, name));
            case Mention.Measure(var name, var at) -> content.has("measures", name)
                    ? Optional.empty()
                    : Optional.of(Fault.in(line, column.name(), "expression-measure", at, name));
        };
    }

    /** Answers in steps are named by the steps themselves; what a reporter has thought of is named by its list (CHILD-14). */
    private static boolean countedAs(String value, Content content) {
        return value.equals("child-rights") || content.lines("step-fields").stream().anyMatch(field -> field.cell("counts_as").equals(value));
    }

    private static boolean meets(FactVocabulary.Values allowed, String value, Content content) {
        return switch (allowed) {
            case FactVocabulary.Values.Closed(var values) -> values.contains(value);
            case FactVocabulary.Values.Codes(var lists) -> lists.stream().anyMatch(list -> content.hasCode(list, value));
            case FactVocabulary.Values.State() -> value.matches("[a-z]+(-[a-z]+)*");
        };
    }
}
