package se.upptack.goal;

import java.util.List;

/** Goals that vanished, came or moved between documents; {@code lost} are documents of which nothing can be concluded. */
public record VanishedView(List<Line> vanished, List<Line> appeared, List<Line> moved, List<String> lost) {

    /** A goal with both documents and where in them. */
    public record Line(String id, String name, String agency, String first, String firstSource, String second, String secondSource) {}
}
