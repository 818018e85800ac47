package se.upptack.concern;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.OrganisationNames;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Language;

/** The pages of a written report. Addresses, titles and file names say nothing of what it is or whom it is about. */
@Controller
class PaperPages {

    private static final String TITLE = "concern.paper.title";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Reports reports;
    private final Papers papers;
    private final PaperView view;
    private final ReportCheck check;
    private final RegisterBook registers;
    private final OrganisationNames names;
    private final Ids ids;
    private final Clock clock;

    PaperPages(
            Reports reports, Papers papers, PaperView view, ReportCheck check, RegisterBook registers, OrganisationNames names, Ids ids,
            Clock clock) {
        this.reports = reports;
        this.papers = papers;
        this.view = view;
        this.check = check;
        this.registers = registers;
        this.names = names;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping("/work/answer/{occasionId}/children/papers")
    @Access(Role.CASEWORKER)
    View open(Visit visit, @PathVariable UUID occasionId) {
        return visit.see(PaperLine.path(reports.open(visit.actor(), occasionId)), null);
    }

    /** What she has begun and not ended. */
    @GetMapping("/work/papers")
    @Access(Role.CASEWORKER)
    View list(Visit visit) {
        return visit.show("concern/papers.jte", TITLE, new PapersPage(reports.waiting(visit.actor()).stream()
                .map(line -> new PapersPage.Item(line, PaperView.municipality(registers.current(), line.municipality()), late(line)))
                .toList()));
    }

    private boolean late(PaperLine line) {
        return line.feedbackDue() != null && line.feedbackDue().isBefore(LocalDate.now(clock));
    }

    @GetMapping("/work/papers/{id}")
    @Access(Role.CASEWORKER)
    View one(Visit visit, @PathVariable UUID id) {
        var known = reports.known(visit.actor(), id);
        return known.draft() == null
                ? visit.show("concern/paper.jte", TITLE, view.page(visit, known, Map.of(), List.of()))
                : visit.show("concern/paper-form.jte", TITLE, view.form(visit, known, null, false, List.of()));
    }

    /** @param act {@code save}, {@code read-back}, {@code add-child}, {@code remove-child-2}, … */
    @PostMapping("/work/papers/{id}")
    @Access(Role.CASEWORKER)
    View save(
            Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String window, @RequestParam(name = "do", defaultValue = "save") String act) {
        var typed = ReportForm.read(visit, fields);
        var draft = changed(typed, act);
        var from = window(window);
        var saved = reports.save(visit.actor(), id, version, from, draft);
        if (visit.fragment()) {
            return visit.show("concern/saved.jte", TITLE, heard(saved, version, from));
        }
        return switch (saved) {
            case Reports.Saved.Done _ when act.equals("read-back") -> visit.see(PaperLine.path(id) + "/read-back", null);
            case Reports.Saved.Done _ -> visit.see(PaperLine.path(id) + place(act, draft), act.equals("save") ? "concern.flash.saved" : null);
            case Reports.Saved.Closed _ -> visit.see(PaperLine.path(id), "concern.paper.flash.closed");
            case Reports.Saved.Conflict _ -> again(visit, id, typed, true, List.of(FormError.of("seen", "concern.paper.error.conflict")));
            case Reports.Saved.Refused(var errors) -> again(visit, id, typed, false, errors);
        };
    }

    /** The window a form came from; what is none of ours is a window that never saved. */
    private UUID window(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException unknown) {
            return ids.next();
        }
    }

    private PaperSaved heard(Reports.Saved saved, int version, UUID window) {
        return switch (saved) {
            case Reports.Saved.Done(var now) -> new PaperSaved(now, window, CLOCK.format(clock.instant().atZone(clock.getZone())), false, List.of());
            case Reports.Saved.Conflict _ -> new PaperSaved(version, window, "", true, List.of());
            case Reports.Saved.Closed _ -> new PaperSaved(version, window, "", true, List.of());
            case Reports.Saved.Refused(var errors) -> new PaperSaved(version, window, "", false, errors);
        };
    }

    private View again(Visit visit, UUID id, ReportDraft typed, boolean conflict, List<FormError> errors) {
        return visit.showAgain("concern/paper-form.jte", TITLE, view.form(visit, reports.known(visit.actor(), id), typed, conflict, errors));
    }

    private static ReportDraft changed(ReportDraft typed, String act) {
        var children = new ArrayList<>(typed.children());
        var guardians = new ArrayList<>(typed.guardians());
        if (act.equals("add-child")) {
            children.add(ReportDraft.Child.NOBODY);
        } else if (act.equals("add-guardian")) {
            guardians.add(ReportDraft.Guardian.NOBODY);
        } else {
            remove(children, act, "remove-child-");
            remove(guardians, act, "remove-guardian-");
            return typed.with(children, guardians).withoutBlanks();
        }
        return typed.with(children, guardians);
    }

    private static void remove(List<?> rows, String act, String button) {
        if (act.startsWith(button) && act.substring(button.length()).matches("[0-9]{1,2}")) {
            int row = Integer.parseInt(act.substring(button.length()));
            if (row < rows.size()) {
                rows.remove(row);
            }
        }
    }

    private static String place(String act, ReportDraft draft) {
        return switch (act) {
            case "add-child" -> "#child-" + (draft.children().size() - 1) + "-name";
            case "add-guardian" -> "#guardian-" + (draft.guardians().size() - 1) + "-name";
            default -> act.startsWith("remove-child-") ? "#children" : act.startsWith("remove-guardian-") ? "#guardians" : "";
        };
    }

    /** Read through before it becomes a paper; what is left to say leads back to its field. */
    @GetMapping("/work/papers/{id}/read-back")
    @Access(Role.CASEWORKER)
    View readBack(Visit visit, @PathVariable UUID id) {
        var actor = visit.actor();
        var preview = papers.preview(actor, id);
        if (preview == null) {
            return visit.see(PaperLine.path(id), null);
        }
        if (!preview.left().isEmpty()) {
            return visit.showAgain("concern/paper-form.jte", TITLE, view.form(visit, reports.known(actor, id), null, false, preview.left()));
        }
        var reporter = new PaperMessage.Anmalare(actor.name(), "", "", workplace(visit, preview.answer().unit()));
        return visit.show("concern/read-back.jte", TITLE, new ReadBackPage(
                id, preview.answer().reference(), preview.version(), preview.text(), reporter, List.of(), List.of()));
    }

    private String workplace(Visit visit, String unit) {
        return names.name(visit.actor().organisation(), Language.SV) + ", " + registers.current().name("units", unit, Language.SV);
    }

    @PostMapping("/work/papers/{id}/finish")
    @Access(Role.CASEWORKER)
    View finish(
            Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "reporter-name", defaultValue = "") String name, @RequestParam(name = "reporter-title", defaultValue = "") String title,
            @RequestParam(name = "reporter-phone", defaultValue = "") String phone,
            @RequestParam(name = "reporter-workplace", defaultValue = "") String workplace) {
        var reporter = new PaperMessage.Anmalare(name.strip(), title.strip(), phone.strip(), workplace.strip());
        return switch (papers.finish(visit.actor(), id, version, reporter)) {
            case Papers.Outcome.Done _ -> visit.see(PaperLine.path(id), "concern.paper.flash.finished");
            case Papers.Outcome.Refused(var errors) -> {
                var preview = papers.preview(visit.actor(), id);
                yield preview == null ? visit.see(PaperLine.path(id), null) : visit.showAgain("concern/read-back.jte", TITLE, new ReadBackPage(
                        id, preview.answer().reference(), preview.version(), preview.text(), reporter, preview.left(), errors));
            }
        };
    }

    @GetMapping("/work/papers/{id}/{number}/document.pdf")
    @Access(Role.CASEWORKER)
    ResponseEntity<byte[]> document(Visit visit, @PathVariable UUID id, @PathVariable int number) {
        return file("application/pdf", "document.pdf", papers.document(visit.actor(), id, number));
    }

    @GetMapping("/work/papers/{id}/{number}/document.json")
    @Access(Role.CASEWORKER)
    ResponseEntity<byte[]> json(Visit visit, @PathVariable UUID id, @PathVariable int number) {
        return file("application/json", "document.json", papers.file(visit.actor(), id, number));
    }

    private static ResponseEntity<byte[]> file(String type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    @PostMapping("/work/papers/{id}/handed-over")
    @Access(Role.CASEWORKER)
    View handedOver(
            Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam(defaultValue = "") String how,
            @RequestParam(name = "made-day", defaultValue = "") String day, @RequestParam(name = "made-time", defaultValue = "") String time,
            @RequestParam(name = "feedback-due", defaultValue = "") String due) {
        var expected = day(due);
        return after(visit, id, fields, papers.handOver(
                visit.actor(), id, how, check.instant(day, time), expected, !due.isBlank() && expected == null), "concern.paper.flash.handed-over");
    }

    @PostMapping("/work/papers/{id}/reply")
    @Access(Role.CASEWORKER)
    View reply(
            Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> fields, @RequestParam(defaultValue = "") String reply,
            @RequestParam(name = "reply-day", defaultValue = "") String day) {
        return after(visit, id, fields, papers.reply(visit.actor(), id, reply, day(day)), "concern.flash.saved");
    }

    private View after(Visit visit, UUID id, Map<String, String> fields, Papers.Outcome outcome, String flash) {
        return switch (outcome) {
            case Papers.Outcome.Done _ -> visit.see(PaperLine.path(id), flash);
            case Papers.Outcome.Refused(var errors) -> visit.showAgain(
                    "concern/paper.jte", TITLE, view.page(visit, reports.known(visit.actor(), id), fields, errors));
        };
    }

    @PostMapping("/work/papers/{id}/again")
    @Access(Role.CASEWORKER)
    View again(Visit visit, @PathVariable UUID id) {
        reports.again(visit.actor(), id);
        return visit.see(PaperLine.path(id), null);
    }

    @PostMapping("/work/papers/{id}/discard")
    @Access(Role.CASEWORKER)
    View discard(Visit visit, @PathVariable UUID id) {
        return visit.see(ConcernPage.path(reports.discard(visit.actor(), id)) + "#papers", "concern.paper.flash.discarded");
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
