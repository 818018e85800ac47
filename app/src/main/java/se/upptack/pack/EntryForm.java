package se.upptack.pack;

import java.util.List;

/**
 * A form made from the columns of a register, for a new row, a correction, or the end of one.
 *
 * @param action   where it is posted
 * @param back     where to go without saving
 * @param heading  message key of the heading
 * @param advice   message key of a sentence above the form
 * @param name     what the form is about: the register or the row
 * @param revision the revision it was filled in from, 0 for a new row
 * @param fixed    what is shown and cannot be changed
 * @param problems what stands in the way and is not in one field
 */
public record EntryForm(
        String action,
        String back,
        String heading,
        String advice,
        String name,
        int revision,
        List<EntryPage.Fact> fixed,
        List<Field> fields,
        List<String> problems) {

    /** How a field is filled in. */
    public enum Kind {
        LINE,
        LINES,
        DAY,
        NUMBER,
        ONE,
        MANY
    }

    /**
     * @param id      of the field in the page
     * @param hint    a sentence under the heading, empty when none is needed
     * @param values  what is filled in; one value unless the kind is MANY
     * @param options for ONE and MANY
     * @param error   what is wrong, empty when nothing is
     */
    public record Field(
            String id,
            String name,
            Kind kind,
            String label,
            String hint,
            List<String> values,
            List<RegisterTable.Option> options,
            boolean required,
            String error) {

        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        public boolean chosen(String option) {
            return values.contains(option);
        }
    }

    public boolean faulty() {
        return !problems.isEmpty() || fields.stream().anyMatch(field -> !field.error().isEmpty());
    }
}
