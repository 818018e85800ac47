package se.upptack.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.NavItem;
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

/** What the associations' pilots have done and found. Associations are small: everyone who works at one, or at their network, may add. */
@Controller
class PilotPages {

    private static final String TEMPLATE = "organisation/pilots.jte";
    private static final String TITLE = "pilots.title";
    private static final String REGISTER = "pilot-entries";
    private static final List<String> KINDS = List.of("pilot", "staff", "participants", "training", "implementation", "national-contact", "measure-exposed",
            "measure-children", "measure-uses-violence", "contact", "conference", "integration", "self-sufficiency", "result");

    private final RegisterBook book;
    private final RegisterEdits edits;
    private final Clock clock;

    PilotPages(RegisterBook book, RegisterEdits edits, Clock clock) {
        this.book = book;
        this.edits = edits;
        this.clock = clock;
    }

    @Bean
    static NavItem pilotsItem(RegisterBook book) {
        return NavItem.of(215, "/pilots", "pilots.menu", Role.CASEWORKER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.ADMINISTRATOR)
                .when(actor -> actor.is(Role.NATIONAL_COORDINATOR) || takesPart(book, actor));
    }

    @GetMapping("/pilots")
    @Access(signedIn = true)
    View page(Visit visit) {
        return visit.show(TEMPLATE, TITLE, model(visit, new PilotPage.Form("", "", "", "", "", "", ""), List.of()));
    }

    @PostMapping("/pilots")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.ADMINISTRATOR})
    View add(Visit visit) {
        var actor = visit.actor();
        if (!takesPart(book, actor)) {
            throw new Missing();
        }
        var form = new PilotPage.Form(On.field(visit, "kind"), On.field(visit, "name"), On.field(visit, "level"), On.field(visit, "number"),
                On.field(visit, "outcome"), On.field(visit, "from"), On.field(visit, "to"));
        var taken = book.current().rows(REGISTER);
        var cells = new LinkedHashMap<String, String>();
        cells.put("id", Stream.iterate(1, number -> number + 1).map(number -> actor.organisation() + "-" + form.kind() + "-" + number)
                .filter(id -> taken.find(id).isEmpty()).findFirst().orElseThrow());
        cells.put("organisation", actor.organisation());
        cells.put("kind", form.kind());
        cells.put("level", form.level());
        cells.put("number", form.number());
        cells.put("outcome", form.outcome());
        // Written in one's own language; both readers see the words.
        cells.put("name_sv", form.name());
        cells.put("name_en", form.name());
        cells.put("valid_from", form.from());
        cells.put("valid_to", form.to());
        cells.put("precision", form.from().isEmpty() && form.to().isEmpty() ? "" : "day");
        cells.put("source", "own");
        return switch (edits.add(new Editor(actor.username(), actor.organisation()), Registers.get(REGISTER), cells)) {
            case EditOutcome.Saved saved -> visit.see("/pilots", "pilots.saved");
            case EditOutcome.Refused(var faults) -> visit.showAgain(TEMPLATE, TITLE, model(visit, form, faults.stream()
                    .map(fault -> FormError.of("f-" + field(fault.column() == null ? "" : fault.column()), fault.key(), fault.arguments().toArray()))
                    .distinct().toList()));
            case EditOutcome.Superseded() -> visit.showAgain(TEMPLATE, TITLE, model(visit, form, List.of(FormError.of("f-name", "policies.superseded"))));
            case EditOutcome.NotYours() -> throw new Missing();
        };
    }

    private static String field(String column) {
        return switch (column) {
            case "kind", "id" -> "kind";
            case "valid_from" -> "from";
            case "valid_to" -> "to";
            case "level", "number", "outcome" -> column;
            default -> "name";
        };
    }

    private static boolean takesPart(RegisterBook book, Actor actor) {
        var kind = book.current().find("organisations", actor.organisation()).map(row -> row.text("kind")).orElse("");
        return kind.equals("coordination-association") || kind.equals("network-body");
    }

    private PilotPage model(Visit visit, PilotPage.Form form, List<FormError> errors) {
        var words = new Words(book.current(), visit.messages(), visit.language());
        var all = words.registers().rows(REGISTER).stream().toList();
        var pilots = all.stream().filter(row -> row.text("kind").equals("pilot")).map(row -> row.text("organisation")).distinct().toList();
        boolean may = takesPart(book, visit.actor()) && visit.actor().is(Role.CASEWORKER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.ADMINISTRATOR);
        return new PilotPage(
                pilots.stream().map(association -> pilot(words, association, all.stream().filter(row -> row.text("organisation").equals(association)).toList()))
                        .sorted(words.by(PilotPage.Pilot::name)).toList(),
                groups(words, all.stream().filter(row -> !pilots.contains(row.text("organisation"))).toList()),
                may ? words.organisation(visit.actor().organisation()) : null,
                choices(words, "kind", KINDS), choices(words, "level", List.of("", "local", "regional", "national")),
                choices(words, "outcome", List.of("", "changed", "no-change", "not-assessable", "integrated", "self-sufficient", "partly", "not-yet")),
                form, errors);
    }

    private static List<Choice> choices(Words words, String column, List<String> values) {
        return values.stream().map(value -> new Choice(value, words.value(column, value))).toList();
    }

    private PilotPage.Pilot pilot(Words words, String association, List<Row> rows) {
        var pilot = rows.stream().filter(row -> row.text("kind").equals("pilot")).findFirst().orElseThrow();
        var said = Period.of(pilot);
        boolean proposed = said.from() != null && said.to() == null;
        return new PilotPage.Pilot(
                words.organisation(association),
                proposed ? new Period(said.from(), said.from().plusMonths(18).minusDays(1), said.precision()) : said, proposed,
                words.registers().rows("association-activities").where("association", association).stream().map(row -> row.text("name", words.language())).toList(),
                latest(rows, "staff", "number"), latest(rows, "participants", "number"),
                new PilotPage.Measures(count(rows, "measure-exposed", ""), count(rows, "measure-children", ""), count(rows, "measure-uses-violence", "")),
                new PilotPage.Contacts(count(rows, "contact", "local"), count(rows, "contact", "regional"), count(rows, "contact", "national")),
                words.value("outcome", latest(rows, "integration", "outcome")), words.value("outcome", latest(rows, "self-sufficiency", "outcome")),
                words.value("outcome", latest(rows, "result", "outcome")), groups(words, rows));
    }

    /** What was said last, by its first day; of what has no day, what stands last. */
    private String latest(List<Row> rows, String kind, String column) {
        return rows.stream().filter(row -> row.text("kind").equals(kind) && !row.text(column).isEmpty())
                .filter(row -> row.text("valid_from").compareTo(LocalDate.now(clock).toString()) <= 0)
                .max(Comparator.comparing(row -> row.text("valid_from"))).map(row -> row.text(column)).orElse("");
    }

    private static int count(List<Row> rows, String kind, String level) {
        return (int) rows.stream().filter(row -> row.text("kind").equals(kind) && (level.isEmpty() || row.text("level").equals(level))).count();
    }

    private static List<PilotPage.Group> groups(Words words, List<Row> rows) {
        return KINDS.stream().map(kind -> new PilotPage.Group(words.value("kind", kind), rows.stream().filter(row -> row.text("kind").equals(kind))
                        .map(row -> new PilotPage.Entry(row.text("name", words.language()), words.value("level", row.text("level")), row.text("number"),
                                words.value("outcome", row.text("outcome")), Period.of(row), row.text("note"), words.sources(row)))
                        .toList()))
                .filter(group -> !group.entries().isEmpty()).toList();
    }
}
