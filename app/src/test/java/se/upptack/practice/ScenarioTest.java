package se.upptack.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.upptack.pack.Fault;
import se.upptack.pack.FolderCheck;

/** Scenarios are what they were made from, come to an end, and say where they are wrong. */
@Execution(ExecutionMode.CONCURRENT)
class ScenarioTest {

    private static final Path PACK = Path.of("../packs/upptackt-2019-2021");

    /** A pack in which everything that is asked for exists but the principle {@code missing}. */
    private static final FolderCheck.Rows ROWS = (register, key, column) -> switch (register) {
        case "texts" -> "exercise";
        default -> key.endsWith("~missing") ? "" : key;
    };

    @TempDir
    Path folder;

    @Test
    void theCompiledScenariosAreWhatTheCompilerMakesOfTheirSources() {
        var sources = ScenarioFiles.in(PACK);
        assertThat(sources).hasSize(16).allSatisfy(source -> assertThat(ScenarioFiles.text(source.compiled())).as(source.name()).startsWith(source.stamp()));
        // The sums prove it for all; two are compiled again to prove the sums.
        var some = sources.stream().filter(source -> source.id().equals("practice-phone")).toList();
        var made = new InkCompiler().compile(some.stream().map(ScenarioFiles.Source::text).toList());
        for (int i = 0; i < some.size(); i++) {
            assertThat(made.get(i).objections()).isEmpty();
            assertThat(some.get(i).stamped(made.get(i).json())).isEqualTo(ScenarioFiles.text(some.get(i).compiled()).strip());
        }
    }

    @Test
    void theTwoLanguagesOfAScenarioAreTheSameConversation() {
        for (var source : ScenarioFiles.in(PACK).stream().filter(source -> source.language().equals("sv")).toList()) {
            var swedish = shape(source.text());
            assertThat(shape(ScenarioFiles.text(source.path().resolveSibling("en.ink")))).as(source.id()).isEqualTo(swedish);
        }
    }

    /** Every line that is not prose, and the kind of every tag. */
    private static List<String> shape(String ink) {
        return ink.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("# people"))
                .map(line -> line.startsWith("->") || line.startsWith("===") || line.startsWith("- (") || line.startsWith("#") ? line
                        : (line.startsWith("*") ? "*" : "") + (line.contains(" # ") ? line.substring(line.lastIndexOf(" # ")) : "."))
                .toList();
    }

    @Test
    void aWrongTurnHasAWayBackAndFeedbackComesByPrincipleOnce() {
        var scenario = new Scenario(ScenarioFiles.text(PACK.resolve("scenarios/practice-phone/sv.ink.json")));
        assertThat(scenario.version()).isEqualTo("1");
        assertThat(scenario.named("read")).containsExactly("talk-distance", "talk-asking");
        var begun = scenario.after(List.of()).orElseThrow();
        assertThat(begun.choices()).hasSize(3);
        assertThat(begun.now().get(1)).isEqualTo(new Turn.Line(Turn.Kind.SAYS, "Ja, hallå? Jo, det går bra att prata. En liten stund.", "Amina", null));
        var wrong = scenario.after(List.of(0)).orElseThrow();
        assertThat(wrong.now().getFirst().kind()).isEqualTo(Turn.Kind.CHOSEN);
        assertThat(wrong.choices()).containsExactlyElementsOf(begun.choices().subList(1, 3));
        var end = scenario.after(List.of(0, 0, 0, 2, 1, 0, 0, 1)).orElseThrow();
        assertThat(end.ended()).isTrue();
        assertThat(end.feedback(Turn.Kind.THINK)).extracting(Turn.Line::principle).containsExactly("alone");
        assertThat(end.feedback(Turn.Kind.WELL)).extracting(Turn.Line::principle).doesNotHaveDuplicates().contains("alone", "choice", "plain", "safety");
        assertThat(scenario.after(List.of(7))).isEmpty();
        assertThat(scenario.after(List.of(-1))).isEmpty();
    }

    @Test
    void everyFaultIsToldWithItsFileAndLine() throws IOException {
        write("one", "# version: 1\nHej.\n* Ett\n  -> borta\n");
        write("two", "# version: 1\n-> a\n=== a ===\nHej.\n+ Ett\n  -> b\n* Klart\n  -> END\n=== b ===\nSen.\n+ Runt\n  Mer. # well: missing\n  -> b\n");
        write("four", "-> a\n=== a ===\nHej.\n* Ett\n  Och sedan\n");
        write("three", "-> a\n=== a ===\nHej.\n-> a\n");
        Files.writeString(folder.resolve("scenarios/two/en.ink.json"), "{}");
        assertThat(new ScenarioCheck().check(folder, ROWS)).extracting(Fault::file, Fault::line, Fault::key)
                .contains(place("one", 4, "ink"), place("four", 5, "ink"), place("two", 1, "compiled"), place("two", 12, "principle"), place("two", 10, "end"),
                        place("three", 1, "version"), place("three", 1, "runs"), place("three", 1, "compiled"))
                .doesNotContain(place("two", 4, "end"));
        Files.delete(folder.resolve("scenarios/one/sv.ink"));
        assertThat(new ScenarioCheck().check(folder, (register, key, column) -> "")).extracting(Fault::key)
                .contains("practice.fault.language", "practice.fault.unknown");
    }

    private void write(String id, String ink) throws IOException {
        var place = Files.createDirectories(folder.resolve("scenarios/" + id));
        Files.writeString(place.resolve("sv.ink"), ink);
        Files.writeString(place.resolve("en.ink"), ink);
    }

    private static org.assertj.core.groups.Tuple place(String id, int line, String key) {
        return org.assertj.core.api.Assertions.tuple("scenarios/" + id + "/en.ink", line, "practice.fault." + key);
    }
}
