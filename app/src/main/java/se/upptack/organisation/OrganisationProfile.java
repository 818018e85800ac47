package se.upptack.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Citation;
import se.upptack.platform.FormError;

/**
 * One organisation as it was on a day: what it is, what it does, what it must, and with whom.
 *
 * @param inForce whether it existed that day
 * @param facts   what it is, already in words
 */
public record OrganisationProfile(
        String id,
        String name,
        String on,
        LocalDate day,
        boolean inForce,
        List<Fact> facts,
        List<Citation> sources,
        List<UnitNode> units,
        List<LineCard> lines,
        List<Duty> duties,
        List<Responsibility> responsibilities,
        List<Agreement> agreements,
        List<Named> networks,
        List<Named> associations,
        List<Named> parties,
        List<Named> activities,
        List<Account> accounts,
        List<FormError> errors) {

    public record Fact(String name, String text) {}

    /** A unit with the units under it. */
    public record UnitNode(String id, String name, String kind, String county, String otherNames, Period period, List<UnitNode> under) {}

    /**
     * A service line with what applied that day.
     *
     * @param joined the day it joined after the assignment had begun, or null (ORG-16)
     */
    public record LineCard(String id, String name, String kind, String documentation, String why, String otherNames, Period period,
            List<String> rules, @Nullable LocalDate joined) {}

    /** Something the organisation does, and how strongly it is bound to (ORG-13). */
    public record Duty(String subject, String strength, boolean law, String statute, Period period, String note, List<Citation> sources) {}

    /** Who in the organisation answers for one of the three aspects (ORG-11). */
    public record Responsibility(String aspect, List<Named> units) {}

    /** With whom, about what. */
    public record Agreement(String kind, String counterpart, String functions, String network, String quality, Period period, String note) {}

    /** An entry with its period; {@code detail} may be empty, {@code organisation} is an id to link to or empty. */
    public record Named(String organisation, String name, String detail, Period period) {}

    /** A formal account with its contact, and who presented and decided it (ORG-17). */
    public record Account(String document, String contact, String decidedBy, String presentedBy, @Nullable LocalDate date, String precision) {}
}
