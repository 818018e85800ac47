package se.upptack.concern;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The guidelines and templates of all organisations, and which municipalities inform their schools. */
public record GuidelinesPage(List<Item> items, List<County> counties, boolean mayChange) {

    /**
     * One guideline in one version.
     *
     * @param organisation whose it is, empty for the common one
     * @param basedOn      what it was adapted from, or empty
     * @param adoptedBy    who adapted it
     */
    public record Item(
            PaperTemplate template, String organisation, boolean inForce, @Nullable LocalDate ended, String basedOn, List<String> adoptedBy, String note) {

        public Item {
            adoptedBy = List.copyOf(adoptedBy);
        }
    }

    /** @param regular the municipalities that regularly inform their schools */
    public record County(String name, int municipalities, int answered, List<String> regular) {}
}
