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
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.asking.Cases;
import se.upptack.asking.Indications;
import se.upptack.trail.Action;

/** Signs of violence that were noticed (ASK-16). */
@Controller
class IndicationsApi {

    private static final Action SHOW = new Action("api.show-indication");

    record Content(@Nullable String caseId, @Nullable String observed, @Nullable List<String> codes, @Nullable String noticedBy) {}

    /** A noted sign; {@code promptId} is the question that is now due, if a policy asks for one. */
    record Noted(UUID id, @Nullable UUID promptId) {}

    record Indication(UUID id, UUID caseId, LocalDate observed, List<String> codes, String noticedBy) {}

    private final Indications indications;
    private final Cases cases;
    private final PersonBook book;
    private final Once once;
    private final Json json;

    IndicationsApi(Indications indications, Cases cases, PersonBook book, Once once, Json json) {
        this.indications = indications;
        this.cases = cases;
        this.book = book;
        this.once = once;
        this.json = json;
    }

    @PostMapping("/api/v1/indications")
    @Access({Role.CASEWORKER, Role.INTEGRATION_CLIENT})
    Answer note(Actor actor, Call<Content> call) {
        var sent = call.content();
        var fields = new Fields();
        var caseId = fields.requiredId("caseId", sent.caseId());
        var observed = fields.requiredDay("observed", sent.observed());
        var noticedBy = fields.required("noticedBy", sent.noticedBy());
        fields.end();
        return once.answer(actor, call, () ->
                switch (indications.note(actor, caseId, Fields.list(sent.codes()), observed, noticedBy, call.key())) {
                    case Indications.Noted.Done done ->
                            Answer.created("/api/v1/indications/" + done.indication(), json.bytes(new Noted(done.indication(), done.prompt())));
                    case Indications.Noted.Refused refused -> throw OccasionsApi.refused(refused.violations(), "");
                });
    }

    @GetMapping("/api/v1/indications/{id}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.INTEGRATION_CLIENT})
    Answer show(Actor actor, Query query, @PathVariable String id) {
        query.end();
        var wanted = Fields.inAddress(id);
        return book.open(actor, SHOW, opened -> {
            var found = indications.find(wanted);
            cases.visible(actor, found.caseId());
            opened.saw(List.of(found.caseId()));
            return Answer.ok(json.bytes(new Indication(found.id(), found.caseId(), found.observed(), found.codes(), found.noticedBy())));
        });
    }
}
