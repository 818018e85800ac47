package se.upptack.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of the figure book are counted: the language of measures and indicators (IND-01, ADR 0017, docs/guide/indicators.md).
 *
 * <pre>
 * kind=occasion &amp; mode=routine|periodic &amp; not (outcome=not-asked or outcome=deferred)
 * put-routine &amp; channel!=telephone            (put-routine is a measure)
 * </pre>
 *
 * A fact that says nothing of a column does not meet {@code column=…} and does meet {@code column!=…}. What stands here is what the page
 * counts and what is written as SQL: there is no second definition.
 */
public sealed interface Expression {

    /** Met by a fact that says one of the values. */
    record Is(String column, Set<String> values) implements Expression {

        public Is {
            values = java.util.Collections.unmodifiableSet(new TreeSet<>(values));
        }
    }

    /** Met by a fact that says nothing of the column: {@code no reason}. */
    record Unsaid(String column) implements Expression {}

    record Not(Expression of) implements Expression {}

    /** Met when all are; of none it always is. */
    record All(List<Expression> of) implements Expression {

        public All {
            of = List.copyOf(of);
        }
    }

    /** Met when at least one is; of none it never is. */
    record Any(List<Expression> of) implements Expression {

        public Any {
            of = List.copyOf(of);
        }
    }

    /** What a measure of the register counts. */
    record Named(String measure) implements Expression {}

    /**
     * Reads an expression as a pack writes it.
     *
     * @throws Unreadable when it is none; tells where
     */
    static Expression parse(String text) {
        return ExpressionReader.read(text).expression();
    }

    /** A text that is no expression, and the character where that shows, counted from 1. */
    final class Unreadable extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final int at;

        Unreadable(String text, int at) {
            super("No expression, at character " + at + ": " + text);
            this.at = at;
        }

        public int at() {
            return at;
        }
    }

    /**
     * The same without names and without {@code not} before a bracket.
     *
     * <p>A measure, or an expression as a whole, that says nothing of {@code state} counts prompts and signs when they begin, once each:
     * those facts that tell what became of them are left out.
     *
     * @param measures what the register says of a name; an unknown one is a bug of the caller, since packs are checked
     */
    default Expression meaning(Function<String, Expression> measures) {
        return beginning(flat(resolve(this, measures), false));
    }

    /** The same without names, for what is left out of something else. */
    default Expression written(Function<String, Expression> measures) {
        return flat(resolve(this, measures), false);
    }

    /** The values of a column that a fact may say and still meet this; empty when nothing is known about it. */
    default Optional<Set<String>> values(String column) {
        return switch (this) {
            case Is is -> is.column().equals(column) ? Optional.of(is.values()) : Optional.empty();
            case All all -> all.of().stream().flatMap(one -> one.values(column).stream()).reduce((one, other) -> {
                var both = new TreeSet<>(one);
                both.retainAll(other);
                return both;
            });
            case Any any -> {
                var each = any.of().stream().map(one -> one.values(column)).toList();
                yield each.isEmpty() || each.stream().anyMatch(Optional::isEmpty)
                        ? Optional.empty()
                        : Optional.of(each.stream().flatMap(Optional::stream).flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new)));
            }
            case Not _, Unsaid _, Named _ -> Optional.empty();
        };
    }

    /** The columns it speaks of. */
    default Set<String> columns() {
        return switch (this) {
            case Is is -> Set.of(is.column());
            case Unsaid unsaid -> Set.of(unsaid.column());
            case Not not -> not.of().columns();
            case All all -> all.of().stream().flatMap(one -> one.columns().stream()).collect(Collectors.toUnmodifiableSet());
            case Any any -> any.of().stream().flatMap(one -> one.columns().stream()).collect(Collectors.toUnmodifiableSet());
            case Named _ -> Set.of();
        };
    }

    /** The same of facts of which it is known what they say of a column; null when they say nothing of it. */
    default Expression given(String column, @Nullable String value) {
        return switch (this) {
            case Is is -> !is.column().equals(column) ? this : constant(value != null && is.values().contains(value));
            case Unsaid unsaid -> unsaid.column().equals(column) ? constant(value == null) : this;
            case Not not -> flat(new Not(not.of().given(column, value)), false);
            case All all -> flat(new All(all.of().stream().map(one -> one.given(column, value)).toList()), false);
            case Any any -> flat(new Any(any.of().stream().map(one -> one.given(column, value)).toList()), false);
            case Named _ -> this;
        };
    }

    /** Written so that two expressions that differ only in order are written alike. */
    default String canonical() {
        return switch (this) {
            case Is is -> is.column() + "=" + String.join("|", is.values());
            case Unsaid unsaid -> "no " + unsaid.column();
            case Not not -> "not (" + not.of().canonical() + ")";
            case All all -> all.of().stream().map(Expression::canonical).distinct().sorted().collect(Collectors.joining(" & ", "(", ")"));
            case Any any -> any.of().stream().map(Expression::canonical).distinct().sorted().collect(Collectors.joining(" or ", "(", ")"));
            case Named named -> named.measure();
        };
    }

    private static Expression beginning(Expression flat) {
        if (flat.columns().contains("state")) {
            return flat;
        }
        var begin = Set.of("prompt", "indication");
        var kinds = flat.values("kind");
        if (kinds.isPresent() && kinds.get().stream().noneMatch(begin::contains)) {
            return flat;
        }
        Expression first = kinds.isPresent() && begin.containsAll(kinds.get())
                ? new Unsaid("state")
                : new Any(List.of(new Not(new Is("kind", begin)), new Unsaid("state")));
        return flat(new All(List.of(flat, first)), false);
    }

    private static Expression resolve(Expression expression, Function<String, Expression> measures) {
        return switch (expression) {
            case Named(var measure) -> beginning(flat(measures.apply(measure), false));
            case Not(var of) -> new Not(resolve(of, measures));
            case All(var of) -> new All(of.stream().map(one -> resolve(one, measures)).toList());
            case Any(var of) -> new Any(of.stream().map(one -> resolve(one, measures)).toList());
            case Is _, Unsaid _ -> expression;
        };
    }

    /** Moves every {@code not} to what it is about and takes away brackets and constants that say nothing. */
    private static Expression flat(Expression expression, boolean negated) {
        return switch (expression) {
            case Not(var of) -> flat(of, !negated);
            case All(var of) -> negated ? any(of, true) : all(of, false);
            case Any(var of) -> negated ? all(of, true) : any(of, false);
            case Is _, Unsaid _, Named _ -> negated ? new Not(expression) : expression;
        };
    }

    private static Expression all(List<Expression> of, boolean negated) {
        var parts = new ArrayList<Expression>();
        for (var one : of) {
            switch (flat(one, negated)) {
                case All(var inner) -> parts.addAll(inner);
                case Any(var inner) when inner.isEmpty() -> {
                    return constant(false);
                }
                case Expression other -> parts.add(other);
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private static Expression any(List<Expression> of, boolean negated) {
        var parts = new ArrayList<Expression>();
        for (var one : of) {
            switch (flat(one, negated)) {
                case Any(var inner) -> parts.addAll(inner);
                case All(var inner) when inner.isEmpty() -> {
                    return constant(true);
                }
                case Expression other -> parts.add(other);
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    private static Expression constant(boolean met) {
        return met ? new All(List.of()) : new Any(List.of());
    }
}
