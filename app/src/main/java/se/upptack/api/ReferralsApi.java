package se.upptack.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.api.Problem.Fault;
import se.upptack.api.Problem.Kind;
import se.upptack.referral.ConsentSaid;
import se.upptack.referral.Refusal;
import se.upptack.referral.ReferralOutcome;
import se.upptack.referral.Referrals;

/** Referrals, from a service shown to how it ended. Nothing leaves the agency without a consent or a named provision (REF-04). */
@Controller
class ReferralsApi {

    private static final String PATH = "/api/v1/referrals/";

    /** A referral as it stands; {@code since} is the day it reached its state. */
    record Referral(UUID id, UUID caseId, UUID occasionId, String service, String need, String state, LocalDate offered, LocalDate since) {

        private static Referral of(se.upptack.referral.Referral referral) {
            var head = referral.head();
            return new Referral(
                    head.id(), head.caseId(), head.occasionId(), head.service(), head.need().code(), referral.state().code(), head.offeredOn(),
                    referral.since().day());
        }
    }

    private final Referrals referrals;
    private final Once once;
    private final Json json;

    ReferralsApi(Referrals referrals, Once once, Json json) {
        this.referrals = referrals;
        this.once = once;
        this.json = json;
    }

    @PostMapping("/api/v1/referrals")
    @Access({Role.CASEWORKER, Role.INTEGRATION_CLIENT})
    Answer offer(Actor actor, Call<ReferralContent.Offer> call) {
        var fields = new Fields();
        var occasion = fields.requiredId("occasionId", call.content().occasionId());
        var service = fields.required("service", call.content().service());
        var need = call.content().group(fields);
        fields.end();
        return once.answer(actor, call, () -> {
            var referral = done(referrals.offer(actor, call.key(), occasion, service, need));
            return Answer.created(PATH + referral.id(), json.bytes(referral));
        });
    }

    /** What happens to it next; the answer is the referral as it then stands. */
    @PostMapping("/api/v1/referrals/{id}/events")
    @Access({Role.CASEWORKER, Role.INTEGRATION_CLIENT})
    Answer happened(Actor actor, Call<ReferralContent.Event> call, @PathVariable String id) {
        var referral = Fields.inAddress(id);
        var event = call.content();
        var fields = new Fields();
        var kind = event.kind(fields);
        fields.end();
        return once.answer(actor, call, () -> Answer.ok(json.bytes(done(switch (kind) {
            case "declined" -> referrals.decline(actor, call.key(), referral);
            case "information-given" ->
                    referrals.inform(actor, call.key(), referral, Fields.text(event.informationForm()), Fields.text(event.informationLanguage()));
            case "consented" -> referrals.consent(actor, call.key(), referral, consent(event.consent()));
            case "contact-made" -> contact(actor, call.key(), referral, event.ground());
            case "received" -> referrals.receive(actor, call.key(), referral);
            case "ended" -> {
                var outcome = event.end(fields);
                fields.end();
                yield referrals.end(actor, call.key(), referral, outcome);
            }
            case "withdrawn" -> referrals.withdraw(actor, call.key(), referral);
            default -> throw new IllegalStateException("a type without a handler: " + kind);
        }))));
    }

    @GetMapping("/api/v1/referrals/{id}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.INTEGRATION_CLIENT})
    Answer show(Actor actor, Query query, @PathVariable String id) {
        query.end();
        return Answer.ok(json.bytes(Referral.of(referrals.find(actor, Fields.inAddress(id)))));
    }

    private static ConsentSaid consent(ReferralContent.@Nullable Consent sent) {
        var within = new Fields("/consent");
        var said = (sent == null ? new ReferralContent.Consent(null, null, null, null, null) : sent).said(within);
        within.end();
        return said;
    }

    private ReferralOutcome contact(Actor actor, String key, UUID referral, ReferralContent.@Nullable Ground ground) {
        return ground == null
                ? referrals.contact(actor, key, referral)
                : referrals.contactOnGround(
                        actor, key, referral, Fields.text(ground.law()), Fields.text(ground.reason()), Fields.yes(ground.beyondHabit()));
    }

    private static Referral done(ReferralOutcome outcome) {
        return switch (outcome) {
            case ReferralOutcome.Done(var referral, var repeated) -> Referral.of(referral);
            case ReferralOutcome.Refused(var reasons) when reasons.contains(Refusal.KEY_USED) -> throw Problem.of(Kind.IDEMPOTENCY_KEY_REUSED);
            case ReferralOutcome.Refused(var reasons) -> throw refused(reasons);
        };
    }

    private static Problem refused(List<Refusal> reasons) {
        return Problem.notAccepted(reasons.stream()
                .map(reason -> new Fault(pointer(reason), null, null, "referral.refused." + reason.code(), List.of()))
                .toList());
    }

    /** The field to change, or none when it is the referral itself that stands in the way. */
    private static @Nullable String pointer(Refusal reason) {
        return switch (reason) {
            case SERVICE_UNKNOWN -> "/service";
            case NOT_FOR_NEED -> "/need";
            case FORM_MISSING -> "/informationForm";
            case LANGUAGE_MISSING -> "/informationLanguage";
            case PURPOSE_MISSING -> "/consent/purpose";
            case WHAT_MISSING -> "/consent/share";
            case UNTIL_WRONG -> "/consent/until";
            case NOT_READ_BACK -> "/consent/readBack";
            case LAW_UNKNOWN -> "/ground/law";
            case REASON_MISSING -> "/ground/reason";
            case OUTCOME_MISSING -> "/outcome";
            case WISH_NOT_ASKED, NOT_FROM_HERE, CONSENT_RAN_OUT, BEYOND_HABIT, STAYS_INSIDE, STILL_OUTSIDE, NO_CONSENT, KEY_USED -> null;
        };
    }
}
