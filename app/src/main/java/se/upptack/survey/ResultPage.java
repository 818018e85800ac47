package se.upptack.survey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.upptack.statistics.Chart;
import se.upptack.statistics.Value;

/**
 * What was answered in a round that is over.
 *
 * @param by       what it is divided by: nothing, {@code line}, {@code role} or {@code unit}
 * @param ways     what it can be divided by
 * @param warned   whether service lines stand beside each other, which needs a warning (SURV-02)
 * @param breaks   what is not comparable with an earlier version
 * @param mayModerate whether the reader decides of free texts
 */
public record ResultPage(
        Round round, long answers, int invited, String by, List<String> ways, boolean warned, String breaks, List<Block> blocks, List<Numbers> numbers, List<Texts> texts,
        boolean mayModerate, boolean published) {

    /**
     * One field: a question, or a row of one.
     *
     * @param columns the places it is divided into, by key; one without a name when it is not divided
     * @param sides   the derived shares of the scale
     */
    public record Block(
            String question, @Nullable String row, boolean reworded, boolean conditional, List<String> columns, List<Line> sides, List<Line> options, Line base, Line noAnswer,
            List<Line> apart, @Nullable Chart chart) {}

    /** A line of a table: a value for each column. */
    public record Line(String name, List<Value> values) {}

    /** Numbers given, with how good they are. */
    public record Numbers(String question, @Nullable String row, boolean shown, long sum, double fte, boolean hasFte, Map<String, Long> flags, long able, long noAnswer) {}

    /** Free texts to one question. */
    public record Texts(String question, boolean namesActor, List<Said> said) {}

    /** A free text; {@code by} is empty unless the round has names. {@code state} is {@code waiting}, {@code relevant}, {@code outside} or {@code left-out}. */
    public record Said(String response, String field, String text, String by, String state, @Nullable String reason) {}
}
