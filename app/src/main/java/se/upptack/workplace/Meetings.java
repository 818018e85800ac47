package se.upptack.workplace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.content.Text;
import se.upptack.content.Texts;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;

/** Puts the page of workplace meetings together. What reads rows belongs inside the open book. */
@Component
class Meetings {

    private static final int LATEST = 20;

    private final TalkRows rows;
    private final Texts texts;
    private final WorkSheets sheets;
    private final RegisterBook registers;
    private final Clock clock;

    Meetings(TalkRows rows, Texts texts, WorkSheets sheets, RegisterBook registers, Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.sheets = sheets;
        this.registers = registers;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The units that the actor may write about: a manager the own ones, a coordinator every unit of the organisation. */
    List<Row> writable(Actor actor) {
        var all = units(actor);
        return actor.is(Role.AGENCY_COORDINATOR) ? all
                : actor.is(Role.MANAGER) ? all.stream().filter(row -> actor.seesUnit(row.key())).toList()
                : List.of();
    }

    /** Material for workplace meetings that the organisation may use. */
    List<Text> themes(Actor actor) {
        return texts.current().ofKind("dialogue-material").filter(text -> text.of(actor.organisation())).filter(WorkSheets::forEmployees).toList();
    }

    MeetingsPage page(Visit visit, LocalDate from, LocalDate to, Map<String, String> typed, List<FormError> errors) {
        var actor = visit.actor();
        var snapshot = registers.current();
        var units = units(actor).stream().sorted(Comparator.comparing(row -> row.text("name", visit.language()))).toList();
        var themes = themes(actor);
        var known = units.stream().map(Row::key).toList();
        var talks = rows.between(from, to).stream().filter(talk -> known.contains(talk.unit())).toList();
        var covered = themes.stream().map(theme -> new MeetingsPage.Covered(
                theme.name(visit.language()), (int) talks.stream().filter(talk -> talk.theme().equals(theme.id())).map(Talk::unit).distinct().count(),
                units.size())).toList();
        var lines = units.stream().map(unit -> new MeetingsPage.Line(unit.text("name", visit.language()), themes.stream().map(theme -> {
            var of = talks.stream().filter(talk -> talk.unit().equals(unit.key()) && talk.theme().equals(theme.id())).toList();
            return new MeetingsPage.Cell(of.size(), of.stream().map(Talk::happened).max(Comparator.naturalOrder()).orElse(null));
        }).toList())).toList();
        var mine = writable(actor).stream().map(Row::key).toList();
        var latest = talks.stream().filter(talk -> mine.contains(talk.unit())).limit(LATEST).map(talk -> new MeetingsPage.Done(
                talk.number(), talk.happened(), snapshot.name("units", talk.unit(), visit.language()), snapshot.name("texts", talk.theme(), visit.language()),
                talk.maker())).toList();
        return new MeetingsPage(
                from, to, themes.stream().map(theme -> new MeetingsPage.Theme(
                        theme.id(), theme.name(visit.language()), sheets.page(visit.language(), theme.id()).isPresent())).toList(), covered, lines,
                writable(actor).stream().map(row -> new MeetingsPage.Choice(row.key(), row.text("name", visit.language()))).toList(), latest, typed, errors);
    }

    private List<Row> units(Actor actor) {
        return registers.current().rows("units").inForce(today()).stream().filter(row -> row.text("organisation").equals(actor.organisation())).toList();
    }
}
