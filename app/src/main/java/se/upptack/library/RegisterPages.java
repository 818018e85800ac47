package se.upptack.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.content.Text;
import se.upptack.content.TextSnapshot;
import se.upptack.content.Texts;
import se.upptack.pack.Citation;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Missing;

/** The registers that belong to the library, each read together with the texts it concerns. */
@Controller("libraryRegisterPages")
class RegisterPages {

    private final Texts texts;
    private final Readers readers;
    private final RegisterBook registers;
    private final Clock clock;

    RegisterPages(Texts texts, Readers readers, RegisterBook registers, Clock clock) {
        this.texts = texts;
        this.readers = readers;
        this.registers = registers;
        this.clock = clock;
    }

    @GetMapping("/library/laws")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.LOG_REVIEWER, Role.ADMINISTRATOR})
    View laws(Visit visit) {
        var snapshot = registers.current();
        var now = texts.current();
        var today = LocalDate.now(clock);
        return visit.show("library/laws.jte", LibraryPages.TITLE, new RegisterView.LawList(snapshot.rows("laws").stream()
                .map(row -> {
                    var to = row.date("valid_to");
                    return new RegisterView.Provision(
                            Laws.law(row, visit.language()), row.date("valid_from"), to, to != null && to.isBefore(today), row.text("note"),
                            Citation.of(row.text("source"), snapshot),
                            now.texts().stream().filter(text -> text.forStaff() && text.laws().contains(row.key()))
                                    .map(text -> other(visit, snapshot, text)).toList());
                })
                .toList(), Readers.leads(visit.actor())));
    }

    @GetMapping("/library/terms")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.LOG_REVIEWER, Role.ADMINISTRATOR})
    View terms(Visit visit) {
        var snapshot = registers.current();
        var byConcept = new TreeMap<String, RegisterView.Concept>();
        for (var row : snapshot.rows("term-maps")) {
            for (var code : row.list("codes")) {
                var name = snapshot.versions(row.text("list")).stream().flatMap(version -> version.find(code).stream()).findFirst()
                        .map(found -> found.name(visit.language())).orElse(code);
                byConcept.computeIfAbsent(name + "/" + row.text("list"), key -> new RegisterView.Concept(row.text("list"), name, new ArrayList<>()))
                        .terms().add(new RegisterView.Term(snapshot.name("organisations", row.text("organisation"), visit.language()), row.text("term"), row.text("note")));
            }
        }
        return visit.show("library/terms.jte", LibraryPages.TITLE, new RegisterView.Terms(List.copyOf(byConcept.values()), Readers.leads(visit.actor())));
    }

    @GetMapping("/library/progress")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.LOG_REVIEWER, Role.ADMINISTRATOR})
    View progress(Visit visit) {
        var snapshot = registers.current();
        var now = texts.current();
        var language = visit.language();
        return visit.show("library/progress.jte", LibraryPages.TITLE, new RegisterView.Progress(
                now.texts().stream().filter(text -> text.forStaff() && text.integration().isPresent()).map(text -> integrated(visit, snapshot, text)).toList(),
                snapshot.rows("text-reviews").stream()
                        .map(row -> new RegisterView.Changed(
                                organisation(visit, snapshot, row), row.text("name", language), row.find("text").orElse(null), row.text("reviewed"),
                                row.text("change", language), row.text("note")))
                        .toList(),
                snapshot.rows("lessons").stream()
                        .map(row -> new RegisterView.Lesson(
                                organisation(visit, snapshot, row), row.text("from"), row.text("found"), row.text("name", language),
                                row.text("description", language), row.text("state"), row.key()))
                        .toList(),
                snapshot.rows("assignments").stream()
                        .map(row -> new RegisterView.Assignment(
                                organisation(visit, snapshot, row), row.text("reference"), row.text("name", language), row.text("relevance", language),
                                row.text("expected", language), row.text("state"), row.text("note")))
                        .toList(),
                snapshot.rows("research-needs").stream().map(row -> need(visit, now, snapshot, row)).toList(), otherSide(visit, snapshot),
                Readers.leads(visit.actor())));
    }

    /** The matrix of the work on those who use violence (PERP-05, PERP-10): the own organisation is there also when nobody has noted anything. */
    private static RegisterView.OtherSide otherSide(Visit visit, RegisterSnapshot snapshot) {
        var rows = snapshot.rows("other-side-work").stream().toList();
        var named = Stream.concat(rows.stream().map(row -> row.text("organisation")).filter(id -> !id.equals("*")), Stream.of(visit.actor().organisation()))
                .distinct().sorted(Comparator.comparing(id -> snapshot.name("organisations", id, visit.language()))).toList();
        var sides = named.stream().map(id -> {
            var own = rows.stream().filter(row -> row.text("organisation").equals(id)).toList();
            return new RegisterView.Side(
                    snapshot.name("organisations", id, visit.language()), state(own, "perspective"), state(own, "detection-routines"),
                    own.stream().map(row -> row.text("note")).filter(note -> !note.isEmpty()).distinct().collect(Collectors.joining(" ")),
                    own.stream().flatMap(row -> Citation.of(row.text("source"), snapshot).stream()).distinct().toList());
        }).toList();
        return new RegisterView.OtherSide(sides, rows.stream().filter(row -> row.text("state").equals("share"))
                .map(row -> new RegisterView.Baseline(
                        row.text("aspect"), row.whole("percent").orElse(0), row.text("note"), Citation.of(row.text("source"), snapshot)))
                .toList());
    }

    /** What was noted last of one aspect; empty when nothing was. */
    private static String state(List<Row> rows, String aspect) {
        return rows.stream().filter(row -> row.text("aspect").equals(aspect)).max(Comparator.comparingInt(row -> row.whole("year").orElse(0)))
                .map(row -> row.text("state")).orElse("");
    }

    @GetMapping("/library/known")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View known(Visit visit, @RequestParam(defaultValue = "") String unit) {
        var snapshot = registers.current();
        var now = texts.current();
        var units = readers.units(visit.actor());
        var chosen = unit.isEmpty() ? units.stream().findFirst() : units.stream().filter(found -> found.unit().equals(unit)).findFirst();
        if (chosen.isEmpty() && !unit.isEmpty()) {
            throw new Missing();
        }
        var reads = readers.all(visit.actor());
        var lines = chosen.stream()
                .flatMap(members -> now.texts().stream()
                        .filter(text -> text.forStaff() && Readers.toKnow(text) && text.of(visit.actor().organisation()))
                        .map(text -> new RegisterView.KnownLine(other(visit, snapshot, text), Readers.share(now, snapshot, text, members, reads))))
                .filter(line -> line.share().members() > 0)
                .toList();
        return visit.show("library/known.jte", LibraryPages.TITLE, new RegisterView.Known(
                units.stream().map(one -> new LibraryPage.Choice(one.unit(), snapshot.name("units", one.unit(), visit.language())))
                        .sorted(Comparator.comparing(LibraryPage.Choice::name)).toList(),
                chosen.map(Readers.Members::unit).orElse(""), lines, true));
    }

    /** What was planned has passed when the last day of the planned day, month or year has. */
    private RegisterView.Integrated integrated(Visit visit, RegisterSnapshot snapshot, Text text) {
        var planned = text.integrationPlanned().orElse("");
        boolean late = text.integration().filter("complement"::equals).isPresent() && !planned.isEmpty()
                && LocalDate.now(clock).toString().substring(0, planned.length()).compareTo(planned) > 0;
        return new RegisterView.Integrated(
                other(visit, snapshot, text), text.integration().orElseThrow(), planned, text.integratedOn().orElse(""), text.builtInto(), late,
                text.row().text("note"));
    }

    private static RegisterView.Need need(Visit visit, TextSnapshot now, RegisterSnapshot snapshot, Row row) {
        return new RegisterView.Need(
                organisation(visit, snapshot, row), row.text("name", visit.language()), row.text("description", visit.language()),
                row.list("texts").stream().flatMap(id -> now.find(id).stream()).map(text -> other(visit, snapshot, text)).toList(), row.text("state"));
    }

    private static String organisation(Visit visit, RegisterSnapshot snapshot, Row row) {
        return snapshot.name("organisations", row.text("organisation"), visit.language());
    }

    private static LibraryPage.Other other(Visit visit, RegisterSnapshot snapshot, Text text) {
        return new LibraryPage.Other(text.id(), text.name(visit.language()), Shelf.owner(visit, snapshot, text.owner()));
    }
}
