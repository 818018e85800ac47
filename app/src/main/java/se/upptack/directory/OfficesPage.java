package se.upptack.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The offices of the reader's organisation and which of them have a list of whom to turn to (REF-02).
 *
 * @param done how many have one
 */
public record OfficesPage(List<Office> offices, int done) {

    /** An office; {@code completedOn} is null when it has no list yet. */
    public record Office(String unit, String name, @Nullable LocalDate completedOn) {}

    /**
     * One office's list.
     *
     * @param chosen   the services on the list
     * @param offered  the services that can be chosen, those on the list first
     * @param revision of the list when the page was shown, 0 when there is none
     * @param mayKeep  whether who reads may complete it
     */
    public record One(Office office, String by, List<Service> chosen, List<Service> offered, Set<String> ids, int revision, boolean mayKeep) {

        public boolean has(Service service) {
            return ids.contains(service.id());
        }
    }
}
