package se.upptack.goal;

import java.util.List;

/** Whether the goals are in the ordinary steering; {@code silent} are agencies of which no operational plan is known. */
public record SteeringView(List<Line> documents, List<String> silent) {

    /** A scorecard or an operational plan. */
    public record Line(String id, String agency, String kind, String name, String year, String units, String holds, String followUp, String note, String source) {}
}
