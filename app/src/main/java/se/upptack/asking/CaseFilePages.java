package se.upptack.asking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;
import se.upptack.trail.Action;

/** Finding a case by its exact reference, and receiving cases by hand or by file. */
@Controller
class CaseFilePages {

    private static final Action FIND = new Action("asking.find-case");

    private final PersonBook book;
    private final CaseReads reads;
    private final CaseFeed feed;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;

    CaseFilePages(PersonBook book, CaseReads reads, CaseFeed feed, RegisterBook registers, Ids ids, Clock clock) {
        this.book = book;
        this.reads = reads;
        this.feed = feed;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
    }

    @Bean
    static NavItem casesNav() {
        return NavItem.of(20, "/cases", "asking.nav.cases", Role.CASEWORKER, Role.MANAGER);
    }

    @GetMapping("/cases")
    @Access({Role.CASEWORKER, Role.MANAGER})
    View cases(Visit visit) {
        return visit.show("asking/cases.jte", "asking.cases.title", view(visit, Map.of(), List.of(), null, ""));
    }

    /** Exact reference only, in the body: no browsing, and nothing in the address. */
    @PostMapping("/cases/find")
    @Access({Role.CASEWORKER, Role.MANAGER})
    View find(Visit visit, @RequestParam(defaultValue = "") String reference) {
        var found = book.open(visit.actor(), FIND, opened -> {
            var views = reference.chars().anyMatch(Character::isISOControl) ? List.<CaseView>of() : reads.byReference(visit.actor(), reference.strip());
            opened.saw(views.stream().map(CaseView::id).toList());
            return views;
        });
        return found.isEmpty()
                ? visit.showAgain("asking/cases.jte", "asking.cases.title", view(visit, Map.of(), List.of(), null, reference))
                : visit.see("/cases/" + found.getFirst().id(), null);
    }

    @PostMapping("/cases")
    @Access(Role.CASEWORKER)
    View add(Visit visit, @RequestParam Map<String, String> typed) {
        var faults = new ArrayList<CaseFault>();
        var delivery = CaseCsv.delivery(typed, 1, faults);
        if (faults.isEmpty()) {
            switch (feed.receive(visit.actor(), List.of(delivery), 1)) {
                case FeedOutcome.Received received -> {
                    return visit.see("/cases/" + received.ids().values().iterator().next(), received.prompts() > 0 ? "asking.feed.one-due" : "asking.feed.one");
                }
                case FeedOutcome.Faulty faulty -> faults.addAll(faulty.faults());
            }
        }
        return visit.showAgain("asking/cases.jte", "asking.cases.title", view(visit, typed, faults, null, ""));
    }

    @PostMapping("/cases/file")
    @Access(Role.CASEWORKER)
    View receive(Visit visit, @RequestParam MultipartFile file) throws IOException {
        var read = CaseCsv.read(file.getBytes());
        var faults = new ArrayList<>(read.faults());
        if (faults.isEmpty()) {
            switch (feed.receive(visit.actor(), read)) {
                case FeedOutcome.Received received -> {
                    var done = visit.messages().text(visit.language(), "asking.feed.received", received.cases(), received.prompts());
                    return visit.show("asking/cases.jte", "asking.cases.title", view(visit, Map.of(), List.of(), done, ""));
                }
                case FeedOutcome.Faulty faulty -> faults.addAll(faulty.faults());
            }
        }
        return visit.showAgain("asking/cases.jte", "asking.cases.title", view(visit, Map.of(), faults, null, ""));
    }

    /** A file with the right columns to start from. */
    @GetMapping("/cases/template.csv")
    @Access(Role.CASEWORKER)
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"columns.csv\"")
                .body((String.join(",", CaseFeed.COLUMNS) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private CaseImportView view(Visit visit, Map<String, String> typed, List<CaseFault> faults, @org.jspecify.annotations.Nullable String done, String notFound) {
        var actor = visit.actor();
        var snapshot = registers.current();
        var language = visit.language();
        var today = LocalDate.now(clock);
        var units = snapshot.rows("units").inForce(today).stream()
                .filter(row -> actor.is(Role.CASEWORKER) && actor.seesUnit(row.key()) && snapshot.find("organisations", row.text("organisation"))
                        .flatMap(organisation -> organisation.find("tenant")).orElse(row.text("organisation")).equals(actor.agency()))
                .toList();
        var organisations = units.stream().map(row -> row.text("organisation")).collect(Collectors.toSet());
        var lines = snapshot.rows("service-lines").inForce(today).stream()
                .filter(row -> organisations.contains(row.text("organisation")) || row.text("organisation").equals(actor.agency()))
                .toList();
        var lineIds = lines.stream().map(row -> row.key()).collect(Collectors.toSet());
        var shown = new LinkedHashMap<String, String>();
        CaseFeed.COLUMNS.forEach(column -> shown.put(column, typed.getOrDefault(column, "")));
        shown.computeIfPresent("opened", (column, text) -> text.isEmpty() ? today.toString() : text);
        shown.computeIfPresent("step_date", (column, text) -> text.isEmpty() ? today.toString() : text);
        return new CaseImportView(
                shown,
                units.stream().map(row -> option(row.key(), row.text("name", language), typed.get("unit"))).toList(),
                lines.stream().map(row -> option(row.key(), row.text("name", language), typed.get("service_line"))).toList(),
                snapshot.rows("case-types").stream().filter(row -> lineIds.contains(row.text("service_line")))
                        .map(row -> option(row.text("id"), row.text("name", language), typed.get("case_type"))).toList(),
                snapshot.rows("triggers").stream().filter(row -> lineIds.contains(row.text("service_line")))
                        .map(row -> option(row.text("id"), row.text("name", language), typed.get("step"))).toList(),
                Stream.of("none", "confidential", "protected-registration", "assumed-identity", "unknown")
                        .map(code -> option(code, visit.messages().text(language, "asking.protection." + code), typed.getOrDefault("protection", "")))
                        .toList(),
                faults.stream()
                        .map(fault -> new CaseImportView.FaultLine(
                                fault.line(), fault.column(), visit.messages().text(language, fault.key(), fault.arguments().toArray())))
                        .toList(),
                done, String.join(",", CaseFeed.COLUMNS), ids.next().toString(), notFound);
    }

    private static Option option(String code, String name, @org.jspecify.annotations.Nullable String chosen) {
        return new Option(code, name, "", code.equals(chosen));
    }
}
