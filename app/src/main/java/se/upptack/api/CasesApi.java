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
import se.upptack.api.CaseContent.Form;
import se.upptack.asking.CaseExtract;
import se.upptack.asking.CaseFeed;
import se.upptack.asking.CaseView;
import se.upptack.asking.Cases;
import se.upptack.asking.FeedOutcome;
import se.upptack.trail.Action;

/** Cases: delivered one by one, many at once, or as a file. */
@Controller
class CasesApi {

    private static final Action SHOW = new Action("api.show-case");
    private static final Action EXTRACT = new Action("api.show-case-extract");

    /** A case as the agency's own system knows it and as it is known here. */
    record Case(
            UUID id, String reference, String unit, String line, @Nullable String caseType, LocalDate opened, @Nullable LocalDate closed,
            String protection) {

        private static Case of(CaseView view) {
            return new Case(
                    view.id(), view.reference(), view.unit(), view.line(), Json.orNull(view.caseType()), view.opened(), view.closed(), view.protection());
        }
    }

    /** A case that was received; {@code created} tells whether it was new. */
    record ReceivedCase(UUID id, String reference, String line, boolean created) {}

    /** A delivery that was received; {@code prompts} is how many questions and informations became due with it. */
    record Delivery(int received, int prompts, List<ReceivedCase> cases) {}

    private final CaseFeed feed;
    private final Cases cases;
    private final PersonBook book;
    private final Once once;
    private final Json json;

    CasesApi(CaseFeed feed, Cases cases, PersonBook book, Once once, Json json) {
        this.feed = feed;
        this.cases = cases;
        this.book = book;
        this.once = once;
        this.json = json;
    }

    @PostMapping("/api/v1/cases")
    @Access({Role.CASEWORKER, Role.INTEGRATION_CLIENT})
    Answer deliver(Actor actor, Call<CaseContent> call) {
        return once.answer(actor, call, () -> receive(actor, call.content()));
    }

    @GetMapping("/api/v1/cases/{id}")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.INTEGRATION_CLIENT})
    Answer show(Actor actor, Query query, @PathVariable String id) {
        query.end();
        var wanted = Fields.inAddress(id);
        return book.open(actor, SHOW, wanted, opened -> Answer.ok(json.bytes(Case.of(cases.visible(actor, wanted)))));
    }

    @GetMapping("/api/v1/cases/{id}/extracts")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.INTEGRATION_CLIENT})
    Answer extract(Actor actor, Query query, @PathVariable String id) {
        query.end();
        var wanted = Fields.inAddress(id);
        return book.open(actor, EXTRACT, wanted, opened -> Answer.ok(json.bytes(CaseExtract.of(cases.visible(actor, wanted)))));
    }

    private Answer receive(Actor actor, CaseContent content) {
        return switch (feed.receive(actor, content.read())) {
            case FeedOutcome.Faulty faulty -> throw Problem.notAccepted(faulty.faults().stream().map(content::fault).toList());
            case FeedOutcome.Received received -> answer(content, received);
        };
    }

    private Answer answer(CaseContent content, FeedOutcome.Received received) {
        var known = content.read().deliveries().stream()
                .map(delivery -> new CaseKey(delivery.reference(), delivery.line()))
                .distinct()
                .map(key -> {
                    var id = received.ids().get(key.reference() + "|" + key.line());
                    return new ReceivedCase(id, key.reference(), key.line(), received.fresh().contains(id));
                })
                .toList();
        if (content.form() == Form.ONE) {
            var one = known.getFirst();
            return one.created() ? Answer.created("/api/v1/cases/" + one.id(), json.bytes(one)) : Answer.ok(json.bytes(one));
        }
        return Answer.ok(json.bytes(new Delivery(received.cases(), received.prompts(), known)));
    }

    private record CaseKey(String reference, String line) {}
}
