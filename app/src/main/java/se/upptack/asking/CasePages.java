package se.upptack.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.asking.RegisterOutcome.Violation;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** One case: what waits, what has happened, the signs noted, and the ways to add to them. */
@Controller
class CasePages {

    private static final Action OPEN = new Action("asking.open-case");
    private static final Action OPEN_OCCASION = new Action("asking.open-occasion");

    private record Opened(CaseView view, List<PromptRows.Waiting> waiting, List<OccasionRow> history, List<IndicationRows.Noted> signs, List<CaseNote> notes) {}

    private final PersonBook book;
    private final Cases cases;
    private final PromptRows prompts;
    private final OccasionRows occasions;
    private final IndicationRows signs;
    private final Indications indications;
    private final Registrar registrar;
    private final Corrections corrections;
    private final OccasionForms forms;
    private final ObjectProvider<CaseNotes> notes;
    private final Respite respite;
    private final RegisterBook registers;
    private final Rulebook rulebook;
    private final Ids ids;
    private final Clock clock;

    CasePages(
            PersonBook book, Cases cases, PromptRows prompts, OccasionRows occasions, IndicationRows signs, Indications indications, Registrar registrar,
            Corrections corrections, OccasionForms forms, ObjectProvider<CaseNotes> notes, Respite respite, RegisterBook registers, Rulebook rulebook, Ids ids, Clock clock) {
        this.book = book;
        this.cases = cases;
        this.prompts = prompts;
        this.occasions = occasions;
        this.signs = signs;
        this.indications = indications;
        this.registrar = registrar;
        this.corrections = corrections;
        this.forms = forms;
        this.notes = notes;
        this.respite = respite;
        this.registers = registers;
        this.rulebook = rulebook;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}")
    @Access({Role.CASEWORKER, Role.MANAGER})
    View open(Visit visit, @PathVariable UUID id) {
        return visit.show("asking/case.jte", "asking.case.title", view(visit, id, List.of(), "", "worker", List.of()));
    }

    @PostMapping("/cases/{id}/indications")
    @Access(Role.CASEWORKER)
    View note(
            Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String observed, @RequestParam(defaultValue = "") String noticedBy,
            @RequestParam String key) {
        var codes = visit.values("codes");
        LocalDate day;
        try {
            day = LocalDate.parse(observed);
        } catch (DateTimeParseException unreadable) {
            return visit.showAgain("asking/case.jte", "asking.case.title",
                    view(visit, id, codes, observed, noticedBy, List.of(Violation.of("observed", "asking.rule.date"))));
        }
        return switch (indications.note(visit.actor(), id, codes, day, noticedBy, key)) {
            case Indications.Noted.Done done -> done.prompt() == null
                    ? visit.see("/cases/" + id, "asking.indication.noted")
                    : visit.see("/work/" + done.prompt(), "asking.indication.leads");
            case Indications.Noted.Refused refused -> visit.showAgain("asking/case.jte", "asking.case.title",
                    view(visit, id, codes, observed, noticedBy, refused.violations()));
        };
    }

    @GetMapping("/cases/{id}/register")
    @Access(Role.CASEWORKER)
    View form(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String sheet) {
        var form = OccasionForm.fresh(ids.next().toString(), Outcome.ofSheet(sheet), "", "", LocalDate.now(clock));
        return visit.show("asking/register.jte", "asking.register.title", forms.ofCase(visit, opened(visit, id).view(), form, List.of()));
    }

    @PostMapping("/cases/{id}/register")
    @Access(Role.CASEWORKER)
    View register(Visit visit, @PathVariable UUID id, @ModelAttribute OccasionForm form) {
        var unreadable = new ArrayList<Violation>();
        var said = form.registration(null, id, unreadable);
        if (said.isEmpty()) {
            return again(visit, id, form, unreadable);
        }
        return switch (registrar.register(visit.actor(), said.get(), form.key())) {
            case RegisterOutcome.Done done -> said.get().outcome().detected()
                    ? visit.see("/work/answer/" + done.occasion(), "asking.registered.yes")
                    : visit.see("/cases/" + id, "asking.registered." + said.get().outcome().code());
            case RegisterOutcome.Refused refused -> again(visit, id, form, refused.violations());
            case RegisterOutcome.NotThere nothing -> throw new Missing();
            case RegisterOutcome.Busy busy -> again(visit, id, form, List.of(Violation.of("outcome", "asking.rule.busy")));
        };
    }

    @GetMapping("/occasions/{id}/correct")
    @Access(Role.CASEWORKER)
    View correct(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String sheet) {
        var found = occasion(visit, id);
        var form = OccasionForm.of(ids.next().toString(), found.row());
        var shown = sheet.isEmpty() ? form : OccasionForm.fresh(form.key(), Outcome.ofSheet(sheet), form.presence(), form.channel(), found.row().occurred());
        return visit.show("asking/register.jte", "asking.correct.title", forms.ofCorrection(visit, found.view(), found.row(), shown, List.of()));
    }

    @PostMapping("/occasions/{id}/correct")
    @Access(Role.CASEWORKER)
    View corrected(Visit visit, @PathVariable UUID id, @ModelAttribute OccasionForm form) {
        var found = occasion(visit, id);
        var violations = new ArrayList<Violation>();
        var said = form.registration(found.row().promptId(), found.row().caseId(), violations);
        if (said.isPresent()) {
            switch (corrections.correct(visit.actor(), id, said.get(), form.correctionReason(), form.key())) {
                case RegisterOutcome.Done done -> {
                    return visit.see("/cases/" + found.view().id(), "asking.corrected");
                }
                case RegisterOutcome.Refused refused -> violations.addAll(refused.violations());
                case RegisterOutcome.NotThere nothing -> throw new Missing();
                case RegisterOutcome.Busy busy -> violations.add(Violation.of("outcome", "asking.rule.busy"));
            }
        }
        return visit.showAgain("asking/register.jte", "asking.correct.title", forms.ofCorrection(visit, found.view(), found.row(), form, violations));
    }

    private record Found(CaseView view, OccasionRow row) {}

    private Found occasion(Visit visit, UUID id) {
        return book.open(visit.actor(), OPEN_OCCASION, opened -> {
            var row = occasions.latest(id).orElseThrow(Missing::new);
            opened.saw(List.of(row.caseId()));
            return new Found(cases.visible(visit.actor(), row.caseId()), row);
        });
    }

    private View again(Visit visit, UUID id, OccasionForm form, List<Violation> violations) {
        return visit.showAgain("asking/register.jte", "asking.register.title", forms.ofCase(visit, opened(visit, id).view(), form, violations));
    }

    private Opened opened(Visit visit, UUID id) {
        return book.open(visit.actor(), OPEN, id, opened -> new Opened(
                cases.visible(visit.actor(), id), respite.with(visit.actor(), id, prompts.waitingOfCase(id)), occasions.ofCases(List.of(id)), signs.ofCase(id),
                notes.stream().flatMap(source -> source.of(visit.actor(), id, visit.language()).stream()).toList()));
    }

    private CasePageView view(Visit visit, UUID id, List<String> codes, String observed, String noticedBy, List<Violation> violations) {
        var opened = opened(visit, id);
        var view = opened.view();
        var language = visit.language();
        var today = LocalDate.now(clock);
        var snapshot = registers.current();
        var reasons = new Reasons(snapshot, rulebook.policies(), visit.messages(), language);
        var choices = new Choices(snapshot, today, language);
        var errors = OccasionForms.errors(language, violations);
        return new CasePageView(
                view.id().toString(), view.reference(), snapshot.name("units", view.unit(), language), snapshot.name("service-lines", view.line(), language),
                view.caseType().isEmpty() ? "" : snapshot.name("case-types", view.caseType(), language), view.opened(), view.closed(),
                visit.actor().is(Role.CASEWORKER), opened.notes(),
                opened.waiting().stream()
                        .map(prompt -> new WorkItem(
                                prompt.id().toString(), prompt.reference(), "", "", WorkList.when(prompt), WorkList.urgency(prompt, today),
                                ChronoUnit.DAYS.between(WorkList.when(prompt), today), prompt.kind().code(), prompt.mode().code(), prompt.round(),
                                reasons.shortly(prompt), false,
                                prompt.deferralReason() == null ? "" : choices.name("deferral-reason", prompt.deferralReason())))
                        .toList(),
                forms.history(visit, opened.history()),
                opened.signs().stream()
                        .map(sign -> new CasePageView.Sign(
                                sign.observed(), new Choices(snapshot, sign.observed(), language).names("indication", sign.codes()),
                                visit.messages().text(language, "asking.noticed." + sign.noticedBy())))
                        .toList(),
                choices.of("indication", codes),
                Stream.of("worker", "medical-adviser", "colleague", "other-authority")
                        .map(code -> new Option(code, visit.messages().text(language, "asking.noticed." + code), "", code.equals(noticedBy)))
                        .toList(),
                observed.isEmpty() ? today.toString() : observed, errors, ids.next().toString(), today.toString());
    }
}
