package se.upptack.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.upptack.pack.CodeList;
import se.upptack.platform.FormError;

/**
 * The form of a service, new or known.
 *
 * @param action    where it is sent
 * @param back      where one goes without saving
 * @param cells     what the fields hold; the places as names
 * @param revision  of the service when the form was shown, 0 for a new one
 * @param checked   whether the box that says it was checked today is marked
 * @param owners    organisations to choose among: id and name
 */
public record ServiceForm(
        String action,
        String back,
        Map<String, String> cells,
        int revision,
        boolean checked,
        List<CodeList.Code> areas,
        List<CodeList.Code> languages,
        List<Owner> owners,
        List<FormError> errors) {

    /** An organisation that may keep the entry. */
    public record Owner(String id, String name) {}

    public String text(String cell) {
        return cells.getOrDefault(cell, "");
    }

    public Set<String> list(String cell) {
        return Set.of(text(cell).isEmpty() ? new String[0] : java.util.Arrays.stream(text(cell).split("\\|")).distinct().toArray(String[]::new));
    }

    public boolean faulty(String cell) {
        return FormError.about(errors, cell);
    }

    public List<String> kinds() {
        return Kinds.ALL;
    }

    public List<String> channels() {
        return Kinds.CHANNELS;
    }

    public List<String> tiers() {
        return Kinds.TIERS;
    }

    public List<String> states() {
        return Kinds.STATES;
    }

    public int most(String cell) {
        return Cell.of(cell).orElseThrow().most();
    }
}
