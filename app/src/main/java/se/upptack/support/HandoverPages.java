package se.upptack.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;

/** Passing on within the agency, and the inbox of a unit (ACT-08, ACT-12, REF-18). */
@Controller
class HandoverPages {

    private static final String FORM = "support/pass-on.jte";
    private static final String TITLE = "support.pass-on.title";

    private final Handovers handovers;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;

    HandoverPages(Handovers handovers, RegisterBook registers, Ids ids, Clock clock) {
        this.handovers = handovers;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
    }

    @Bean
    static NavItem inboxNav() {
        return NavItem.of(25, "/work/inbox", "support.nav.inbox", Role.CASEWORKER);
    }

    @GetMapping("/work/answer/{occasionId}/pass-on")
    @Access(Role.CASEWORKER)
    View form(Visit visit, @PathVariable UUID occasionId, @RequestParam(defaultValue = "") String step) {
        handovers.check(visit.actor(), occasionId);
        return visit.show(FORM, TITLE, page(visit, occasionId, step, null, List.of()));
    }

    @PostMapping("/work/answer/{occasionId}/pass-on")
    @Access(Role.CASEWORKER)
    View send(Visit visit, @PathVariable UUID occasionId, @RequestParam(defaultValue = "") String step) {
        var draft = draft(visit);
        return switch (handovers.send(visit.actor(), occasionId, step, draft)) {
            case Handovers.Sent.Done done -> visit.see(AnswerPage.path(occasionId) + "#" + AnswerPage.anchor(step), "support.flash.passed-on");
            case Handovers.Sent.Refused refused -> visit.showAgain(FORM, TITLE, page(visit, occasionId, step, draft, refused.errors()));
        };
    }

    @GetMapping("/work/pass-on")
    @Access(Role.CASEWORKER)
    View form(Visit visit) {
        return visit.show(FORM, TITLE, page(visit, null, "", null, List.of()));
    }

    @PostMapping("/work/pass-on")
    @Access(Role.CASEWORKER)
    View send(Visit visit) {
        var draft = draft(visit);
        return switch (handovers.send(visit.actor(), draft)) {
            case Handovers.Sent.Done done -> visit.see("/work/inbox", "support.flash.passed-on");
            case Handovers.Sent.Refused refused -> visit.showAgain(FORM, TITLE, page(visit, null, "", draft, refused.errors()));
        };
    }

    @GetMapping("/work/inbox")
    @Access(Role.CASEWORKER)
    View inbox(Visit visit) {
        var snapshot = registers.current();
        var inbox = handovers.inbox(visit.actor());
        return visit.show("support/inbox.jte", "support.inbox.title", new InboxPage(
                inbox.waiting().stream().map(one -> item(visit, snapshot, one.handover(), one.ownCase())).toList(),
                inbox.sent().stream().map(one -> item(visit, snapshot, one, null)).toList()));
    }

    @PostMapping("/work/inbox/{id}")
    @Access(Role.CASEWORKER)
    View end(Visit visit, @PathVariable UUID id, @RequestParam String state, @RequestParam(defaultValue = "") String raised) {
        var end = Handover.End.of(state).orElseThrow(Missing::new);
        var said = handovers.end(visit.actor(), id, end, raised.isEmpty() ? null : raised.equals("yes"));
        return visit.see("/work/inbox", said ? "support.flash.saved" : "support.flash.handover-already");
    }

    private static Handovers.Draft draft(Visit visit) {
        return new Handovers.Draft(
                field(visit, "key"), field(visit, "reference"), field(visit, "from"), field(visit, "line"), field(visit, "unit"), field(visit, "need"),
                visit.values("content"));
    }

    private static String field(Visit visit, String name) {
        return visit.values(name).stream().findFirst().map(String::strip).orElse("");
    }

    private PassOnPage page(Visit visit, @Nullable UUID occasion, String step, Handovers.@Nullable Draft typed, List<FormError> errors) {
        var snapshot = registers.current();
        var today = LocalDate.now(clock);
        var actor = visit.actor();
        var draft = typed == null ? new Handovers.Draft(ids.next().toString(), "", "", "", "", "", List.of()) : typed;
        return new PassOnPage(
                occasion, step, draft.key().length() < 8 ? ids.next().toString() : draft.key(), draft.reference(),
                occasion != null ? List.of() : rows(snapshot, "units", visit, today, draft.fromUnit()).stream()
                        .filter(unit -> actor.seesUnit(unit.code()))
                        .toList(),
                rows(snapshot, "service-lines", visit, today, draft.line()), rows(snapshot, "units", visit, today, draft.unit()),
                codes(snapshot, "handover-need", today, visit, List.of(draft.need())),
                codes(snapshot, "handover-content", today, visit, draft.content()), errors);
    }

    private static List<AnswerPage.Item.Option> rows(RegisterSnapshot registers, String register, Visit visit, LocalDate day, String chosen) {
        return registers.rows(register).where("organisation", visit.actor().agency()).stream()
                .filter(row -> row.inForce(day))
                .map((Row row) -> new AnswerPage.Item.Option(row.key(), row.text("name", visit.language()), "", row.key().equals(chosen)))
                .toList();
    }

    private static List<AnswerPage.Item.Option> codes(RegisterSnapshot registers, String list, LocalDate day, Visit visit, List<String> chosen) {
        return registers.codes(list, day).map(CodeList::codes).orElse(List.of()).stream()
                .map(code -> new AnswerPage.Item.Option(code.code(), code.name(visit.language()), "", chosen.contains(code.code())))
                .toList();
    }

    private static InboxPage.Item item(Visit visit, RegisterSnapshot registers, Handover handover, @Nullable UUID ownCase) {
        var language = visit.language();
        return new InboxPage.Item(
                handover.id(), handover.reference(), ownCase, registers.name("units", handover.fromUnit(), language),
                registers.name("units", handover.unit(), language), registers.name("service-lines", handover.line(), language),
                name(registers, "handover-need", handover.need(), visit),
                handover.content().stream().map(code -> name(registers, "handover-content", code, visit)).toList(), handover.sentOn(),
                handover.need().equals(Handover.DEEPENED_TALK), handover.end() == null ? "waits" : handover.end().code());
    }

    private static String name(RegisterSnapshot registers, String list, String code, Visit visit) {
        return registers.versions(list).stream().flatMap(version -> version.find(code).stream()).findFirst()
                .map(found -> found.name(visit.language())).orElse(code);
    }
}
