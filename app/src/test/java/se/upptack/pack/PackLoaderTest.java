package se.upptack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.upptack.pack.InventedPack.adding;
import static se.upptack.pack.InventedPack.files;
import static se.upptack.pack.InventedPack.replacing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;

/** Loading is all or nothing, repeatable, and never changes a row that occasions have been judged by. */
class PackLoaderTest {

    private static final Instant NOW = Instant.parse("2031-05-01T08:00:00Z");

    private ScratchDatabase database;
    private JdbcClient sql;
    private EntryRows rows;
    private PackLoader loader;
    private final AtomicInteger announced = new AtomicInteger();

    @BeforeEach
    void open() {
        database = Databases.fresh("pack loader");
        var pool = database.appPool();
        sql = JdbcClient.create(pool);
        rows = new EntryRows(sql, new JdbcTemplate(pool));
        loader = new PackLoader(rows, new JdbcTransactionManager(pool), event -> announced.incrementAndGet(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPackIsLoadedOnceHoweverOftenItIsOffered() {
        assertThat(loader.load(InventedPack.FOLDER)).isEqualTo(new Loading.Loaded(pack("1"), rowsInFiles(), 0, 0));
        long version = rows.version();
        assertThat(loader.load(InventedPack.FOLDER)).isEqualTo(new Loading.AlreadyLoaded(pack("1")));
        assertThat(rows.version()).isEqualTo(version);
        assertThat(announced).hasValue(1);
        assertThat(StoredRegisters.read(rows).packs()).containsExactly(pack("1"));
    }

    /** Every line but the headings, and those that tell what the pack is. */
    private static int rowsInFiles() {
        return files().files().entrySet().stream()
                .filter(file -> !file.getKey().equals("pack.csv"))
                .mapToInt(file -> (int) new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).count() - 1)
                .sum();
    }

    @Test
    void aPackWithAFaultIsNotLoadedAtAll() {
        var refused = (Loading.Refused) loader.load(replacing(files(), "units.csv", "office,Tornet", "castle,Tornet"));
        assertThat(refused.faults()).singleElement().extracting(Fault::file, Fault::line).containsExactly("units.csv", 4);
        assertThat(rows.current()).isEmpty();
        assertThat(rows.packs()).isEmpty();
        assertThat(announced).hasValue(0);
    }

    @Test
    void aNewVersionAddsChangesAndRemovesRowsAndKeepsWhatWas() {
        loader.load(files());
        var next = replacing(files(), "pack.csv", "version,1", "version,2");
        next = replacing(next, "units.csv", "Tornet", "Höga tornet");
        next = adding(next, "triggers.csv", "watch-end,watch,Sista passet,The last watch,saga:1");
        next = replacing(next, "load-periods.csv", "ice,harbour,harbour-quay,Islossning,Break-up of the ice,2031-03-01,2031-04-15,month,saga:1\n", "");
        assertThat(loader.load(next)).isEqualTo(new Loading.Loaded(pack("2"), 1, 1, 1));

        var snapshot = StoredRegisters.read(rows);
        assertThat(snapshot.find("units", "light-tower").orElseThrow().text("name_sv")).isEqualTo("Höga tornet");
        assertThat(snapshot.find("triggers", "watch-end")).isPresent();
        assertThat(snapshot.find("load-periods", "ice")).isEmpty();
        assertThat(rows.history(Registers.get("units"), "light-tower"))
                .extracting(Entry::revision, Entry::version, entry -> entry.cell("name_sv"))
                .containsExactly(tuple(2, "2", "Höga tornet"), tuple(1, "1", "Tornet"));
        assertThat(snapshot.packs()).containsExactly(pack("2"));
    }

    @Test
    void aRemovedRowMayComeBack() {
        var without = replacing(files(), "aliases.csv", "service-lines,rescue,Haveri/bärgning,,,,saga:1\n", "");
        loader.load(files());
        assertThat(loader.load(without)).isInstanceOf(Loading.Loaded.class);
        assertThat(StoredRegisters.read(rows).rows("aliases").size()).isEqualTo(1);
        assertThat(loader.load(files())).isInstanceOf(Loading.Loaded.class);
        assertThat(StoredRegisters.read(rows).rows("aliases").size()).isEqualTo(2);
    }

    @Test
    void aLoadedPolicyMayNotChange() {
        loader.load(files());
        var refused = (Loading.Refused) loader.load(replacing(files(), "policies.csv", "0,14,60", "0,10,60"));
        assertThat(refused.faults())
                .singleElement()
                .isEqualTo(new Fault("policies.csv", 3, "due_days", "pack.fault.frozen", List.of("mooring-routine", "14")));
        var gone = (Loading.Refused) loader.load(without("policies.csv", "rescue-inform"));
        assertThat(gone.faults()).extracting(Fault::file, Fault::key, Fault::arguments)
                .containsExactly(tuple("policies.csv", "pack.fault.frozen-gone", List.of("rescue-inform")));
        assertThat(StoredRegisters.read(rows).find("policies", "mooring-routine").orElseThrow().text("due_days")).isEqualTo("14");
    }

    @Test
    void aLoadedPolicyMayBeEndedOnceAndItsRemarksMended() {
        loader.load(files());
        var ended = replacing(files(), "policies.csv", "2032-01-01,,day", "2032-01-01,2032-06-30,day");
        ended = replacing(ended, "policies.csv", "islossningen", "islossningen det året");
        assertThat(loader.load(ended)).isEqualTo(new Loading.Loaded(pack("1"), 0, 2, 0));
        var endedAgain = (Loading.Refused) loader.load(replacing(ended, "policies.csv", "2032-06-30", "2032-07-31"));
        assertThat(endedAgain.faults()).singleElement().extracting(Fault::column).isEqualTo("valid_to");
    }

    @Test
    void aLoadedCodeMayNotChangeButTheListMayGetANewVersion() {
        loader.load(files());
        assertThat(loader.load(replacing(files(), "codes.csv", "Besättning nära", "Folk nära"))).isInstanceOf(Loading.Refused.class);
        var newer = replacing(files(), "code-lists.csv", "presence,Vilka som är med,Who is there,1,2031-01-01,,", "presence,Vilka som är med,Who is there,1,2031-01-01,2031-12-31,");
        newer = adding(newer, "code-lists.csv", "presence,Vilka som är med,Who is there,2,2032-01-01,,,saga:1");
        newer = adding(newer, "codes.csv", "presence,2,alone,,10,Ensam,Alone,,,,saga:1");
        assertThat(loader.load(newer)).isEqualTo(new Loading.Loaded(pack("1"), 2, 1, 0));
        var snapshot = StoredRegisters.read(rows);
        assertThat(snapshot.codes("presence", LocalDate.of(2031, 12, 31)).orElseThrow().version()).isEqualTo(1);
        assertThat(snapshot.codes("presence", LocalDate.of(2032, 1, 1)).orElseThrow().codes()).hasSize(1);
        assertThat(snapshot.codes("presence", 1).orElseThrow().codes()).hasSize(2);
    }

    @Test
    void aSecondPackMaySayTheSameOfTheMunicipalitiesButNotUseAKeyForSomethingElse() {
        loader.load(files());
        var other = replacing(files(), "pack.csv", "id,invented", "id,other");
        assertThat(loader.load(other)).isInstanceOf(Loading.Loaded.class);
        assertThat(StoredRegisters.read(rows).packs()).extracting(LoadedPack::id).containsExactly("invented", "other");
        var clash = replacing(replacing(files(), "pack.csv", "id,invented", "id,third"), "units.csv", "Tornet", "Ett annat torn");
        var refused = (Loading.Refused) loader.load(clash);
        assertThat(refused.faults()).singleElement().isEqualTo(new Fault("units.csv", 4, "id", "pack.fault.key-taken", List.of("light-tower", "invented")));
    }

    @Test
    void theDatabaseItselfRefusesToRewriteARevision() {
        loader.load(files());
        assertThatThrownBy(() -> sql.sql("update pack.entry set data = '{}'").update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> sql.sql("delete from pack.entry").update()).rootCause().hasMessageContaining("permission denied");
        sql.sql("update pack.entry set current = false where register = 'triggers'").update();
        assertThatThrownBy(() -> sql.sql("update pack.entry set current = true where register = 'triggers'").update())
                .rootCause().hasMessageContaining("never becomes current again");
    }

    @Test
    void anotherInstanceSeesAChangeWithinSeconds() throws InterruptedException {
        var elsewhere = new StoredRegisters(rows, Duration.ofMillis(20));
        try {
            assertThat(elsewhere.current().rows("units").isEmpty()).isTrue();
            loader.load(files());
            for (int i = 0; i < 500 && elsewhere.current().rows("units").isEmpty(); i++) {
                Thread.sleep(10);
            }
            assertThat(elsewhere.current().rows("units").size()).isEqualTo(3);
        } finally {
            elsewhere.destroy();
        }
    }

    private static PackFiles without(String file, String lineBeginsWith) {
        return InventedPack.with(files(), file, text ->
                text.lines().filter(line -> !line.startsWith(lineBeginsWith)).reduce("", (all, line) -> all + line + "\n"));
    }

    private static LoadedPack pack(String version) {
        return new LoadedPack("invented", version, "Trygga vatten", "Safe waters", LocalDate.of(2031, 1, 1), LocalDate.of(2033, 12, 31));
    }

    @Test
    void aPackThatExtendsAnotherAddsToItAndMayLackFiles() {
        var extension = new PackFiles(Map.of(
                "pack.csv", """
                        key,value
                        id,annex
                        extends,invented
                        version,1
                        title_sv,Annex
                        title_en,Annex
                        valid_from,2031-01-01
                        valid_to,2033-12-31
                        """.getBytes(StandardCharsets.UTF_8),
                "units.csv", """
                        id,organisation,parent,kind,name_sv,name_en,county,municipality,valid_from,valid_to,precision,note,source
                        annex-pier,harbour,,office,Piren,The pier,,,,,,,saga:1
                        """.getBytes(StandardCharsets.UTF_8)));
        assertThat(((Loading.Refused) loader.load(extension)).faults())
                .extracting(Fault::file, Fault::key)
                .contains(tuple("pack.csv", "pack.fault.base-missing"));

        loader.load(files());
        assertThat(loader.load(extension)).isInstanceOfSatisfying(Loading.Loaded.class, loaded -> assertThat(loaded.added()).isEqualTo(1));
        assertThat(loader.load(extension)).isInstanceOf(Loading.AlreadyLoaded.class);
        assertThat(StoredRegisters.read(rows).find("units", "annex-pier")).isPresent();
        assertThat(StoredRegisters.read(rows).packs()).extracting(LoadedPack::id).containsExactly("invented", "annex");

        var elsewhere = replacing(extension, "units.csv", "annex-pier,harbour", "annex-pier,nowhere");
        assertThat(((Loading.Refused) loader.load(elsewhere)).faults()).extracting(Fault::file, Fault::line, Fault::key)
                .containsExactly(tuple("units.csv", 2, "pack.fault.reference"));
        assertThat(loader.load(files())).isInstanceOf(Loading.AlreadyLoaded.class);
    }
}
