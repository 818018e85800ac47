package se.upptack.acceptance;

import static se.upptack.access.Role.AGENCY_COORDINATOR;
import static se.upptack.access.Role.CASEWORKER;
import static se.upptack.access.Role.COUNTY_STRATEGIST;
import static se.upptack.access.Role.INTEGRATION_CLIENT;
import static se.upptack.access.Role.MANAGER;
import static se.upptack.access.Role.METHOD_SUPPORTER;
import static se.upptack.access.Role.NATIONAL_COORDINATOR;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.upptack.access.Actor;
import se.upptack.access.DemoAccounts;
import se.upptack.access.Role;
import se.upptack.pack.EditOutcome;
import se.upptack.pack.Editor;
import se.upptack.pack.RegisterEdits;
import se.upptack.pack.Registers;

/**
 * The people of the tests: one account for each role in one unit, and people of every agency. All are made up, and so are the few units
 * that the pack does not name.
 */
final class World {

    /** The agency and unit where most of the tests take place. */
    static final String AGENCY = "fk";
    static final String UNIT = "fk-sf";

    /** A unit for the agencies whose offices the pack does not name. */
    static final String SAMF_UNIT = "samf-sodertalje-kansliet";
    static final String SUPPLIER_UNIT = "af-supplier-kontoret";

    private static final Set<String> EVERY_UNIT = Set.of("*");

    private static final List<Actor> PEOPLE = new ArrayList<>();

    static {
        for (Role role : Role.values()) {
            add(account(role), AGENCY, AGENCY, role, Set.of(UNIT), false);
            add(accountWhereCounted(role), "mv", "mv", role, Set.of("mv-kontaktcenter"), false);
            add(accountInMunicipality(role), "kommun-falun", "kommun-falun", role, Set.of("kommun-falun-ifo"), false);
            add(accountInRegion(role), "region-dalarna", "region-dalarna", role, Set.of("region-dalarna-modrahalsovard"), false);
        }
        // Försäkringskassan: sickness benefit (routine), maintenance support, activity compensation, SGI and customer meeting.
        add("fk-anna", "fk", "fk", CASEWORKER, Set.of("fk-sf"), false);
        add("fk-bo", "fk", "fk", CASEWORKER, Set.of("fk-sf"), false);
        add("fk-clara", "fk", "fk", CASEWORKER, Set.of("fk-sf"), true);
        add("fk-bodil", "fk", "fk", CASEWORKER, Set.of("fk-bf"), false);
        add("fk-fatima", "fk", "fk", CASEWORKER, Set.of("fk-fv"), false);
        add("fk-gustav", "fk", "fk", CASEWORKER, Set.of("fk-sgi-kundmote"), false);
        // Works with maintenance support, and in a unit that a test makes one of control.
        add("fk-kontroll", "fk", "fk", CASEWORKER, Set.of("fk-bf", "fk-gf"), false);
        add("fk-chef", "fk", "fk", MANAGER, EVERY_UNIT, false);
        add("fk-chef-bf", "fk", "fk", MANAGER, Set.of("fk-bf"), false);
        add("fk-metod", "fk", "fk", METHOD_SUPPORTER, EVERY_UNIT, false);
        add("fk-samordnare", "fk", "fk", AGENCY_COORDINATOR, Set.of(), false);
        add("fk-system", "fk", "fk", INTEGRATION_CLIENT, EVERY_UNIT, true);
        // Arbetsförmedlingen, and a supplier that writes in its book.
        add("af-axel", "af", "af", CASEWORKER, Set.of("af-region-1"), false);
        add("af-berit", "af", "af", CASEWORKER, Set.of("af-region-2"), false);
        add("af-chef", "af", "af", MANAGER, EVERY_UNIT, false);
        add("af-samordnare", "af", "af", AGENCY_COORDINATOR, Set.of(), false);
        add("af-system", "af", "af", INTEGRATION_CLIENT, EVERY_UNIT, true);
        add("lev-linda", "af", "af-supplier", CASEWORKER, Set.of(SUPPLIER_UNIT), false);
        // Migrationsverket: an application unit that informs first, and the contact centre, which opens no cases.
        add("mv-maria", "mv", "mv", CASEWORKER, Set.of("mv-ansokningsenheter"), false);
        add("mv-karim", "mv", "mv", CASEWORKER, Set.of("mv-kontaktcenter"), false);
        add("mv-rut", "mv", "mv", CASEWORKER, Set.of("mv-mottagningsenheter"), false);
        add("mv-boris", "mv", "mv", CASEWORKER, Set.of("mv-boenden"), false);
        add("mv-chef", "mv", "mv", MANAGER, EVERY_UNIT, false);
        add("mv-system", "mv", "mv", INTEGRATION_CLIENT, EVERY_UNIT, true);
        add("ssc-sara", "ssc", "ssc", CASEWORKER, Set.of("ssc-servicekontor"), false);
        // A coordination association, which asks every third month.
        add("samf-siv", "samf-sodertalje", "samf-sodertalje", CASEWORKER, Set.of(SAMF_UNIT), false);
        add("samf-chef", "samf-sodertalje", "samf-sodertalje", MANAGER, EVERY_UNIT, false);
        add("samf-system", "samf-sodertalje", "samf-sodertalje", INTEGRATION_CLIENT, EVERY_UNIT, true);
        // A municipality and a region.
        add("falun-ida", "kommun-falun", "kommun-falun", CASEWORKER, Set.of("kommun-falun-ifo", "kommun-falun-vard-och-omsorg"), false);
        add("falun-otto", "kommun-falun", "kommun-falun", CASEWORKER, Set.of("kommun-falun-ifo"), false);
        add("falun-chef", "kommun-falun", "kommun-falun", MANAGER, EVERY_UNIT, false);
        add("falun-system", "kommun-falun", "kommun-falun", INTEGRATION_CLIENT, EVERY_UNIT, true);
        add("dalarna-moa", "region-dalarna", "region-dalarna", CASEWORKER, Set.of("region-dalarna-modrahalsovard"), false);
        add("dalarna-chef", "region-dalarna", "region-dalarna", MANAGER, EVERY_UNIT, false);
        add("dalarna-system", "region-dalarna", "region-dalarna", INTEGRATION_CLIENT, EVERY_UNIT, true);
        // The police and the probation service.
        add("polis-petra", "polisen", "polisen", CASEWORKER, Set.of("polis-dalarna-nara-relation"), false);
        add("polis-system", "polisen", "polisen", INTEGRATION_CLIENT, EVERY_UNIT, true);
        add("frivard-filip", "kriminalvarden", "kriminalvarden", CASEWORKER, Set.of("kriminalvarden-frivarden"), false);
        add("frivard-system", "kriminalvarden", "kriminalvarden", INTEGRATION_CLIENT, EVERY_UNIT, true);
        PEOPLE.add(new Actor(id("jamy-admin"), "jamy-admin", "jamy-admin", "jamy", "jamy", Set.of(Role.ADMINISTRATOR, NATIONAL_COORDINATOR), Set.of(), false));
        add("fk-admin", "fk", "fk", Role.ADMINISTRATOR, Set.of(), false);
        add("falun-admin", "kommun-falun", "kommun-falun", Role.ADMINISTRATOR, Set.of(), false);
        add("jamy-jonas", "jamy", "jamy", NATIONAL_COORDINATOR, Set.of(), false);
        add("lst-lena", "lst-w", "lst-w", COUNTY_STRATEGIST, Set.of(), false);
    }

    private World() {}

    /** The account that has this role and no other, in {@link #UNIT}. */
    static String account(Role role) {
        return "test-" + role.code();
    }

    /** The same where meetings without a case are counted. */
    static String accountWhereCounted(Role role) {
        return "test-counts-" + role.code();
    }

    /** The same in a municipality, which says for itself in which activities it asks. */
    static String accountInMunicipality(Role role) {
        return "test-municipality-" + role.code();
    }

    /** The same in a region, which tells the share that was asked. */
    static String accountInRegion(Role role) {
        return "test-region-" + role.code();
    }

    /** Whether pages or the interface show this account as somebody of theirs. */
    static Actor person(String username) {
        return PEOPLE.stream().filter(actor -> actor.username().equals(username)).findFirst().orElseThrow();
    }

    /** Adds people and units to an application that has just started, and makes its units ready to ask. */
    static void settle(RunningApp app) {
        app.bean(DemoAccounts.class).save(PEOPLE);
        unit(app, SAMF_UNIT, "samf-sodertalje", "Samordningskansliet", "The secretariat");
        unit(app, SUPPLIER_UNIT, "af-supplier", "Leverantörens kontor", "The supplier's office");
        Readiness.arrange(app);
    }

    private static void unit(RunningApp app, String id, String organisation, String swedish, String english) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of(
                "id", id, "organisation", organisation, "kind", "office", "name_sv", swedish, "name_en", english, "source", "own"));
        EditOutcome outcome = app.bean(RegisterEdits.class).add(new Editor("test", null), Registers.get("units"), cells);
        if (!(outcome instanceof EditOutcome.Saved)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static void add(String username, String agency, String organisation, Role role, Set<String> units, boolean clearance) {
        PEOPLE.add(new Actor(id(username), username, username, agency, organisation, Set.of(role), units, clearance));
    }

    private static UUID id(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8));
    }
}
