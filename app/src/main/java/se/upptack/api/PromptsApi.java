package se.upptack.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.asking.Mode;
import se.upptack.asking.Prompts;
import se.upptack.trail.Action;

/** What should be asked or informed about, and when. */
@Controller
class PromptsApi {

    private static final Action LIST = new Action("api.list-prompts");
    private static final List<String> MODES =
            Arrays.stream(Mode.values()).filter(mode -> mode != Mode.OWN_INITIATIVE).map(Mode::code).toList();

    record Prompt(
            UUID id, UUID caseId, String reference, String unit, String line, @Nullable String caseType, String kind, String mode, String policy,
            @Nullable String step, int round, LocalDate opens, LocalDate due, LocalDate until, String state, @Nullable LocalDate deferredTo,
            @Nullable String deferralReason) {

        private static Prompt of(Prompts.Prompt found) {
            return new Prompt(
                    found.id(), found.caseId(), found.reference(), found.unit(), found.line(), Json.orNull(found.caseType()), found.kind(), found.mode().code(),
                    found.policy(), found.step(), found.round(), found.opens(), found.due(), found.until(), found.state(), found.deferredTo(),
                    found.deferralReason());
        }
    }

    record Page(int page, int limit, int total, List<Prompt> prompts) {}

    private final Prompts prompts;
    private final PersonBook book;
    private final Json json;

    PromptsApi(Prompts prompts, PersonBook book, Json json) {
        this.prompts = prompts;
        this.book = book;
        this.json = json;
    }

    @GetMapping("/api/v1/prompts")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.INTEGRATION_CLIENT})
    Answer list(Actor actor, Query query) {
        var state = query.code("state", Prompts.STATES);
        var wanted = new Prompts.Wanted(
                query.text("unit"), query.text("line"), query.code("mode", MODES), state == null ? "waiting" : state, query.day("dueBefore"),
                query.limit(), query.page());
        query.end();
        return book.open(actor, LIST, opened -> {
            var found = prompts.find(actor, wanted);
            opened.saw(found.prompts().stream().map(Prompts.Prompt::caseId).toList());
            return Answer.ok(json.bytes(new Page(wanted.page(), wanted.limit(), found.total(), found.prompts().stream().map(Prompt::of).toList())));
        });
    }
}
