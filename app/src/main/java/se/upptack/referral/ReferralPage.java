package se.upptack.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.upptack.directory.Service;
import se.upptack.pack.CodeList;
import se.upptack.support.Provision;

/**
 * What the page of one referral shows.
 *
 * @param name      the service's name
 * @param service   the service as the directory knows it now, or null when it has left the directory
 * @param ranOut    the consent has run out
 * @param mayWithdraw something rests on a consent that can be taken back
 * @param key       names this showing of the page, so that a form sent twice has one effect
 */
public record ReferralPage(
        Referral referral,
        String reference,
        String name,
        @Nullable Service service,
        boolean ranOut,
        boolean mayWithdraw,
        boolean staysInside,
        List<Happened> events,
        List<CodeList.Code> forms,
        List<CodeList.Code> languages,
        List<Provision> laws,
        LocalDate today,
        LocalDate latest,
        Typed typed,
        String key,
        List<Refusal> refused) {

    /** One event, with what belongs to it in sentences. @param by message key of who did it */
    public record Happened(LocalDate day, State state, String by, List<String> details) {}

    /** What was typed, to keep it when something is left to say. */
    public record Typed(@Nullable Purpose purpose, Set<Share> what, @Nullable LocalDate until, boolean beyondHabit, String law, String reason) {

        static Typed nothing(LocalDate today) {
            return new Typed(Purpose.GET_IN_TOUCH, Set.of(), today.plusMonths(1), false, "", "");
        }
    }

    public State state() {
        return referral.state();
    }

    public UUID id() {
        return referral.head().id();
    }

    public UUID occasionId() {
        return referral.head().occasionId();
    }

    /** Where the page is. */
    public static String path(UUID id) {
        return "/work/referrals/" + id;
    }

    public String path() {
        return path(id());
    }

    /** Whether making contact takes a choice of its own here (REF-06). */
    public boolean informsByHabit() {
        return referral.head().habit() == Referral.Habit.INFORMATION;
    }

    public boolean mayConsent() {
        return state() == State.OFFERED || state() == State.INFORMATION_GIVEN || state() == State.CONSENTED;
    }

    public boolean mayEnd() {
        return state() == State.INFORMATION_GIVEN || state() == State.CONSENTED || state() == State.CONTACT_MADE || state() == State.RECEIVED;
    }
}
