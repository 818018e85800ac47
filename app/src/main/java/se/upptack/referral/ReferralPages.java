package se.upptack.referral;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.directory.Places;
import se.upptack.directory.TargetGroup;
import se.upptack.platform.Missing;
import se.upptack.support.AnswerPage;
import se.upptack.support.Wish;
import se.upptack.support.Wishes;

/** The pages of referrals. A search within a case is posted, so that the need never stands in an address. */
@Controller
class ReferralPages {

    private final Referrals referrals;
    private final StaysInside stays;
    private final ReferralView view;
    private final Wishes wishes;
    private final Places places;

    ReferralPages(Referrals referrals, StaysInside stays, ReferralView view, Wishes wishes, Places places) {
        this.referrals = referrals;
        this.stays = stays;
        this.view = view;
        this.wishes = wishes;
        this.places = places;
    }

    @GetMapping("/work/answer/{occasionId}/referrals")
    @Access(Role.CASEWORKER)
    View list(Visit visit, @PathVariable UUID occasionId) {
        return visit.show("referral/list.jte", "referral.title", view.list(visit, occasionId, new ReferralView.Wanted(null, null), List.of()));
    }

    @PostMapping("/work/answer/{occasionId}/referrals/search")
    @Access(Role.CASEWORKER)
    View search(
            Visit visit, @PathVariable UUID occasionId, @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String need) {
        return visit.show("referral/list.jte", "referral.title", view.list(visit, occasionId, wanted(place, need), List.of()));
    }

    /** Where the link to the other language leads from the page of a search. */
    @GetMapping("/work/answer/{occasionId}/referrals/search")
    @Access(Role.CASEWORKER)
    View again(Visit visit, @PathVariable UUID occasionId) {
        return visit.see(ReferralsPage.path(occasionId), null);
    }

    @PostMapping("/work/answer/{occasionId}/referrals/wish")
    @Access(Role.CASEWORKER)
    View wish(Visit visit, @PathVariable UUID occasionId, @RequestParam String wish) {
        wishes.say(visit.actor(), occasionId, Wish.of(wish).orElseThrow(Missing::new));
        return visit.see(ReferralsPage.path(occasionId), "referral.flash.saved");
    }

    @PostMapping("/work/answer/{occasionId}/referrals")
    @Access(Role.CASEWORKER)
    View offer(
            Visit visit, @PathVariable UUID occasionId, @RequestParam String service, @RequestParam String need, @RequestParam String key,
            @RequestParam(defaultValue = "") String place) {
        var group = TargetGroup.of(need).orElseThrow(Missing::new);
        return switch (referrals.offer(visit.actor(), key, occasionId, service, group)) {
            case ReferralOutcome.Done done -> visit.see(ReferralPage.path(done.referral().head().id()), null);
            case ReferralOutcome.Refused(var reasons) -> visit.showAgain(
                    "referral/list.jte", "referral.title", view.list(visit, occasionId, wanted(place, need), reasons));
        };
    }

    @PostMapping("/work/answer/{occasionId}/stays")
    @Access(Role.CASEWORKER)
    View stays(Visit visit, @PathVariable UUID occasionId, @RequestParam String choice) {
        return switch (stays.choose(visit.actor(), occasionId, choice.equals("yes"))) {
            case StaysInside.Outcome.Done done ->
                    visit.see(AnswerPage.path(occasionId) + "#door-house", done.chosen() ? "referral.flash.stays" : "referral.flash.stays-not");
            case StaysInside.Outcome.StillOutside still -> visit.showAgain(
                    "referral/list.jte", "referral.title",
                    view.list(visit, occasionId, new ReferralView.Wanted(null, null), List.of(Refusal.STILL_OUTSIDE)));
        };
    }

    @GetMapping("/work/referrals/{id}")
    @Access(Role.CASEWORKER)
    View one(Visit visit, @PathVariable UUID id) {
        return visit.show("referral/one.jte", "referral.title", view.one(visit, id, null, List.of()));
    }

    @PostMapping("/work/referrals/{id}/decline")
    @Access(Role.CASEWORKER)
    View decline(Visit visit, @PathVariable UUID id, @RequestParam String key) {
        return after(visit, id, null, referrals.decline(visit.actor(), key, id));
    }

    @PostMapping("/work/referrals/{id}/inform")
    @Access(Role.CASEWORKER)
    View inform(
            Visit visit, @PathVariable UUID id, @RequestParam String key, @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String language) {
        return after(visit, id, null, referrals.inform(visit.actor(), key, id, form, language));
    }

    /** The consent as it is read back; nothing is saved yet. */
    @PostMapping("/work/referrals/{id}/consent/read")
    @Access(Role.CASEWORKER)
    View read(
            Visit visit, @PathVariable UUID id, @RequestParam String key, @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "false") boolean beyond) {
        var said = new ConsentSaid(Purpose.of(purpose).orElse(null), what(visit), day(until), false, beyond);
        var left = referrals.left(visit.actor(), id, said);
        var page = view.one(visit, id, typed(said), left);
        return left.isEmpty()
                ? visit.show("referral/read-back.jte", "referral.title", view.readBack(visit, page, said, key))
                : visit.showAgain("referral/one.jte", "referral.title", page);
    }

    /** Where the link to the other language leads from the page that is read back. */
    @GetMapping("/work/referrals/{id}/consent/read")
    @Access(Role.CASEWORKER)
    View readAgain(Visit visit, @PathVariable UUID id) {
        return visit.see(ReferralPage.path(id), null);
    }

    @PostMapping("/work/referrals/{id}/consent")
    @Access(Role.CASEWORKER)
    View consent(
            Visit visit, @PathVariable UUID id, @RequestParam String key, @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "false") boolean beyond,
            @RequestParam(name = "read-back", defaultValue = "false") boolean readBack) {
        var said = new ConsentSaid(Purpose.of(purpose).orElse(null), what(visit), day(until), readBack, beyond);
        return after(visit, id, typed(said), referrals.consent(visit.actor(), key, id, said));
    }

    @PostMapping("/work/referrals/{id}/contact")
    @Access(Role.CASEWORKER)
    View contact(Visit visit, @PathVariable UUID id, @RequestParam String key) {
        return after(visit, id, null, referrals.contact(visit.actor(), key, id));
    }

    @PostMapping("/work/referrals/{id}/ground")
    @Access(Role.CASEWORKER)
    View ground(
            Visit visit, @PathVariable UUID id, @RequestParam String key, @RequestParam(defaultValue = "") String law,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean beyond) {
        return after(
                visit, id, new ReferralPage.Typed(null, Set.of(), null, beyond, law, reason),
                referrals.contactOnGround(visit.actor(), key, id, law, reason, beyond));
    }

    @PostMapping("/work/referrals/{id}/receive")
    @Access(Role.CASEWORKER)
    View receive(Visit visit, @PathVariable UUID id, @RequestParam String key) {
        return after(visit, id, null, referrals.receive(visit.actor(), key, id));
    }

    @PostMapping("/work/referrals/{id}/withdraw")
    @Access(Role.CASEWORKER)
    View withdraw(Visit visit, @PathVariable UUID id, @RequestParam String key) {
        return after(visit, id, null, referrals.withdraw(visit.actor(), key, id));
    }

    @PostMapping("/work/referrals/{id}/end")
    @Access(Role.CASEWORKER)
    View end(Visit visit, @PathVariable UUID id, @RequestParam String key, @RequestParam(defaultValue = "") String outcome) {
        var said = EndOutcome.of(outcome);
        return said.isEmpty()
                ? again(visit, id, null, List.of(Refusal.OUTCOME_MISSING))
                : after(visit, id, null, referrals.end(visit.actor(), key, id, said.get()));
    }

    private View after(Visit visit, UUID id, ReferralPage.@Nullable Typed typed, ReferralOutcome outcome) {
        return switch (outcome) {
            case ReferralOutcome.Done done -> visit.see(ReferralPage.path(id), "referral.flash." + done.referral().state().code());
            case ReferralOutcome.Refused(var reasons) -> again(visit, id, typed, reasons);
        };
    }

    private View again(Visit visit, UUID id, ReferralPage.@Nullable Typed typed, List<Refusal> reasons) {
        return visit.showAgain("referral/one.jte", "referral.title", view.one(visit, id, typed, reasons));
    }

    private ReferralView.Wanted wanted(String place, String need) {
        return new ReferralView.Wanted(places.of(place).orElse(null), TargetGroup.of(need).orElse(null));
    }

    private static ReferralPage.Typed typed(ConsentSaid said) {
        return new ReferralPage.Typed(said.purpose(), said.what(), said.until(), said.beyondHabit(), "", "");
    }

    private static Set<Share> what(Visit visit) {
        return visit.values("what").stream().flatMap(code -> Share.of(code).stream()).collect(Collectors.toSet());
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
