package se.upptack.organisation;

import java.util.List;
import se.upptack.platform.FormError;

/** Times of exceptional load, shown next to asking figures and verdicts (ASK-31). */
public record LoadPage(List<Line> lines, boolean mayAdd, List<Choice> units, Form form, List<FormError> errors) {

    /** @param own whether the reader may end it */
    public record Line(String id, int revision, String name, String organisation, String unit, Period period, boolean own) {}

    public record Form(String unit, String name, String from, String to) {}
}
