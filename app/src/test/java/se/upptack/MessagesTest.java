package se.upptack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Where code and templates name a message: {@code t("…")}, {@code text(language, "…")}, page titles, flashes and menu places. */
    private static final List<Pattern> USES = List.of(
            Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"(\\s*\\+)?"),
            Pattern.compile("\\b(?:text|find)\\(\\s*(?:visit\\.|page\\.)?language(?:\\(\\))?\\s*,\\s*\"([^\"]+)\"(\\s*\\+)?"),
            Pattern.compile("\\bshow(?:Again)?\\(\\s*\"[^\"]+\\.jte\"\\s*,\\s*\"([^\"]+)\"(\\s*\\+)?"),
            Pattern.compile("\\.see\\(\\s*[^,;]+,\\s*\"([^\"]+)\"(\\s*\\+)?"),
            Pattern.compile("\\bNavItem\\.of\\(\\s*\\d+\\s*,\\s*\"[^\"]+\"\\s*,\\s*\"([^\"]+)\"(\\s*\\+)?"));

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
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            for (Pattern use : USES) {
                use.matcher(source).results().filter(found -> !exists(found)).forEach(found -> missing.add(file.getFileName() + ": " + found.group(1)));
            }
        }
        assertThat(missing).isEmpty();
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

    /** A literal key must exist; a literal with something added to it must begin at least one. */
    private boolean exists(MatchResult found) {
        return found.group(2) == null ? swedish.containsKey(found.group(1)) : swedish.keySet().stream().anyMatch(key -> key.startsWith(found.group(1)));
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
