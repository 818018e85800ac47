package se.upptack.workplace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.upptack.content.Markdown;
import se.upptack.content.Text;
import se.upptack.content.TextSnapshot;
import se.upptack.content.Texts;
import se.upptack.content.Version;
import se.upptack.directory.Directory;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** Puts the open pages for employees together. Everything comes from memory; no SQL, and nothing is counted. */
@Component
class WorkSheets {

    /** The kinds of texts that are pages here, in the order in which they are listed. */
    private static final List<String> KINDS = List.of("guidance", "dialogue-material", "course");

    /** A shared text with one of these audiences speaks to people as employees. */
    private static final List<String> STAFF = List.of("employee", "hr");

    private static final Pattern OPEN_LINK = Pattern.compile("href=\"info/([a-z0-9-]+)\"");
    private static final Pattern OWN_LINK = Pattern.compile("href=\"([a-z0-9-]+)\"");

    private final Texts texts;
    private final Directory directory;
    private final RegisterBook registers;
    private final Messages messages;
    private final Clock clock;
    private final String exit;
    private final Map<String, String> rendered = new ConcurrentHashMap<>();

    WorkSheets(
            Texts texts, Directory directory, RegisterBook registers, Messages messages, Clock clock,
            @Value("${upptack.exit-address:https://www.smhi.se/}") String exit) {
        this.texts = texts;
        this.directory = directory;
        this.registers = registers;
        this.messages = messages;
        this.clock = clock;
        this.exit = exit;
    }

    /** The first page. */
    WorkSheet start(Language language) {
        return sheet(texts.current(), language, null, "", null);
    }

    /** The first page of an agency; its own texts stand for those they were made from. */
    Optional<WorkSheet> agency(Language language, String agency) {
        return registers.current().find("organisations", agency).map(known -> sheet(texts.current(), language, null, "for/" + agency, agency));
    }

    /** The page that is this text. */
    Optional<WorkSheet> page(Language language, String id) {
        var now = texts.current();
        return now.find(id).filter(text -> open(now, text)).flatMap(text -> shown(now, id, language).map(version ->
                sheet(now, language, version, id, text.shared() ? null : text.owner())));
    }

    /** Whether a text speaks to people as employees. */
    static boolean forEmployees(Text text) {
        return text.audiences().stream().anyMatch(STAFF::contains);
    }

    /** A shared text for employees, or an agency's own that was made from one. What an agency has written for itself alone is not open to all. */
    private static boolean open(TextSnapshot now, Text text) {
        if (text.shared()) {
            return KINDS.contains(text.kind()) && forEmployees(text);
        }
        return text.original() != null && now.find(text.original()).filter(original -> original.shared() && open(now, original)).isPresent();
    }

    private static List<String> owners(TextSnapshot now) {
        return now.texts().stream().filter(text -> !text.shared() && open(now, text)).map(Text::owner).distinct().sorted().toList();
    }

    private static Optional<Version> shown(TextSnapshot now, String id, Language language) {
        return now.shownInAny(id, language.code(), language.other().code());
    }

    private WorkSheet sheet(TextSnapshot now, Language language, @Nullable Version version, String page, @Nullable String agency) {
        var text = version == null ? Optional.<Text>empty() : now.find(version.text());
        var agencies = owners(now).stream().map(id -> new WorkSheet.Agency(id, registers.current().name("organisations", id, language), id.equals(agency))).toList();
        return new WorkSheet(
                messages, language, version, version == null ? "" : html(version, language), page, groups(now, language, agency), agencies,
                text.map(one -> directory.lines(one.audiences())).orElse(List.of()), text.map(one -> lineage(now, one, language)).orElse(""),
                text.map(one -> one.row().text("web")).orElse(""), version == null ? "" : LocalDate.ofInstant(version.madeAt(), clock.getZone()).toString(), exit);
    }

    private List<WorkSheet.Group> groups(TextSnapshot now, Language language, @Nullable String agency) {
        var own = new LinkedHashMap<String, Text>();
        now.texts().stream().filter(text -> !text.shared() && text.owner().equals(agency) && open(now, text))
                .filter(text -> shown(now, text.id(), language).isPresent())
                .forEach(text -> own.put(String.valueOf(text.original()), text));
        var groups = new ArrayList<WorkSheet.Group>();
        for (var kind : KINDS) {
            var links = now.ofKind(kind).filter(text -> text.shared() && open(now, text))
                    .map(text -> own.getOrDefault(text.id(), text))
                    .flatMap(text -> shown(now, text.id(), language).stream())
                    .map(version -> new WorkSheet.Link(
                            version.text(), version.title(), version.language().equals(language.code()) ? null : version.language()))
                    .toList();
            if (!links.isEmpty()) {
                groups.add(new WorkSheet.Group(kind, links));
            }
        }
        return List.copyOf(groups);
    }

    /** Rendered once for each version and language; versions never change. A link of one word leads to another page here. */
    private String html(Version version, Language language) {
        return rendered.computeIfAbsent(version.number() + language.code(), key -> {
            var open = OPEN_LINK.matcher(Markdown.html(version.body())).replaceAll("href=\"/info/" + language.code() + "/$1\"");
            return OWN_LINK.matcher(open).replaceAll("href=\"/at-work/" + language.code() + "/$1\"");
        });
    }

    /** What a course or a guidance was made from, and by whom it was made over (STAFF-12, KNOW-09). */
    private String lineage(TextSnapshot now, Text text, Language language) {
        if (text.original() == null || text.adaptedBy() == null) {
            return "";
        }
        var from = now.find(text.original()).map(original -> original.name(language)).orElse(text.original());
        return messages.text(language, "workplace.lineage", from, registers.current().name("organisations", text.adaptedBy(), language));
    }
}
