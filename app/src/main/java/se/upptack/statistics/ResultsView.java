package se.upptack.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Efforts and pilots from activity to effect, and the tools that ordinary follow-up uses. */
public record ResultsView(Frame frame, List<Chain> chains, List<Tool> tools) {

    /** @param of {@code effort} or {@code pilot} */
    public record Chain(String id, String name, String organisation, String of, List<Step> steps, List<Assessment> assessments) {}

    /**
     * One step of a chain.
     *
     * @param step      {@code activity}, {@code output}, {@code working-method} or {@code effect}
     * @param known     {@code told}, {@code counted}, {@code not-followed} or {@code cannot-be-told}
     * @param indicator the id of the indicator whose value stands here, or empty
     * @param value     its value in the selection, null when nothing is counted
     */
    public record Step(String step, String known, String text, String indicator, String indicatorName, @Nullable Value value, String query) {}

    /**
     * Whether the measures were fit for purpose, or satisfactorily carried out (EVAL-04).
     *
     * @param aspect  {@code fit-for-purpose} or {@code carried-out}
     * @param verdict {@code yes}, {@code partly}, {@code no}, {@code cannot-be-told}, or {@code not-assessed} when nobody has
     */
    public record Assessment(String id, String aspect, String verdict, String grounds, String basis, @Nullable LocalDate on) {}

    /** @param state {@code built-in}, {@code late} (the date has passed and nobody has said that it is done), {@code coming} or {@code undated} */
    public record Tool(String id, String name, String line, @Nullable LocalDate due, String precision, @Nullable LocalDate builtIn, String state) {}
}
