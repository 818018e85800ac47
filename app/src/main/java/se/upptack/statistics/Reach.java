package se.upptack.statistics;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.platform.Missing;

/**
 * How far into the figure book an account sees.
 *
 * @param agency  the one agency, or null for all of them
 * @param units   the units, or null for every unit of the agency
 * @param exact   the units whose small counts are shown, because the account may see the cases behind them; null for every unit
 * @param guarded whether colleagues must be protected from being pointed out: the account is a colleague and nothing more
 */
record Reach(@Nullable String agency, @Nullable Set<String> units, @Nullable Set<String> exact, boolean guarded) {

    private static final String EVERY_UNIT = "*";

    static Reach of(Actor actor) {
        var own = actor.units().contains(EVERY_UNIT) ? null : actor.units();
        var exact = actor.seesCases() ? own : Set.<String>of();
        if (actor.is(Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST)) {
            return new Reach(null, null, exact == null ? Set.of() : exact, false);
        }
        if (actor.is(Role.AGENCY_COORDINATOR)) {
            return new Reach(actor.agency(), null, exact, false);
        }
        if (actor.is(Role.MANAGER, Role.METHOD_SUPPORTER, Role.INTEGRATION_CLIENT)) {
            return new Reach(actor.agency(), own, exact, false);
        }
        if (actor.is(Role.CASEWORKER)) {
            return new Reach(actor.agency(), own, exact, true);
        }
        throw new Missing();
    }

    /** Whether a selection of these units may be shown with its small counts; null is every unit. */
    boolean showsSmall(@Nullable Set<String> selected) {
        return exact == null || selected != null && !selected.isEmpty() && exact.containsAll(selected);
    }

    /** The selection cut down to what the account reaches. A unit outside it is as missing as one that does not exist. */
    Selection narrow(Selection selection) {
        var wanted = selection.units();
        if (agency != null && selection.agency() != null && !agency.equals(selection.agency())) {
            throw new Missing();
        }
        if (units == null) {
            return selection.agency(agency == null ? selection.agency() : agency);
        }
        if (wanted != null && !units.containsAll(wanted)) {
            throw new Missing();
        }
        return selection.agency(agency).units(wanted == null ? units : wanted);
    }
}
