package se.upptack.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.Missing;

/** The forms through which an administrator adds rows, corrects them and ends them. */
@Controller
class RegisterEditPages {

    private static final String TEMPLATE = "pack/form.jte";

    private final RegisterBook book;
    private final RegisterEdits edits;
    private final Clock clock;

    RegisterEditPages(RegisterBook book, RegisterEdits edits, Clock clock) {
        this.book = book;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping("/registers/{id}/_new")
    @Access(Role.ADMINISTRATOR)
    View newRow(Visit visit, @PathVariable String id) {
        var register = editable(id);
        var editor = RegisterPages.editor(visit.actor());
        var cells = new LinkedHashMap<String, String>();
        cells.put("source", "own");
        if (editor.organisation() != null && register.has("organisation")) {
            cells.put("organisation", editor.organisation());
        }
        return visit.show(TEMPLATE, "pack.title", forms(visit, register).adding(cells, List.of()));
    }

    @PostMapping("/registers/{id}")
    @Access(Role.ADMINISTRATOR)
    View add(Visit visit, @PathVariable String id) {
        var register = editable(id);
        var forms = forms(visit, register);
        var cells = forms.read();
        return switch (edits.add(RegisterPages.editor(visit.actor()), register, cells)) {
            case EditOutcome.Saved(var key, var revision) -> visit.see(RegisterPages.path(register, key), "pack.saved.new");
            case EditOutcome.Refused(var faults) -> visit.showAgain(TEMPLATE, "pack.title", forms.adding(cells, faults));
            case EditOutcome.NotYours(), EditOutcome.Superseded() -> throw new Missing();
        };
    }

    @GetMapping("/registers/{id}/{key}/correct")
    @Access(Role.ADMINISTRATOR)
    View correction(Visit visit, @PathVariable String id, @PathVariable String key) {
        var row = own(visit, id, key);
        return visit.show(TEMPLATE, "pack.title",
                forms(visit, row.register()).correcting(key, row.origin().revision(), row.cells(), "", List.of()));
    }

    @PostMapping("/registers/{id}/{key}/correct")
    @Access(Role.ADMINISTRATOR)
    View correct(Visit visit, @PathVariable String id, @PathVariable String key, @RequestParam int revision, @RequestParam(defaultValue = "") String change) {
        var row = own(visit, id, key);
        var register = row.register();
        var forms = forms(visit, register);
        var cells = merged(row, forms.read());
        return switch (edits.correct(RegisterPages.editor(visit.actor()), register, key, revision, cells, change)) {
            case EditOutcome.Saved(var saved, var number) -> visit.see(RegisterPages.path(register, key), "pack.saved.correct");
            case EditOutcome.Refused(var faults) ->
                visit.showAgain(TEMPLATE, "pack.title", forms.correcting(key, revision, cells, change, faults));
            case EditOutcome.Superseded() -> visit.see(RegisterPages.path(register, key), "pack.superseded");
            case EditOutcome.NotYours() -> throw new Missing();
        };
    }

    @GetMapping("/registers/{id}/{key}/end")
    @Access(Role.ADMINISTRATOR)
    View ending(Visit visit, @PathVariable String id, @PathVariable String key) {
        var row = own(visit, id, key);
        if (!row.register().has("valid_to")) {
            return endless(visit, row);
        }
        return visit.show(TEMPLATE, "pack.title",
                forms(visit, row.register()).ending(key, row.origin().revision(), row.cells(), LocalDate.now(clock).toString(), "", List.of()));
    }

    @PostMapping("/registers/{id}/{key}/end")
    @Access(Role.ADMINISTRATOR)
    View end(
            Visit visit,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam int revision,
            @RequestParam(name = "valid_to", defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String change) {
        var row = own(visit, id, key);
        var register = row.register();
        if (!register.has("valid_to")) {
            return endless(visit, row);
        }
        var forms = forms(visit, register);
        var day = CellRules.day(lastDay.strip());
        if (day.isEmpty()) {
            var fault = Fault.of("", 0, "valid_to", "day", lastDay);
            return visit.showAgain(TEMPLATE, "pack.title", forms.ending(key, revision, row.cells(), lastDay, change, List.of(fault)));
        }
        return switch (edits.end(RegisterPages.editor(visit.actor()), register, key, revision, day.get(), change)) {
            case EditOutcome.Saved(var saved, var number) -> visit.see(RegisterPages.path(register, key), "pack.saved.end");
            case EditOutcome.Refused(var faults) ->
                visit.showAgain(TEMPLATE, "pack.title", forms.ending(key, revision, row.cells(), lastDay, change, faults));
            case EditOutcome.Superseded() -> visit.see(RegisterPages.path(register, key), "pack.superseded");
            case EditOutcome.NotYours() -> throw new Missing();
        };
    }

    /** What the form did not offer stays as it is. */
    private static Map<String, String> merged(Row row, Map<String, String> typed) {
        var register = row.register();
        var cells = new LinkedHashMap<>(row.cells());
        typed.forEach((column, value) -> {
            if (!register.key().contains(column) && (!register.frozen() || Register.REMARKS.contains(column))) {
                cells.put(column, value);
            }
        });
        return cells;
    }

    private EntryForms forms(Visit visit, Register register) {
        return new EntryForms(visit, register, book.current(), RegisterPages.editor(visit.actor()));
    }

    private static Register editable(String id) {
        var register = RegisterPages.known(id);
        if (!register.editable()) {
            throw new Missing();
        }
        return register;
    }

    private Row own(Visit visit, String id, String key) {
        var register = editable(id);
        var registers = book.current();
        return registers.rows(id, visit.actor().organisation()).find(key)
                .filter(row -> RegisterEdits.mayEdit(RegisterPages.editor(visit.actor()), registers, register, row.cells(), row.origin().owner()))
                .orElseThrow(Missing::new);
    }

    /** Says what to do instead where rows have no last day. */
    private static View endless(Visit visit, Row row) {
        return visit.see(RegisterPages.path(row.register(), row.key()), "pack.no-last-day");
    }
}
