package se.upptack.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.upptack.platform.FormError;

/** Quality follow-up of cases: the samples that were drawn, or the cases of one. */
public sealed interface SampleView {

    /** The samples of the manager's units, the latest first, and the form that draws another. */
    record Samples(List<Sample> samples, Form form, List<FormError> errors) implements SampleView {}

    /**
     * One sample.
     *
     * @param cases    how many cases it has that the reader may see
     * @param read     how many of them somebody has read
     * @param question of those read to which it applied, in how many the question was put
     * @param steps    likewise the steps
     */
    record Sample(
            UUID id, LocalDate drawn, LocalDate from, LocalDate to, int cases, int read, int question, int questionOf, int steps, int stepsOf)
            implements SampleView {}

    /** What was typed. */
    record Form(String from, String to, String size) {}

    /** One sample with its cases. */
    record One(Sample sample, List<Line> lines) implements SampleView {}

    /** A case to read; {@code question} and {@code steps} are empty until somebody has. */
    record Line(int number, UUID caseId, String reference, String line, String question, String steps) {}
}
