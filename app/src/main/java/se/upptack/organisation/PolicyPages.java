package se.upptack.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.EditOutcome;
import se.upptack.pack.Editor;
import se.upptack.pack.Register;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterEdits;
import se.upptack.pack.Registers;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;

/** The rules for asking over time, and the forms by which an organisation changes its own. */
@Controller
class PolicyPages {

    private static final String TITLE = "policies.title";
    private static final String FORM = "organisation/rule-form.jte";
    private static final String END = "organisation/rule-end.jte";

    private final RegisterBook book;
    private final RegisterEdits edits;
    private final RuleChanges changes;
    private final Clock clock;

    PolicyPages(RegisterBook book, RegisterEdits edits, RuleChanges changes, Clock clock) {
        this.book = book;
        this.edits = edits;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/policies")
    @Access(signedIn = true)
    View page(Visit visit) {
        var board = new PolicyBoard(words(visit), LocalDate.now(clock), editor(visit.actor()));
        return visit.show("organisation/policies.jte", TITLE, board.page(On.field(visit, "organisation"), visit.actor().organisation()));
    }

    @GetMapping("/policies/{kind}/_new")
    @Access({Role.AGENCY_COORDINATOR, Role.ADMINISTRATOR})
    View newRule(Visit visit, @PathVariable String kind) {
        return visit.show(FORM, TITLE, forms(visit, register(kind)).fresh(On.field(visit, "line")));
    }

    @PostMapping("/policies/{kind}")
    @Access({Role.AGENCY_COORDINATOR, Role.ADMINISTRATOR})
    View add(Visit visit, @PathVariable String kind) {
        var register = register(kind);
        var forms = forms(visit, register);
        var typed = RuleForms.read(visit);
        var ending = visit.values("ending");
        var begins = day(typed.getOrDefault("valid_from", ""));
        if (begins.isEmpty()) {
            return visit.showAgain(FORM, TITLE, forms.form(typed, ending, List.of(FormError.of("f-valid_from", "organisation.error.begins"))));
        }
        var cells = forms.cells(typed);
        var why = visit.messages().text(visit.language(), "policies.replaced-by", cells.get("id"));
        return switch (changes.replace(requireEditor(visit.actor()), register, cells, ending, begins.get(), why)) {
            case EditOutcome.Saved saved -> visit.see("/policies", "policies.saved");
            case EditOutcome.Refused(var faults) -> visit.showAgain(FORM, TITLE, forms.form(typed, ending, RuleForms.errors(faults)));
            case EditOutcome.Superseded() -> visit.showAgain(FORM, TITLE, forms.form(typed, ending, List.of(FormError.of("form", "policies.superseded"))));
            case EditOutcome.NotYours() -> throw new Missing();
        };
    }

    @GetMapping("/policies/{kind}/{key}/end")
    @Access({Role.AGENCY_COORDINATOR, Role.ADMINISTRATOR})
    View endForm(Visit visit, @PathVariable String kind, @PathVariable String key) {
        var register = register(kind);
        var row = mine(visit, register, key);
        return visit.show(END, TITLE, end(visit, register, row, LocalDate.now(clock).toString(), "", List.of()));
    }

    @PostMapping("/policies/{kind}/{key}/end")
    @Access({Role.AGENCY_COORDINATOR, Role.ADMINISTRATOR})
    View end(Visit visit, @PathVariable String kind, @PathVariable String key) {
        var register = register(kind);
        var row = mine(visit, register, key);
        var typed = On.field(visit, "valid_to");
        var reason = On.field(visit, "reason");
        var lastDay = day(typed);
        if (lastDay.isEmpty()) {
            return visit.showAgain(END, TITLE, end(visit, register, row, typed, reason, List.of(FormError.of("f-valid_to", "organisation.error.last"))));
        }
        var revision = On.field(visit, "revision").matches("\\d{1,6}") ? Integer.parseInt(On.field(visit, "revision")) : 0;
        return switch (edits.end(requireEditor(visit.actor()), register, key, revision, lastDay.get(), reason)) {
            case EditOutcome.Saved saved -> visit.see("/policies", "policies.ended");
            case EditOutcome.Refused(var faults) -> visit.showAgain(END, TITLE, end(visit, register, row, typed, reason, RuleForms.errors(faults)));
            case EditOutcome.Superseded() ->
                visit.showAgain(END, TITLE, end(visit, register, row, typed, reason, List.of(FormError.of("form", "policies.superseded"))));
            case EditOutcome.NotYours() -> throw new Missing();
        };
    }

    private RuleForm.End end(Visit visit, Register register, Row row, String lastDay, String reason, List<FormError> errors) {
        var words = words(visit);
        return new RuleForm.End(register.id().equals("channel-rules"), words.organisation(row.text("organisation")), row.key(), row.origin().revision(),
                words.name("service-lines", row.text("service_line")) + ": " + forms(visit, register).sentence(row), lastDay, reason, errors);
    }

    private Row mine(Visit visit, Register register, String key) {
        return book.current().find(register.id(), key)
                .filter(row -> row.text("valid_to").isEmpty())
                .filter(row -> RegisterEdits.mayEdit(requireEditor(visit.actor()), book.current(), register, row.cells(), row.origin().owner()))
                .orElseThrow(Missing::new);
    }

    private static Register register(String kind) {
        return switch (kind) {
            case "rules" -> Registers.get("policies");
            case "channels" -> Registers.get("channel-rules");
            default -> throw new Missing();
        };
    }

    private RuleForms forms(Visit visit, Register register) {
        return new RuleForms(words(visit), visit.actor().organisation(), register);
    }

    private Words words(Visit visit) {
        return new Words(book.current(), visit.messages(), visit.language());
    }

    /** Those who decide in an organisation change its rules, and only its own. */
    static @Nullable Editor editor(Actor actor) {
        return actor.is(Role.AGENCY_COORDINATOR, Role.ADMINISTRATOR) ? new Editor(actor.username(), actor.organisation()) : null;
    }

    static Editor requireEditor(Actor actor) {
        return Optional.ofNullable(editor(actor)).orElseThrow(Missing::new);
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
