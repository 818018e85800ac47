package se.upptack.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.upptack.access.Actor;
import se.upptack.access.DemoAccounts;
import se.upptack.access.Role;

/** The people of the tests: one account for each role, and colleagues in other agencies and units. All are made up. */
final class World {

    private World() {}

    /** Adds the accounts to an application that has just started. */
    static void settle(RunningApp app) {
        DemoAccounts accounts = app.bean(DemoAccounts.class);
        accounts.save(List.of(account("test-administrator", "Test Administrator", "fk", Role.ADMINISTRATOR, Set.of())));
    }

    private static Actor account(String username, String name, String agency, Role role, Set<String> units) {
        UUID id = UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8));
        return new Actor(id, username, name, agency, agency, Set.of(role), units, false);
    }
}
