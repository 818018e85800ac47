package se.upptack.api;

import java.time.LocalDate;
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
import se.upptack.encounter.Counted;
import se.upptack.encounter.Encounters;
import se.upptack.encounter.Meeting;
import se.upptack.platform.FormError;

/** Meetings without a case, counted and nothing more: call centre, service office, service undertaking (ASK-38). */
@Controller
class EncountersApi {

    record Content(
            @Nullable String unit, @Nullable String line, @Nullable String customer, @Nullable Boolean told, @Nullable Boolean informed,
            @Nullable String channel, @Nullable String language, @Nullable String presence, @Nullable Integer participants) {

        private Meeting meeting(String key, Fields fields) {
            return new Meeting(
                    key, fields.required("unit", unit), fields.required("line", line), fields.required("customer", customer), Fields.yes(told),
                    Fields.yes(informed), fields.required("channel", channel), fields.required("language", language), Fields.text(presence),
                    participants == null ? 1 : participants);
        }
    }

    record Made(UUID id) {}

    record Encounter(
            UUID id, LocalDate happened, String unit, String line, String customer, boolean told, boolean informed, String channel, String language,
            @Nullable String presence, int participants, boolean withdrawn) {

        private static Encounter of(Encounters.Encounter kept) {
            var meeting = kept.meeting();
            return new Encounter(
                    kept.id(), kept.happened(), meeting.unit(), meeting.line(), meeting.customer(), meeting.told(), meeting.informed(),
                    meeting.channel(), meeting.language(), Json.orNull(meeting.presence()), meeting.participants(), kept.withdrawn());
        }
    }

    private final Encounters encounters;
    private final Json json;

    EncountersApi(Encounters encounters, Json json) {
        this.encounters = encounters;
        this.json = json;
    }

    @PostMapping("/api/v1/encounters")
    @Access({Role.CASEWORKER, Role.INTEGRATION_CLIENT})
    Answer count(Actor actor, Call<Content> call) {
        var fields = new Fields();
        var meeting = call.content().meeting(call.key(), fields);
        fields.end();
        return switch (encounters.count(actor, meeting)) {
            case Counted.Done done -> Answer.created("/api/v1/encounters/" + done.id(), json.bytes(new Made(done.id())));
            case Counted.Refused refused when FormError.about(refused.errors(), "key") -> throw Problem.of(Kind.IDEMPOTENCY_KEY_REUSED);
            case Counted.Refused refused -> throw Problem.notAccepted(refused.errors().stream()
                    .map(error -> new Fault("/" + error.field(), null, null, error.key(), error.arguments().stream().map(String::valueOf).toList()))
                    .toList());
        };
    }

    @GetMapping("/api/v1/encounters/{id}")
    @Access({Role.CASEWORKER, Role.INTEGRATION_CLIENT})
    Answer show(Actor actor, Query query, @PathVariable String id) {
        query.end();
        return Answer.ok(json.bytes(Encounter.of(encounters.find(actor, Fields.inAddress(id)))));
    }
}
