package se.upptack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;

/** Changes by hand are judged like a pack, kept as revisions, and stay within one's own organisation. */
class RegisterEditsTest {

    private static final Instant NOW = Instant.parse("2031-05-01T08:00:00Z");
    private static final Editor HARBOUR = new Editor("hamn.admin", "harbour");
    private static final Editor LIGHT = new Editor("fyr.admin", "light");
    private static final Editor ALL = new Editor("riks.admin", null);
    private static final Register UNITS = Registers.get("units");
    private static final Register POLICIES = Registers.get("policies");

    private ScratchDatabase database;
    private PackLoader loader;
    private RegisterEdits edits;
    private StoredRegisters book;

    @BeforeEach
    void open() {
        database = Databases.fresh("register edits");
        var pool = database.appPool();
        var rows = new EntryRows(JdbcClient.create(pool), new JdbcTemplate(pool));
        var manager = new JdbcTransactionManager(pool);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        loader = new PackLoader(rows, manager, event -> {}, clock);
        loader.load(InventedPack.FOLDER);
        book = new StoredRegisters(rows, Duration.ofDays(1));
        edits = new RegisterEdits(rows, manager, event -> book.changed((RegistersChanged) event), clock);
    }

    @AfterEach
    void close() {
        book.destroy();
        database.close();
    }

    @Test
    void anAddedRowIsThereAtOnce() {
        assertThat(edits.add(HARBOUR, UNITS, unit("harbour-east"))).isEqualTo(new EditOutcome.Saved("harbour-east", 1));
        var row = book.current().find("units", "harbour-east").orElseThrow();
        assertThat(row.origin()).isEqualTo(new Row.Origin("harbour", null, null, "", 0, 1));
        assertThat(edits.history(UNITS, "harbour-east", "light")).singleElement().satisfies(revision -> {
            assertThat(revision.madeBy()).isEqualTo("hamn.admin");
            assertThat(revision.madeAt()).isEqualTo(NOW);
            assertThat(revision.changed()).containsEntry("kind", new Revision.Change("", "office"));
        });
    }

    @Test
    void aRowIsJudgedLikeAPack() {
        var unit = new HashMap<>(unit("harbour-east"));
        unit.put("name_en", "");
        unit.put("kind", "castle");
        unit.put("parent", "light-tower");
        assertThat(faults(edits.add(HARBOUR, UNITS, unit))).containsExactlyInAnyOrder("kind value", "name_en empty", "parent parent-elsewhere");
        assertThat(book.current().find("units", "harbour-east")).isEmpty();
    }

    @Test
    void anOrganisationChangesOnlyItsOwnRows() {
        assertThat(faults(edits.add(LIGHT, UNITS, unit("harbour-east")))).containsExactly("organisation not-yours", "id id-prefix");
        var quay = cells("units", "harbour-quay");
        quay.put("name_sv", "Stulet");
        assertThat(edits.correct(LIGHT, UNITS, "harbour-quay", 1, quay, "för att")).isEqualTo(new EditOutcome.NotYours());
        assertThat(edits.end(LIGHT, UNITS, "harbour-quay", 1, LocalDate.of(2031, 6, 1), "för att")).isEqualTo(new EditOutcome.NotYours());
        assertThat(edits.correct(LIGHT, UNITS, "no-such-row", 1, quay, "för att")).isEqualTo(new EditOutcome.NotYours());
        var tower = cells("units", "light-tower");
        tower.put("organisation", "harbour");
        assertThat(faults(edits.correct(LIGHT, UNITS, "light-tower", 1, tower, "för att"))).containsExactly("organisation not-yours");
    }

    @Test
    void aRowForEveryoneNeedsAnEditorForEveryone() {
        var step = cells("steps", "step-tea");
        step.put("name_en", "Offer coffee");
        assertThat(edits.correct(HARBOUR, Registers.get("steps"), "step-tea", 1, step, "smak")).isEqualTo(new EditOutcome.NotYours());
        assertThat(edits.correct(ALL, Registers.get("steps"), "step-tea", 1, step, "smak")).isEqualTo(new EditOutcome.Saved("step-tea", 2));
        assertThat(edits.add(ALL, Registers.get("laws"), cells("laws", "sea-law"))).isEqualTo(new EditOutcome.NotYours());
    }

    @Test
    void aCorrectionKeepsWhatWas() {
        var quay = cells("units", "harbour-quay");
        quay.put("name_sv", "Kajen");
        assertThat(faults(edits.correct(HARBOUR, UNITS, "harbour-quay", 1, quay, " "))).containsExactly("reason reason");
        assertThat(edits.correct(HARBOUR, UNITS, "harbour-quay", 1, quay, "Nytt namn")).isEqualTo(new EditOutcome.Saved("harbour-quay", 2));
        assertThat(edits.correct(HARBOUR, UNITS, "harbour-quay", 1, quay, "Igen")).isEqualTo(new EditOutcome.Superseded());
        var history = edits.history(UNITS, "harbour-quay", null);
        assertThat(history).extracting(Revision::number).containsExactly(2, 1);
        assertThat(history.getFirst().changed()).isEqualTo(Map.of("name_sv", new Revision.Change("Kajkontoret", "Kajen")));
        assertThat(history.getFirst().reason()).isEqualTo("Nytt namn");
        assertThat(history.getLast().place()).isEqualTo("units.csv:3");
    }

    @Test
    void whatWasChangedByHandSurvivesTheSamePackAndFollowsANewWord() {
        var quay = cells("units", "harbour-quay");
        quay.put("name_sv", "Kajen");
        edits.correct(HARBOUR, UNITS, "harbour-quay", 1, quay, "Nytt namn");
        loader.load(InventedPack.adding(InventedPack.files(), "triggers.csv", "watch-end,watch,Slut,End,saga:1"));
        assertThat(book().find("units", "harbour-quay").orElseThrow().text("name_sv")).isEqualTo("Kajen");
        loader.load(InventedPack.replacing(InventedPack.files(), "units.csv", "Kajkontoret", "Kajkontoret Väst"));
        assertThat(book().find("units", "harbour-quay").orElseThrow().text("name_sv")).isEqualTo("Kajkontoret Väst");
    }

    @Test
    void aPolicyIsEndedAndReplacedButNeverChanged() {
        var routine = cells("policies", "mooring-routine");
        routine.put("due_days", "30");
        assertThat(faults(edits.correct(HARBOUR, POLICIES, "mooring-routine", 1, routine, "mer tid"))).containsExactly("due_days frozen");
        assertThat(faults(edits.end(HARBOUR, POLICIES, "rescue-inform", 1, LocalDate.of(2031, 4, 30), "ny ordning"))).containsExactly("valid_to ended-before-today");
        assertThat(edits.end(HARBOUR, POLICIES, "rescue-inform", 1, LocalDate.of(2031, 5, 1), "ny ordning")).isEqualTo(new EditOutcome.Saved("rescue-inform", 2));
        assertThat(faults(edits.end(HARBOUR, POLICIES, "rescue-inform", 2, LocalDate.of(2031, 5, 9), "senare"))).containsExactly("valid_to frozen");

        var next = cells("policies", "rescue-inform");
        next.putAll(Map.of("id", "harbour-rescue-routine", "mode", "routine", "valid_from", "2031-05-01", "valid_to", "", "precision", "day", "source", "own"));
        assertThat(faults(edits.add(HARBOUR, POLICIES, next))).containsExactly("mode policy-clash");
        next.put("valid_from", "2031-05-02");
        assertThat(edits.add(HARBOUR, POLICIES, next)).isInstanceOf(EditOutcome.Saved.class);
    }

    @Test
    void aRowThatOthersRestOnCannotBeMovedAwayFromUnderThem() {
        var line = cells("service-lines", "watch");
        line.put("organisation", "harbour");
        assertThat(edits.correct(ALL, Registers.get("service-lines"), "watch", 1, line, "flytt")).isInstanceOfSatisfying(EditOutcome.Refused.class,
                refused -> assertThat(refused.faults()).extracting(Fault::file, Fault::line).containsExactly(tuple("policies.csv", 5)));
    }

    @Test
    void whatAnOrganisationAddsToASecretRegisterStaysItsOwn() {
        var periods = Registers.get("load-periods");
        var storm = Map.of("id", "harbour-storm", "organisation", "harbour", "name_sv", "Höststorm", "name_en", "Autumn storm",
                "valid_from", "2031-10-01", "valid_to", "2031-10-31", "precision", "month", "source", "own");
        assertThat(edits.add(HARBOUR, periods, storm)).isInstanceOf(EditOutcome.Saved.class);
        assertThat(book.current().rows("load-periods")).extracting(Row::key).containsExactly("ice");
        assertThat(book.current().rows("load-periods", "light")).extracting(Row::key).containsExactly("ice");
        assertThat(book.current().rows("load-periods", "harbour")).extracting(Row::key).containsExactly("ice", "harbour-storm");
        assertThat(edits.history(periods, "harbour-storm", "light")).isEmpty();
        assertThat(edits.history(periods, "harbour-storm", "harbour")).hasSize(1);
    }

    private RegisterSnapshot book() {
        book.changed(new RegistersChanged(0));
        return book.current();
    }

    private Map<String, String> cells(String register, String key) {
        return new HashMap<>(book().find(register, key).orElseThrow().cells());
    }

    private static Map<String, String> unit(String id) {
        return Map.of("id", id, "organisation", "harbour", "kind", "office", "name_sv", "Östra", "name_en", "East", "source", "own");
    }

    private static List<String> faults(EditOutcome outcome) {
        return ((EditOutcome.Refused) outcome).faults().stream()
                .map(fault -> fault.column() + " " + fault.key().substring("pack.fault.".length()))
                .toList();
    }
}
