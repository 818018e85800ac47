package se.upptack.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.upptack.access.Actor;
import se.upptack.access.DemoAccounts;
import se.upptack.access.Role;

/** The people of the tests: one account for each role in one unit, and colleagues in other units and agencies. All are made up. */
final class World {

    /** The agency and unit where most of the tests take place. */
    static final String AGENCY = "fk";
    static final String UNIT = "fk-sf";

    private World() {}

    /** The account that has this role and no other, in {@link #UNIT}. */
    static String account(Role role) {
        return "test-" + role.code();
    }

    /** Adds the accounts to an application that has just started. */
    static void settle(RunningApp app) {
        List<Actor> people = new ArrayList<>();
        List<Actor> machines = new ArrayList<>();
        for (Role role : Role.values()) {
            (role == Role.INTEGRATION_CLIENT ? machines : people).add(actor(account(role), AGENCY, role, Set.of(UNIT)));
        }
        // The pages must refuse a machine's role too, so it signs in like a person here.
        people.addAll(machines);
        app.bean(DemoAccounts.class).save(people);
    }

    private static Actor actor(String username, String agency, Role role, Set<String> units) {
        UUID id = UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8));
        return new Actor(id, username, "Test " + role.code(), agency, agency, Set.of(role), units, false);
    }
}
