package se.upptack.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.content.Guidance;
import se.upptack.content.Markdown;
import se.upptack.content.Text;
import se.upptack.content.TextSnapshot;
import se.upptack.content.Texts;
import se.upptack.pack.Citation;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Missing;

/** The library: what there is, searching in it, and reading one item. */
@Controller
class LibraryPages {

    static final String TITLE = "library.title";
    private static final Pattern LINK = Pattern.compile("href=\"([a-z][a-z0-9-]*)\"");

    private final Shelf shelf;
    private final Texts texts;
    private final Readers readers;
    private final RegisterBook registers;
    private final Clock clock;

    LibraryPages(Shelf shelf, Texts texts, Readers readers, RegisterBook registers, Clock clock) {
        this.shelf = shelf;
        this.texts = texts;
        this.readers = readers;
        this.registers = registers;
        this.clock = clock;
    }

    @Bean
    static NavItem libraryMenu() {
        return NavItem.of(80, "/library", "library.menu", Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR,
                Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.LOG_REVIEWER, Role.ADMINISTRATOR);
    }

    @GetMapping("/library")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.LOG_REVIEWER, Role.ADMINISTRATOR})
    View all(Visit visit) {
        return visit.show("library/library.jte", TITLE, shelf.show(visit, LibraryPage.Wanted.EVERYTHING));
    }

    /** What is searched for may be about someone, so it is sent and never part of an address. */
    @PostMapping("/library")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.LOG_REVIEWER, Role.ADMINISTRATOR})
    View search(
            Visit visit, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String audience, @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String channel, @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String whose) {
        return visit.show("library/library.jte", TITLE, shelf.show(visit, new LibraryPage.Wanted(words.strip(), kind, audience, line, channel, language, whose)));
    }

    @GetMapping("/library/texts/{id}")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.LOG_REVIEWER, Role.ADMINISTRATOR})
    View one(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String language) {
        var text = shelf.find(id).orElseThrow(Missing::new);
        var now = texts.current();
        var snapshot = registers.current();
        var version = Optional.of(language).filter(code -> !code.isEmpty()).flatMap(code -> now.shown(id, code))
                .or(() -> Guidance.shown(now, text, visit.language()));
        boolean toKnow = Readers.toKnow(text);
        var own = toKnow ? readers.own(visit, now, text) : new Readers.Own(null, null);
        return visit.show("library/one.jte", TITLE, new LibraryPage.One(
                text, Shelf.owner(visit, snapshot, text.owner()), version.orElse(null), version.map(shown -> here(now, Markdown.html(shown.body()))).orElse(""),
                version.flatMap(shown -> now.language(shown.language())).orElse(null),
                version.map(shown -> LocalDate.ofInstant(shown.madeAt(), clock.getZone())).orElse(null), now.shownIn(id), text.overdue(LocalDate.now(clock)),
                Optional.ofNullable(text.original()).flatMap(now::find).map(original -> other(visit, snapshot, original)).orElse(null),
                text.adaptedBy() == null ? "" : Shelf.owner(visit, snapshot, text.adaptedBy()),
                others(visit, now, snapshot, now.texts().stream().filter(found -> id.equals(found.original()))),
                others(visit, now, snapshot, now.texts().stream().filter(found -> found.partOf().filter(id::equals).isPresent())),
                text.partOf().flatMap(now::find).map(whole -> other(visit, snapshot, whole)).orElse(null),
                others(visit, now, snapshot, Stream.concat(
                        text.goesWith().flatMap(now::find).stream(), now.texts().stream().filter(found -> found.goesWith().filter(id::equals).isPresent()))),
                text.qualityBy() == null ? "" : Shelf.owner(visit, snapshot, text.qualityBy()),
                text.lines().stream().map(line -> snapshot.name("service-lines", line, visit.language())).sorted().toList(),
                text.laws().stream().flatMap(law -> Laws.of(snapshot, law, visit.language()).stream()).toList(),
                snapshot.rows("text-reviews").where("text", id).stream()
                        .map(row -> new LibraryPage.Review(row.text("reviewed"), row.text("change", visit.language()))).toList(),
                toKnow, own.read(), own.older(), shares(visit, now, snapshot, text), Citation.of(text.source(), snapshot)));
    }

    @PostMapping("/library/texts/{id}/read")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.LOG_REVIEWER, Role.ADMINISTRATOR})
    View read(Visit visit, @PathVariable String id) {
        var text = shelf.find(id).filter(Readers::toKnow).orElseThrow(Missing::new);
        readers.read(visit, texts.current(), text);
        return visit.see("/library/texts/" + id, "library.read.saved");
    }

    private List<LibraryPage.UnitShare> shares(Visit visit, TextSnapshot now, RegisterSnapshot snapshot, Text text) {
        if (!Readers.leads(visit.actor()) || !Readers.toKnow(text)) {
            return List.of();
        }
        var reads = readers.of(visit.actor(), text);
        return readers.units(visit.actor()).stream()
                .map(unit -> new LibraryPage.UnitShare(
                        snapshot.name("units", unit.unit(), visit.language()), Readers.share(now, snapshot, text, unit, reads)))
                .filter(unit -> unit.share().members() > 0)
                .toList();
    }

    private static List<LibraryPage.Other> others(Visit visit, TextSnapshot now, RegisterSnapshot snapshot, Stream<Text> found) {
        return found.filter(Text::forStaff).map(text -> other(visit, snapshot, text)).toList();
    }

    private static LibraryPage.Other other(Visit visit, RegisterSnapshot snapshot, Text text) {
        return new LibraryPage.Other(text.forStaff() ? text.id() : "", text.name(visit.language()), Shelf.owner(visit, snapshot, text.owner()));
    }

    /** A text links to another by its id alone; here that is the other's page in the library, or nowhere. */
    private static String here(TextSnapshot now, String html) {
        return LINK.matcher(html).replaceAll(found ->
                now.find(found.group(1)).filter(Text::forStaff).isPresent() ? "href=\"/library/texts/" + found.group(1) + "\"" : "href=\"/library\"");
    }
}
