package se.upptack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** Every sentence exists in both languages, and every sentence that is asked for exists. */
class MessagesTest {

    /** A literal that may name a message, wherever it is handed on to; with something added to it, or open at its end, it is the beginning of several. */
    private static final Pattern LITERAL = Pattern.compile("(?<before>[\\w.<>]+\\()?\"(?<text>(?<module>[a-z0-9-]+)\\.[A-Za-z0-9_.-]*)\"(?<more>\\s*\\+)?");

    /** What else is named so: what the trail calls an action, and tables. */
    private static final Pattern OTHER = Pattern.compile("(?:\\bAction|BatchInsert\\.<\\w+>into)\\(");

    private static final Pattern ACTION = Pattern.compile("\\bnew Action\\(\"([^\"]+)\"\\)");

    private static final Pattern TITLE = Pattern.compile("\\bshow(?:Again)?\\(\\s*\"[^\"]+\\.jte\"\\s*,\\s*\"([^\"]+)\"");

    /** Words that tell someone who sees a tab, a history or a notification what it is about. */
    private static final Pattern TELLING = Pattern.compile(
            "våld|violen|\\butsatt|\\butsätt|misshand|kvinnofrid|övergrepp|heder|honou?r|abus|victim|offer|perpetrat|förövar|\\bhot\\b|threat|disclos",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    private final Map<String, String> swedish = new Messages().all(Language.SV);
    private final Map<String, String> english = new Messages().all(Language.EN);

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(swedish.keySet()));
        assertThat(swedish).noneSatisfy((key, text) -> assertThat(text).isBlank());
        assertThat(english).noneSatisfy((key, text) -> assertThat(text).isBlank());
    }

    @Test
    void bothLanguagesInsertTheSameThings() {
        assertThat(swedish).allSatisfy((key, text) -> assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @Test
    void noSentenceCarriesTheQuotingOfAnotherFormat() {
        Stream.of(swedish, english).forEach(texts -> assertThat(texts).noneSatisfy((key, text) -> assertThat(text).contains("''")));
    }

    @Test
    void everySentenceThatIsAskedForExists() throws IOException {
        Uses uses = uses();
        assertThat(uses.whole()).isNotEmpty();
        assertThat(uses.whole().entrySet().stream().filter(use -> !swedish.containsKey(use.getKey()))).as("keys without a sentence").isEmpty();
        assertThat(uses.beginnings().entrySet().stream().filter(use -> swedish.keySet().stream().noneMatch(key -> key.startsWith(use.getKey()))))
                .as("beginnings that no key has").isEmpty();
    }

    @Test
    void everySentenceIsAskedFor() throws IOException {
        Uses uses = uses();
        assertThat(swedish.keySet().stream().filter(key -> !uses.whole().containsKey(key) && uses.beginnings().keySet().stream().noneMatch(key::startsWith)))
                .as("sentences that nothing shows").isEmpty();
    }

    @Test
    void everyActionOfTheTrailHasAName() throws IOException {
        TreeSet<String> actions = new TreeSet<>();
        for (Path file : sources()) {
            ACTION.matcher(Files.readString(file)).results().map(found -> "trail.action." + found.group(1)).forEach(actions::add);
        }
        assertThat(actions).isNotEmpty().allSatisfy(key -> assertThat(swedish).containsKey(key));
    }

    @Test
    void noTitleTellsWhatThePageIsAbout() throws IOException {
        List<String> titles = new ArrayList<>();
        for (Path file : sources()) {
            TITLE.matcher(Files.readString(file)).results().map(found -> found.group(1)).forEach(titles::add);
        }
        titles.removeIf(key -> !swedish.containsKey(key));
        assertThat(titles).isNotEmpty().allSatisfy(key -> {
            assertThat(swedish.get(key)).as(key).doesNotContainPattern(TELLING);
            assertThat(english.get(key)).as(key).doesNotContainPattern(TELLING);
        });
    }

    /** Literals that are keys, and literals that keys are made of, with the files they stand in. */
    private record Uses(Map<String, Set<String>> whole, Map<String, Set<String>> beginnings) {}

    private Uses uses() throws IOException {
        Set<String> modules = swedish.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Uses uses = new Uses(new TreeMap<>(), new TreeMap<>());
        for (Path file : sources()) {
            LITERAL.matcher(Files.readString(file)).results()
                    .filter(found -> modules.contains(found.group("module")) && (found.group("before") == null || !OTHER.matcher(found.group("before")).find()))
                    .forEach(found -> {
                        String text = found.group("text");
                        boolean whole = found.group("more") == null && !text.endsWith(".") && !text.endsWith("-");
                        (whole ? uses.whole() : uses.beginnings()).computeIfAbsent(text, key -> new TreeSet<>()).add(file.getFileName().toString());
                    });
        }
        return uses;
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/main/jte")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".jte")).forEach(files::add);
            }
        }
        return files;
    }
}
