package se.upptack.info;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.upptack.content.Markdown;
import se.upptack.content.Text;
import se.upptack.content.TextLanguage;
import se.upptack.content.TextSnapshot;
import se.upptack.content.Texts;
import se.upptack.content.Version;
import se.upptack.directory.Directory;
import se.upptack.directory.Places;
import se.upptack.directory.TargetGroup;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;

/** Puts an open page together. Everything comes from memory; no SQL. */
@Component
class Sheets {

    static final String PAGE = "public-page";
    static final String START = "start";
    private static final String FIND = "find";

    /** Kinds of texts that anyone may read when they are for everyone: pages, and courses, podcasts and films (INFO-12, INFO-13). */
    private static final Set<String> OPEN = Set.of(PAGE, "course", "podcast", "film");
    private static final Pattern PAGE_LINK = Pattern.compile("href=\"([a-z0-9-]+(?:/[a-z0-9-]+)?)\"");

    private final Texts texts;
    private final Directory directory;
    private final Places places;
    private final RegisterBook registers;
    private final Clock clock;
    private final String exit;
    private final Map<String, String> rendered = new ConcurrentHashMap<>();

    Sheets(
            Texts texts, Directory directory, Places places, RegisterBook registers, Clock clock,
            @Value("${upptack.exit-address:https://www.smhi.se/}") String exit) {
        this.texts = texts;
        this.directory = directory;
        this.places = places;
        this.registers = registers;
        this.clock = clock;
        this.exit = exit;
    }

    /** The first page. */
    Optional<Sheet> start(String language) {
        return text(language, START, "", null);
    }

    /** The page that is this text. */
    Optional<Sheet> page(String language, String id) {
        return id.equals(START) ? Optional.empty() : text(language, id, id, null).filter(sheet -> isPage(id));
    }

    /** The set of pages of an agency: its own versions of texts in place of the shared ones (INFO-01). */
    Optional<Sheet> agency(String language, String agency) {
        var now = texts.current();
        var own = now.ofKind(PAGE).filter(text -> text.owner().equals(agency)).findFirst();
        return own.flatMap(text -> text(language, text.id(), "at/" + agency, agency));
    }

    /** The search for support. */
    Optional<Sheet> find(String language, Sheet.@Nullable Chosen chosen) {
        var now = texts.current();
        return now.language(language).filter(asked -> speaks(now, asked)).map(asked -> {
            var none = new Sheet.Chosen("", "", "", "");
            var found = chosen == null ? null : directory.find(
                    places.of(chosen.place()).orElse(null), blankToNull(chosen.area()), blankToNull(chosen.speak()),
                    TargetGroup.of(chosen.need()).orElse(null));
            var areas = registers.current().codes("violence-area", LocalDate.now(clock)).map(CodeList::codes).orElse(List.of()).stream()
                    .filter(code -> !code.code().startsWith("cross-"))
                    .toList();
            return sheet(now, asked, null, FIND, null, new Sheet.Extra.Find(
                    places.all(), areas, now.languages().stream().filter(one -> !one.code().equals(TextLanguage.EASY_SWEDISH)).toList(),
                    chosen == null ? none : chosen, found));
        });
    }

    /** The card or the poster, to print, with a square code that leads to the first page in its language (INFO-09). */
    Optional<Sheet> print(String language, String kind, String address) {
        var now = texts.current();
        return now.language(language).flatMap(asked -> now.shown(kind, language).map(version -> {
            var code = SquareCode.of(address);
            return sheet(now, asked, version, kind, null, new Sheet.Extra.Print(code.path(), code.size(), address, kind.equals("card")));
        }));
    }

    /** Whether there is anything in the language at all. */
    private static boolean speaks(TextSnapshot now, TextLanguage language) {
        return now.texts().stream().anyMatch(text -> open(text) && now.shown(text.id(), language.code()).isPresent());
    }

    private boolean isPage(String id) {
        return texts.current().find(id).filter(Sheets::open).isPresent();
    }

    private static boolean open(Text text) {
        return OPEN.contains(text.kind()) && text.audiences().contains("public");
    }

    private Optional<Sheet> text(String language, String id, String page, @Nullable String agency) {
        var now = texts.current();
        return now.language(language).filter(asked -> speaks(now, asked)).flatMap(asked -> {
            // Someone who reads easy Swedish is helped more by Swedish than by English, all others by English.
            var next = language.equals(TextLanguage.EASY_SWEDISH) ? TextLanguage.SWEDISH : TextLanguage.ENGLISH;
            return now.shownInAny(id, language, next, TextLanguage.SWEDISH).map(version -> sheet(now, asked, version, page, agency, null));
        });
    }

    private Sheet sheet(
            TextSnapshot now, TextLanguage asked, @Nullable Version version, String page, @Nullable String agency, Sheet.@Nullable Extra extra) {
        var words = Words.in(now, asked.code());
        var written = version == null ? words.language() : now.language(version.language()).orElseThrow();
        var text = version == null ? Optional.<Text>empty() : now.find(version.text());
        return new Sheet(
                words, asked, version, written, version == null ? "" : html(version, asked), page, languages(now, version), pages(now, asked, page, agency),
                text.map(one -> directory.lines(one.audiences())).orElse(List.of()), text.map(one -> one.row().text("web")).orElse(""),
                version == null ? "" : LocalDate.ofInstant(version.madeAt(), clock.getZone()).toString(), extra, exit);
    }

    /** Rendered once for each version; versions never change. A link that is one word leads to another open page in the language asked for. */
    private String html(Version version, TextLanguage asked) {
        return rendered.computeIfAbsent(version.number() + asked.code(), key ->
                PAGE_LINK.matcher(Markdown.html(version.body())).replaceAll("href=\"/info/" + asked.code() + "/$1\""));
    }

    private static List<TextLanguage> languages(TextSnapshot now, @Nullable Version version) {
        return version == null ? now.languages().stream().filter(language -> speaks(now, language)).toList() : now.shownIn(version.text());
    }

    /** The shared pages and the agencies'; within an agency's set its own stand for those they were made from. */
    private List<Sheet.Link> pages(TextSnapshot now, TextLanguage asked, String current, @Nullable String agency) {
        var links = new ArrayList<Sheet.Link>();
        var own = new LinkedHashMap<String, String>();
        now.ofKind(PAGE).filter(text -> !text.shared() && text.original() != null && text.owner().equals(agency)).forEach(text -> own.put(text.original(), text.id()));
        now.texts().stream()
                .filter(text -> open(text) && (text.shared() || !text.kind().equals(PAGE)) && !text.id().equals(START))
                .sorted(Comparator.comparingInt(Text::sort))
                .forEach(text -> {
                    var id = own.getOrDefault(text.id(), text.id());
                    var page = own.containsKey(text.id()) ? "at/" + agency : id;
                    link(now, asked, id, page, current).ifPresent(links::add);
                });
        now.ofKind(PAGE).filter(text -> !text.shared() && !own.containsValue(text.id()) && text.audiences().contains("public"))
                .forEach(text -> link(now, asked, text.id(), "at/" + text.owner(), current).ifPresent(links::add));
        return List.copyOf(links);
    }

    private static Optional<Sheet.Link> link(TextSnapshot now, TextLanguage asked, String id, String page, String current) {
        return now.shownInAny(id, asked.code(), asked.tag(), TextLanguage.ENGLISH, TextLanguage.SWEDISH).map(version -> new Sheet.Link(
                page, version.title(), page.equals(current), now.language(version.language()).orElseThrow()));
    }

    private static @Nullable String blankToNull(String value) {
        return value.isBlank() ? null : value;
    }
}
