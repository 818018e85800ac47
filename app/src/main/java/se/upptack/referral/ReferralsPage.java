package se.upptack.referral;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.directory.Place;
import se.upptack.directory.Places;
import se.upptack.directory.Service;
import se.upptack.directory.TargetGroup;
import se.upptack.support.Wish;

/**
 * What the page of an answer's referrals shows.
 *
 * @param needsWish whether the wish for support has to be asked before anything is offered
 * @param habit     what this line's part usually is
 * @param more      how many services there are besides those shown
 * @param area      the names of the places of the coordination association whose area is searched, empty elsewhere (REF-17)
 * @param inArea    the ids of the services that lie within it
 * @param duties    who is responsible for what, as the registers keep it
 * @param key       names this showing of the page, so that a form sent twice has one effect
 */
public record ReferralsPage(
        UUID occasionId,
        String reference,
        @Nullable Wish wish,
        boolean needsWish,
        boolean staysInside,
        Referral.Habit habit,
        List<Item> referrals,
        List<Places.County> counties,
        @Nullable Place place,
        TargetGroup need,
        List<TargetGroup> needs,
        List<Service> services,
        int more,
        String key,
        List<Refusal> refused,
        List<Duty> duties,
        String area,
        Set<String> inArea) {

    /** Who is responsible for what between the own agency and another actor; what is not settled is said to be so (REF-13). */
    public record Duty(String counterpart, String subject, String responsible, boolean settled) {}

    /** One referral in the list. */
    public record Item(UUID id, String service, State state, java.time.LocalDate since) {}

    /** Where the page is. */
    public static String path(UUID occasionId) {
        return "/work/answer/" + occasionId + "/referrals";
    }

    public String path() {
        return path(occasionId);
    }
}
