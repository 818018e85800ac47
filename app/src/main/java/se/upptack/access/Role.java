package se.upptack.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may be. One person may hold several. */
public enum Role {
    /** Asks, registers and refers in the cases of the own units. */
    CASEWORKER,
    /** Supports colleagues with method and training; sees figures, never cases. */
    METHOD_SUPPORTER,
    /** Leads units; sees their figures and their cases. */
    MANAGER,
    /** Coordinates the work of one agency; sees its figures, never cases. */
    AGENCY_COORDINATOR,
    /** Coordinates the agencies (Jämställdhetsmyndigheten); sees all agencies' figures, never cases. */
    NATIONAL_COORDINATOR,
    /** Follows a county; sees figures and the registers, never cases. */
    COUNTY_STRATEGIST,
    /** A case system that delivers cases and registers occasions over the interface. */
    INTEGRATION_CLIENT,
    /** Reads the trail, never the cases. */
    LOG_REVIEWER,
    /** Keeps registers and accounts in order; sees no cases and no figures of persons. */
    ADMINISTRATOR;

    /** The name in data and messages: {@code agency-coordinator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
