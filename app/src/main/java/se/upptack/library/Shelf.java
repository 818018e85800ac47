package se.upptack.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.upptack.access.Visit;
import se.upptack.content.Audiences;
import se.upptack.content.Guidance;
import se.upptack.content.Text;
import se.upptack.content.TextSearch;
import se.upptack.content.TextSnapshot;
import se.upptack.content.Texts;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;

/** Puts together what the page of the library shows. */
@Component
class Shelf {

    /** The kinds in the order of the page; others come last. */
    private static final List<String> KINDS = List.of(
            "guidance", "user-support", "method-support", "knowledge-document", "checklist", "template", "guideline", "handbook", "standard", "legal-position",
            "local-routine", "action-plan", "dialogue-material", "exercise", "course", "interview-series", "interview", "podcast", "film", "strategy");
    private static final List<String> CHANNELS = List.of("physical", "video", "telephone", "chat", "written", "e-service", "form", "group");

    private final Texts texts;
    private final TextSearch search;
    private final RegisterBook registers;
    private final Clock clock;

    Shelf(Texts texts, TextSearch search, RegisterBook registers, Clock clock) {
        this.texts = texts;
        this.search = search;
        this.registers = registers;
        this.clock = clock;
    }

    LibraryPage show(Visit visit, LibraryPage.Wanted wanted) {
        var now = texts.current();
        var snapshot = registers.current();
        var all = now.texts().stream().filter(Text::forStaff).toList();
        var chosen = all.stream().filter(suits(visit, now, wanted)).sorted(Comparator.comparing((Text text) -> place(text.kind())).thenComparing(Text::sort)).toList();
        var result = wanted.words().isBlank() ? null : search.find(now, chosen, wanted.words(), visit.language());
        var byKind = new LinkedHashMap<String, List<LibraryPage.Item>>();
        if (result == null) {
            chosen.forEach(text -> byKind.computeIfAbsent(text.kind(), kind -> new ArrayList<>()).add(item(visit, now, snapshot, text)));
        }
        var special = Audiences.special(visit.actor(), snapshot);
        return new LibraryPage(
                wanted, choices(visit, now, snapshot, all),
                special.isEmpty() || result != null ? List.of()
                        : chosen.stream().filter(text -> text.audiences().contains(special.get())).map(text -> item(visit, now, snapshot, text)).toList(),
                byKind.entrySet().stream().map(entry -> new LibraryPage.Group(entry.getKey(), entry.getValue())).toList(),
                result == null ? null : new LibraryPage.Found(
                        result.also(), result.hits().stream().map(hit -> new LibraryPage.Hit(item(visit, now, snapshot, hit.text()), hit.place())).toList()),
                Readers.leads(visit.actor()));
    }

    private static Predicate<Text> suits(Visit visit, TextSnapshot now, LibraryPage.Wanted wanted) {
        var organisation = visit.actor().organisation();
        return text -> (wanted.kind().isEmpty() || text.kind().equals(wanted.kind()))
                && (wanted.audience().isEmpty() || text.audiences().contains(wanted.audience()))
                && (wanted.line().isEmpty() || text.lines().isEmpty() || text.lines().contains(wanted.line()))
                && (wanted.channel().isEmpty() || text.channels().isEmpty() || text.channels().contains(wanted.channel()))
                && (wanted.language().isEmpty() || now.shown(text.id(), wanted.language()).isPresent())
                && switch (wanted.whose()) {
                    case "own" -> text.owner().equals(organisation);
                    case "all" -> true;
                    default -> text.of(organisation) || text.of(visit.actor().agency());
                };
    }

    LibraryPage.Item item(Visit visit, TextSnapshot now, RegisterSnapshot snapshot, Text text) {
        return new LibraryPage.Item(
                text.id(), text.name(visit.language()), owner(visit, snapshot, text.owner()), text.shared(), now.shownIn(text.id()),
                Guidance.shown(now, text, visit.language()).filter(version -> !version.approved()).isPresent(), text.overdue(LocalDate.now(clock)),
                text.integration().orElse(""), text.evidence().equals("evidence-lacking"));
    }

    private LibraryPage.Choices choices(Visit visit, TextSnapshot now, RegisterSnapshot snapshot, List<Text> all) {
        var language = visit.language();
        var lines = all.stream().flatMap(text -> text.lines().stream()).distinct()
                .flatMap(id -> snapshot.find("service-lines", id).stream())
                .sorted(Comparator.comparing((Row row) -> row.text("name", language)))
                .map(row -> new LibraryPage.Choice(row.key(), row.text("name", language)))
                .toList();
        var channels = snapshot.codes("channel", LocalDate.now(clock)).map(CodeList::codes).orElse(List.of()).stream()
                .filter(code -> CHANNELS.contains(code.code()))
                .map(code -> new LibraryPage.Choice(code.code(), code.name(language)))
                .toList();
        return new LibraryPage.Choices(
                all.stream().map(Text::kind).distinct().sorted(Comparator.comparing(Shelf::place)).toList(), Audiences.STAFF, lines, channels,
                now.languages().stream().filter(one -> all.stream().anyMatch(text -> now.shown(text.id(), one.code()).isPresent())).toList());
    }

    /** The name of an organisation, or the words for what all share. */
    static String owner(Visit visit, RegisterSnapshot snapshot, String organisation) {
        return organisation.equals(Text.SHARED) ? visit.messages().text(visit.language(), "library.shared")
                : snapshot.name("organisations", organisation, visit.language());
    }

    Optional<Text> find(String id) {
        return texts.current().find(id).filter(Text::forStaff);
    }

    private static int place(String kind) {
        var place = KINDS.indexOf(kind);
        return place < 0 ? KINDS.size() : place;
    }
}
