package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.activation.Activations;
import se.upptack.activation.Prerequisite;
import se.upptack.pack.PersonForm;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** The first page of a worker's day. */
@Controller
class WorkPages {

    private static final int LAST_PAGE = 10_000;
    private static final List<String> STATES = List.of("", "late", "soon", "coming", "deferred");
    private static final List<Mode> MODES = List.of(Mode.ROUTINE, Mode.INDICATION, Mode.INFORM_FIRST, Mode.PERIODIC);
    private static final Action READINESS = new Action("asking.readiness");

    private final WorkList list;
    private final RegisterBook registers;
    private final Rulebook rulebook;
    private final Activations activations;
    private final PersonBook book;
    private final Clock clock;

    WorkPages(WorkList list, RegisterBook registers, Rulebook rulebook, Activations activations, PersonBook book, Clock clock) {
        this.list = list;
        this.registers = registers;
        this.rulebook = rulebook;
        this.activations = activations;
        this.book = book;
        this.clock = clock;
    }

    @Bean
    static NavItem workNav() {
        return NavItem.of(10, "/work", "asking.nav.work", Role.CASEWORKER);
    }

    @GetMapping("/work")
    @Access(Role.CASEWORKER)
    View work(
            Visit visit,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "false") boolean own,
            @RequestParam(defaultValue = "1") int page) {
        var actor = visit.actor();
        var today = LocalDate.now(clock);
        var snapshot = registers.current();
        var language = visit.language();
        if (!known(line, mode, state)) {
            throw new Missing();
        }
        var found = list.find(actor, new WorkList.Filter(line, mode, state, own, Math.clamp(page, 1, LAST_PAGE)));
        var reasons = new Reasons(snapshot, rulebook.policies(), visit.messages(), language);
        var choices = new Choices(snapshot, today, language);
        var items = found.prompts().stream()
                .map(prompt -> new WorkItem(
                        prompt.id().toString(), prompt.reference(), snapshot.name("service-lines", prompt.line(), language),
                        prompt.caseType().isEmpty() ? "" : snapshot.name("case-types", prompt.caseType(), language),
                        WorkList.when(prompt), WorkList.urgency(prompt, today), ChronoUnit.DAYS.between(WorkList.when(prompt), today),
                        prompt.kind().code(), prompt.mode().code(), prompt.round(), reasons.shortly(prompt), actor.account().equals(prompt.contact()),
                        prompt.deferralReason() == null ? "" : choices.name("deferral-reason", prompt.deferralReason())))
                .toList();
        var all = found.counts().values().stream().mapToInt(Integer::intValue).sum();
        var tabs = STATES.stream()
                .map(code -> new WorkView.Tab(
                        code, visit.messages().text(language, "asking.tab." + (code.isEmpty() ? "all" : code)),
                        code.isEmpty() ? all : found.counts().getOrDefault(code, 0), code.equals(state)))
                .toList();
        var lines = found.lines().keySet().stream()
                .map(code -> new Option(code, snapshot.name("service-lines", code, language), "", code.equals(line)))
                .toList();
        var modes = MODES.stream()
                .map(value -> new Option(value.code(), visit.messages().text(language, "asking.mode." + value.code()), "", value.code().equals(mode)))
                .toList();
        var pages = Math.max(1, (found.total() + WorkList.PAGE - 1) / WorkList.PAGE);
        var query = "line=" + line + "&mode=" + mode + (own ? "&own=true" : "");
        var here = state.isEmpty() ? query : query + "&state=" + state;
        return visit.show("asking/work.jte", "asking.work.title", new WorkView(
                items, tabs, lines, modes, own, found.total(), Math.clamp(page, 1, LAST_PAGE), pages, query, here, missing(visit, found.lines().keySet(), today),
                snapshot.personWord(actor.organisation(), PersonForm.MANY, language)));
    }

    /** Whether the filters are ones that the page itself offers; an address made by hand leads nowhere else. */
    private boolean known(String line, String mode, String state) {
        return STATES.contains(state)
                && (mode.isEmpty() || MODES.stream().anyMatch(known -> known.code().equals(mode)))
                && (line.isEmpty() || registers.current().find("service-lines", line).isPresent());
    }

    /** What is missing in the worker's units, whatever the line and in the lines in which something waits. */
    private List<Prerequisite> missing(Visit visit, Set<String> lines, LocalDate today) {
        var actor = visit.actor();
        if (actor.units().isEmpty() || actor.units().contains("*")) {
            return List.of();
        }
        var places = actor.units().stream()
                .flatMap(unit -> Stream.concat(Stream.of(""), lines.stream()).map(line -> new Activations.Asking(unit, line)))
                .toList();
        return book.open(actor, READINESS, opened -> activations.askingGaps(places, today)).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
