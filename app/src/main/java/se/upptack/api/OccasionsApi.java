package se.upptack.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.api.Problem.Fault;
import se.upptack.api.Problem.Kind;
import se.upptack.asking.Cases;
import se.upptack.asking.Corrections;
import se.upptack.asking.OccasionView;
import se.upptack.asking.Occasions;
import se.upptack.asking.RegisterOutcome;
import se.upptack.asking.Registrar;
import se.upptack.trail.Action;

/** Occasions: what came of asking. The registration is the hot route of the interface; it does nothing that the contract does not need. */
@Controller
class OccasionsApi {

    private static final Action SHOW = new Action("api.show-occasion");
    private static final String PATH = "/api/v1/occasions/";

    /** An occasion in its latest version. */
    record Occasion(
            UUID id, int version, UUID caseId, @Nullable UUID promptId, LocalDate occurred, String channel, String presence, String mode,
            @Nullable String policy, String outcome, String exposure, boolean usesViolence, boolean childWitness, boolean informed,
            @Nullable String informationForm, @Nullable String informationLanguage, @Nullable String supportWish, List<String> forms,
            List<String> areas) {

        private static Occasion of(OccasionView view) {
            return new Occasion(
                    view.id(), view.version(), view.caseId(), view.promptId(), view.occurred(), view.channel(), view.presence(), view.mode().code(),
                    view.policy(), view.outcome().code(), view.exposure(), view.usesViolence(), view.childWitness(), view.informed(),
                    Json.orNull(view.informationForm()), Json.orNull(view.informationLanguage()), Json.orNull(view.supportWish()), view.forms(),
                    view.areas());
        }
    }

    /** What is true, in full, and why it was registered otherwise: a few words about the registration, never about the person. */
    record Correction(@Nullable OccasionContent occasion, @Nullable String correctionReason) {}

    /** Occasions that are registered together, all of them or none. */
    record Delivery(@Nullable List<OccasionContent> occasions) {}

    record Made(UUID id) {}

    /** What was registered, in the order of the delivery. */
    record Delivered(List<Made> occasions) {}

    private static final Action DELIVER = new Action("api.deliver-occasions");
    private static final int MOST = 1_000;

    private final Registrar registrar;
    private final Corrections corrections;
    private final Occasions occasions;
    private final Cases cases;
    private final PersonBook book;
    private final Workers workers;
    private final Once once;
    private final Json json;

    OccasionsApi(Registrar registrar, Corrections corrections, Occasions occasions, Cases cases, PersonBook book, Workers workers, Once once, Json json) {
        this.registrar = registrar;
        this.corrections = corrections;
        this.occasions = occasions;
        this.cases = cases;
        this.book = book;
        this.workers = workers;
        this.once = once;
        this.json = json;
    }

    @PostMapping("/api/v1/occasions")
    @Access({Role.CASEWORKER, Role.INTEGRATION_CLIENT})
    Answer register(Actor actor, Call<OccasionContent> call) {
        var fields = new Fields();
        var said = call.content().registration(fields);
        var worker = workers.named(actor, call.content().worker(), fields);
        fields.end();
        return answer(registrar.register(actor, worker, said, call.key()));
    }

    @PostMapping("/api/v1/occasion-deliveries")
    @Access(Role.INTEGRATION_CLIENT)
    Answer deliver(Actor actor, Call<Delivery> call) {
        var sent = call.content().occasions();
        if (sent == null || sent.isEmpty()) {
            throw Problem.notAccepted(List.of(Fault.at("/occasions", "api.fault.required")));
        }
        if (sent.size() > MOST) {
            throw Problem.of(Kind.TOO_LARGE);
        }
        var fields = new Fields();
        var registrations = new ArrayList<Registrar.OfWorker>(sent.size());
        for (var one : sent) {
            var within = new Fields("/occasions/" + registrations.size());
            var said = one.registration(within);
            registrations.add(new Registrar.OfWorker(workers.named(actor, one.worker(), within), said));
            fields.add(within);
        }
        fields.end();
        return once.answer(actor, call, () -> book.open(actor, DELIVER, opened -> delivered(registrar.registerTogether(actor, registrations, call.key()))));
    }

    /** A registration that is refused takes the others with it; one of a case that is not there is answered as if nothing were. */
    private Answer delivered(List<RegisterOutcome> outcomes) {
        var made = new ArrayList<Made>(outcomes.size());
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case RegisterOutcome.Done done -> made.add(new Made(done.occasion()));
                case RegisterOutcome.NotThere() -> throw new se.upptack.platform.Missing();
                case RegisterOutcome.Busy() -> throw Problem.of(Kind.BUSY);
                case RegisterOutcome.Refused refused -> {
                    var problem = refused(refused.violations(), "/occasions/" + i);
                    if (problem.kind() != Kind.NOT_ACCEPTED) {
                        throw problem;
                    }
                    faults.addAll(problem.faults());
                }
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.notAccepted(faults);
        }
        return Answer.ok(json.bytes(new Delivered(made)));
    }

    @PostMapping("/api/v1/occasions/{id}/corrections")
    @Access({Role.CASEWORKER, Role.INTEGRATION_CLIENT})
    Answer correct(Actor actor, Call<Correction> call, @PathVariable String id) {
        var occasion = Fields.inAddress(id);
        var fields = new Fields();
        var within = new Fields("/occasion");
        var reason = fields.required("correctionReason", call.content().correctionReason());
        var sent = call.content().occasion();
        if (sent == null) {
            fields.fault("occasion", "api.fault.required");
            throw fields.problem();
        }
        var said = sent.correction(within);
        fields.add(within);
        fields.end();
        return switch (corrections.correct(actor, occasion, said, reason, call.key())) {
            case RegisterOutcome.Refused refused -> throw refused(refused.violations(), "/occasion");
            case RegisterOutcome outcome -> answer(outcome);
        };
    }

    @GetMapping("/api/v1/occasions/{id}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.INTEGRATION_CLIENT})
    Answer show(Actor actor, Query query, @PathVariable String id) {
        query.end();
        var wanted = Fields.inAddress(id);
        return book.open(actor, SHOW, opened -> {
            var occasion = occasions.current(wanted);
            cases.visible(actor, occasion.caseId());
            opened.saw(List.of(occasion.caseId()));
            return Answer.ok(json.bytes(Occasion.of(occasion)));
        });
    }

    static Answer answer(RegisterOutcome outcome) {
        return switch (outcome) {
            case RegisterOutcome.Done done -> made(done.occasion());
            case RegisterOutcome.NotThere() -> throw new se.upptack.platform.Missing();
            case RegisterOutcome.Busy() -> throw Problem.of(Kind.BUSY);
            case RegisterOutcome.Refused refused -> throw refused(refused.violations(), "");
        };
    }

    /** @param within pointer to the object whose fields the violations name */
    static Problem refused(List<RegisterOutcome.Violation> violations, String within) {
        if (violations.stream().anyMatch(violation -> violation.field().equals("key"))) {
            return Problem.of(Kind.IDEMPOTENCY_KEY_REUSED);
        }
        return Problem.notAccepted(violations.stream()
                .map(violation -> new Fault(
                        (violation.field().equals("correctionReason") ? "" : within) + "/" + violation.field(), null, null, violation.key(),
                        violation.arguments(), violation.english()))
                .toList());
    }

    /** Written by hand: the one answer of the hot route. */
    private static Answer made(UUID id) {
        return Answer.created(PATH + id, ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.US_ASCII));
    }
}
