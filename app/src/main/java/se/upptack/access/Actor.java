package se.upptack.access;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Someone who acts: an account with what it may see.
 *
 * @param agency       the agency in whose book the account reads and writes (ORG-14: a supplier's staff write in their principal's)
 * @param organisation the organisation the person works for; differs from the agency for suppliers
 * @param units        the units whose cases the account may see; empty for roles that see none
 * @param clearance    may handle persons with protected identity
 */
public record Actor(
        UUID account,
        String username,
        String name,
        String agency,
        String organisation,
        Set<Role> roles,
        Set<String> units,
        boolean clearance)
        implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    public boolean is(Role... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this account may see cases at all; the rule behind withholding small numbers from everyone else. */
    public boolean seesCases() {
        return is(Role.CASEWORKER, Role.MANAGER, Role.INTEGRATION_CLIENT);
    }

    /** Whether the cases of a unit are within this account's view; {@code *} stands for all units of the agency. */
    public boolean seesUnit(String unit) {
        return units.contains(unit) || units.contains("*");
    }

    /** Whether a case of this protection grade may be seen. What is unknown is denied to everyone. */
    public boolean seesProtection(String protection) {
        return protection.equals("none") || (clearance && !protection.equals("unknown"));
    }

    /** The roles as the trail keeps them, in a fixed order. */
    public String roleCodes() {
        return roles.stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining("|"));
    }

    public String[] unitArray() {
        return units.toArray(String[]::new);
    }
}
