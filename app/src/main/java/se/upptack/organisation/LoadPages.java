package se.upptack.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
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
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterEdits;
import se.upptack.pack.Registers;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;

/** Times of high load: a manager tells of her units, the agency's coordinator of any unit or of all. */
@Controller
class LoadPages {

    private static final String TEMPLATE = "organisation/load.jte";
    private static final String TITLE = "policies.title";
    private static final String REGISTER = "load-periods";

    private final RegisterBook book;
    private final RegisterEdits edits;
    private final Clock clock;

    LoadPages(RegisterBook book, RegisterEdits edits, Clock clock) {
        this.book = book;
        this.edits = edits;
        this.clock = clock;
    }

    @GetMapping("/load-periods")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View page(Visit visit) {
        return visit.show(TEMPLATE, TITLE, model(visit, new LoadPage.Form("", "", LocalDate.now(clock).toString(), ""), List.of()));
    }

    @PostMapping("/load-periods")
    @Access({Role.MANAGER, Role.AGENCY_COORDINATOR})
    View add(Visit visit) {
        var actor = visit.actor();
        var form = new LoadPage.Form(On.field(visit, "unit"), On.field(visit, "name"), On.field(visit, "from"), On.field(visit, "to"));
        if (units(actor).noneMatch(form.unit()::equals)) {
            throw new Missing();
        }
        var register = Registers.get(REGISTER);
        var base = actor.organisation() + "-load-" + form.from();
        var cells = new LinkedHashMap<String, String>();
        cells.put("id", Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? base : base + "-" + number)
                .filter(id -> book.current().rows(REGISTER, actor.organisation()).find(id).isEmpty()).findFirst().orElseThrow());
        cells.put("organisation", actor.organisation());
        cells.put("unit", form.unit());
        // A manager writes in her own language; both readers see her words.
        cells.put("name_sv", form.name());
        cells.put("name_en", form.name());
        cells.put("valid_from", form.from());
        cells.put("valid_to", form.to());
        cells.put("precision", "day");
        cells.put("source", "own");
        return answer(visit, edits.add(editor(actor), register, cells), form, "policies.load-saved");
    }

    @PostMapping("/load-periods/{key}/end")
    @Access({Role.MANAGER, Role.AGENCY_COORDINATOR})
    View end(Visit visit, @PathVariable String key) {
        var actor = visit.actor();
        var row = book.current().rows(REGISTER, actor.organisation()).find(key).filter(found -> own(actor, found)).orElseThrow(Missing::new);
        var form = new LoadPage.Form("", "", LocalDate.now(clock).toString(), "");
        var outcome = edits.end(editor(actor), row.register(), key, row.origin().revision(), LocalDate.now(clock),
                visit.messages().text(visit.language(), "policies.load-over"));
        return answer(visit, outcome, form, "policies.load-ended");
    }

    private View answer(Visit visit, EditOutcome outcome, LoadPage.Form form, String flash) {
        return switch (outcome) {
            case EditOutcome.Saved saved -> visit.see("/load-periods", flash);
            case EditOutcome.Refused(var faults) -> visit.showAgain(TEMPLATE, TITLE, model(visit, form, faults.stream()
                    .map(fault -> FormError.of("f-" + field(fault.column() == null ? "" : fault.column()), fault.key(), fault.arguments().toArray()))
                    .distinct()
                    .toList()));
            case EditOutcome.Superseded() -> visit.showAgain(TEMPLATE, TITLE, model(visit, form, List.of(FormError.of("f-name", "policies.superseded"))));
            case EditOutcome.NotYours() -> throw new Missing();
        };
    }

    /** The field of the form that a column is filled from; the id is made from the first day. */
    private static String field(String column) {
        return switch (column) {
            case "valid_from", "id" -> "from";
            case "valid_to" -> "to";
            case "unit" -> "unit";
            default -> "name";
        };
    }

    private LoadPage model(Visit visit, LoadPage.Form form, List<FormError> errors) {
        var words = new Words(book.current(), visit.messages(), visit.language());
        var actor = visit.actor();
        boolean may = actor.is(Role.MANAGER, Role.AGENCY_COORDINATOR);
        return new LoadPage(
                words.registers().rows(REGISTER, actor.organisation()).stream()
                        .sorted(Comparator.comparing((Row row) -> row.text("valid_from")).reversed())
                        .map(row -> new LoadPage.Line(row.key(), row.origin().revision(), row.text("name", words.language()),
                                words.shortName(row.text("organisation")), words.name("units", row.text("unit")), Period.of(row),
                                may && own(actor, row) && row.text("valid_to").isEmpty()))
                        .toList(),
                may,
                units(actor).map(unit -> new Choice(unit, unit.isEmpty() ? words.t("policies.whole-organisation") : words.name("units", unit)))
                        .sorted(words.by(Choice::name)).toList(),
                form, errors);
    }

    /** The units one may tell of; empty stands for the whole organisation. */
    private Stream<String> units(Actor actor) {
        return actor.is(Role.AGENCY_COORDINATOR)
                ? Stream.concat(Stream.of(""), book.current().rows("units").inForce(LocalDate.now(clock)).where("organisation", actor.organisation()).stream().map(Row::key))
                : actor.units().stream();
    }

    private boolean own(Actor actor, Row row) {
        return row.text("organisation").equals(actor.organisation()) && units(actor).anyMatch(row.text("unit")::equals)
                && RegisterEdits.mayEdit(editor(actor), book.current(), row.register(), row.cells(), row.origin().owner());
    }

    private static Editor editor(Actor actor) {
        return new Editor(actor.username(), actor.organisation());
    }
}
