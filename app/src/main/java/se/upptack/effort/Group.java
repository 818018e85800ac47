package se.upptack.effort;

import java.util.Set;

/**
 * Some of those employed. An empty set means no limit in that direction.
 *
 * @param organisations the agency itself, or suppliers in its book
 * @param units         keys of the register {@code units}, each named; units below them are not implied
 * @param roles         codes of the list {@code staff-role}
 */
public record Group(Set<String> organisations, Set<String> units, Set<String> roles) {

    public Group {
        organisations = Set.copyOf(organisations);
        units = Set.copyOf(units);
        roles = Set.copyOf(roles);
    }

    /** Everyone in an agency's book. */
    public static final Group EVERYONE = new Group(Set.of(), Set.of(), Set.of());

    /** Those of these units. */
    public static Group ofUnits(Set<String> units) {
        return new Group(Set.of(), units, Set.of());
    }
}
