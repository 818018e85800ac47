package se.upptack.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.pack.RegisterSnapshot;

/** Whom texts for staff are for, and which of them an actor is (KNOW-20). */
public final class Audiences {

    /** The audiences of the register that are people at work, in the order they are shown. */
    public static final List<String> STAFF =
            List.of("caseworker", "manager", "method-supporter", "hr", "employee", "supplier", "service-office", "professional");

    private Audiences() {}

    /** The audiences that an actor belongs to. */
    public static Set<String> of(Actor actor, RegisterSnapshot registers) {
        var all = new TreeSet<>(Set.of("employee", "professional"));
        if (actor.is(Role.CASEWORKER)) {
            all.add("caseworker");
        }
        if (actor.is(Role.MANAGER)) {
            all.add("manager");
        }
        if (actor.is(Role.METHOD_SUPPORTER)) {
            all.add("method-supporter");
        }
        special(actor, registers).ifPresent(all::add);
        return all;
    }

    /** The audience that an actor belongs to by where she works, and that has versions of its own: a supplier's staff, a service office's. */
    public static Optional<String> special(Actor actor, RegisterSnapshot registers) {
        return registers.find("organisations", actor.organisation()).map(row -> row.text("kind")).flatMap(kind -> switch (kind) {
            case "supplier" -> Optional.of("supplier");
            case "service-centre" -> Optional.of("service-office");
            default -> Optional.empty();
        });
    }
}
