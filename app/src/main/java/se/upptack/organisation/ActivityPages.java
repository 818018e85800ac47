package se.upptack.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.EditOutcome;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterEdits;
import se.upptack.pack.Registers;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;

/** What municipalities answer for each activity, and shares from other registers. Each organisation answers for itself. */
@Controller
class ActivityPages {

    private static final String TEMPLATE = "organisation/activities.jte";
    private static final String TITLE = "policies.title";

    private final RegisterBook book;
    private final RegisterEdits edits;
    private final Clock clock;

    ActivityPages(RegisterBook book, RegisterEdits edits, Clock clock) {
        this.book = book;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping("/policies/activities")
    @Access(signedIn = true)
    View page(Visit visit) {
        return visit.show(TEMPLATE, TITLE, model(visit, null, List.of()));
    }

    @PostMapping("/policies/activities")
    @Access({Role.AGENCY_COORDINATOR, Role.ADMINISTRATOR})
    View answer(Visit visit) {
        var editor = PolicyPages.requireEditor(visit.actor());
        var register = Registers.get("activity-routines");
        var activities = activities(visit);
        if (model(visit, null, List.of()).mine() == null) {
            throw new Missing();
        }
        var organisation = visit.actor().organisation();
        var errors = new ArrayList<FormError>();
        for (var activity : activities.activities()) {
            var asks = On.field(visit, "asks-" + activity.key());
            var known = activities.routine(organisation, activity.key(), year(visit));
            if (!asks.isEmpty() && !known.filter(row -> row.text("asks").equals(asks)).isPresent()) {
                var cells = cells(Map.of("organisation", organisation, "service_line", activity.key(), "year", String.valueOf(year(visit)), "asks", asks));
                var outcome = known.isEmpty()
                        ? edits.add(editor, register, cells)
                        : edits.correct(editor, register, known.get().key(), known.get().origin().revision(), cells,
                                visit.messages().text(visit.language(), "policies.new-answer"));
                errors.addAll(errors(outcome, "asks-" + activity.key()));
            }
        }
        return errors.isEmpty()
                ? visit.see("/policies/activities?year=" + year(visit), "policies.answered")
                : visit.showAgain(TEMPLATE, TITLE, model(visit, null, errors));
    }

    @PostMapping("/policies/shares")
    @Access({Role.AGENCY_COORDINATOR, Role.ADMINISTRATOR})
    View share(Visit visit) {
        var editor = PolicyPages.requireEditor(visit.actor());
        var organisation = visit.actor().organisation();
        var form = model(visit, null, List.of()).share();
        if (form == null) {
            throw new Missing();
        }
        var typed = new ActivityPage.ShareForm(form.name(), form.lines(), On.field(visit, "service_line"), On.field(visit, "share_year"),
                On.field(visit, "percent"), On.field(visit, "asked"), On.field(visit, "registered"));
        var cells = cells(Map.of("organisation", organisation, "service_line", typed.line(), "year", typed.year(), "percent", typed.percent(),
                "asked", typed.asked(), "registered", typed.registered()));
        var register = Registers.get("asked-shares");
        var known = book.current().find(register.id(), register.keyOf(cells));
        var outcome = known.isEmpty()
                ? edits.add(editor, register, cells)
                : edits.correct(editor, register, known.get().key(), known.get().origin().revision(), cells,
                        visit.messages().text(visit.language(), "policies.new-answer"));
        var errors = errors(outcome, "f-percent");
        return errors.isEmpty()
                ? visit.see("/policies/activities", "policies.share-saved")
                : visit.showAgain(TEMPLATE, TITLE, model(visit, typed, errors));
    }

    private static Map<String, String> cells(Map<String, String> said) {
        var cells = new LinkedHashMap<>(said);
        cells.put("source", "own");
        return cells;
    }

    /** The faults as errors of the form: beside their field when the form has it, else beside {@code field}. */
    private static List<FormError> errors(EditOutcome outcome, String field) {
        return switch (outcome) {
            case EditOutcome.Saved saved -> List.of();
            case EditOutcome.Refused(var faults) -> faults.stream()
                    .map(fault -> FormError.of(
                            fault.column() != null && List.of("service_line", "percent", "asked", "registered").contains(fault.column())
                                    ? "f-" + fault.column() : "year".equals(fault.column()) ? "f-share_year" : field,
                            fault.key(), fault.arguments().toArray()))
                    .toList();
            case EditOutcome.Superseded() -> List.of(FormError.of(field, "policies.superseded"));
            case EditOutcome.NotYours() -> throw new Missing();
        };
    }

    private ActivityPage model(Visit visit, ActivityPage.@Nullable ShareForm typed, List<FormError> errors) {
        var county = visit.values("county").isEmpty()
                ? book.current().find("organisations", visit.actor().organisation()).map(row -> row.text("county")).orElse("")
                : On.field(visit, "county");
        return activities(visit).page(county, year(visit), LocalDate.now(clock).getYear(), PolicyPages.editor(visit.actor()), typed, errors);
    }

    private Activities activities(Visit visit) {
        return new Activities(new Words(book.current(), visit.messages(), visit.language()));
    }

    private int year(Visit visit) {
        var typed = On.field(visit, "year");
        return typed.matches("\\d{4}") ? Integer.parseInt(typed) : LocalDate.now(clock).getYear();
    }
}
