package se.upptack.directory;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.upptack.pack.RegisterSnapshot;

/**
 * The area of a coordination association: the municipalities that are parties to it, and the counties they lie in (REF-17).
 *
 * @param municipalities four digits; empty where the registers name the county only
 * @param counties       two digits, never empty
 */
public record Area(Set<String> municipalities, Set<String> counties) {

    public Area {
        municipalities = java.util.Collections.unmodifiableSet(new TreeSet<>(municipalities));
        counties = java.util.Collections.unmodifiableSet(new TreeSet<>(counties));
    }

    /** The area of this organisation; nothing when it is no coordination association or nobody has said where it works. */
    public static Optional<Area> of(String organisation, RegisterSnapshot registers) {
        var association = registers.find("organisations", organisation).filter(row -> row.text("kind").equals("coordination-association"));
        if (association.isEmpty()) {
            return Optional.empty();
        }
        var municipalities = registers.rows("association-parties").where("association", organisation).stream()
                .flatMap(party -> registers.find("organisations", party.text("party")).stream())
                .map(party -> party.text("municipality"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        var counties = municipalities.isEmpty()
                ? association.stream().map(row -> row.text("county")).filter(code -> !code.isEmpty()).collect(Collectors.toSet())
                : municipalities.stream().map(code -> code.substring(0, 2)).collect(Collectors.toSet());
        return counties.isEmpty() ? Optional.empty() : Optional.of(new Area(municipalities, counties));
    }

    /** Whether a service is for those who live here, and not for the whole country. */
    public boolean has(Service service) {
        return service.coverage().stream().anyMatch(code -> counties.contains(code) || municipalities.contains(code)
                || municipalities.isEmpty() && code.length() == 4 && counties.contains(code.substring(0, 2)));
    }

    /** The names of the places, for a sentence. */
    public String name(RegisterSnapshot registers) {
        return (municipalities.isEmpty() ? counties : municipalities).stream().map(code -> Places.name(code, registers)).collect(Collectors.joining(", "));
    }
}
