package se.upptack.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import se.upptack.pack.BodyRules;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;

/** For those who look after the texts: what there is, in which languages, what is missing or overtaken, and the way to approval. */
@Controller
class TextPages {

    private static final String TITLE = "content.title";

    private final Texts texts;
    private final TextEdits edits;
    private final RegisterBook registers;
    private final Clock clock;

    TextPages(Texts texts, TextEdits edits, RegisterBook registers, Clock clock) {
        this.texts = texts;
        this.edits = edits;
        this.registers = registers;
        this.clock = clock;
    }

    @Bean
    static NavItem textsMenu() {
        return NavItem.of(220, "/texts", "content.menu", Role.ADMINISTRATOR, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR);
    }

    @GetMapping("/texts")
    @Access({Role.ADMINISTRATOR, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR})
    View all(Visit visit, @RequestParam(defaultValue = "") String kind) {
        var now = texts.current();
        var mine = now.texts().stream().filter(text -> text.of(visit.actor().organisation())).toList();
        var chosen = mine.stream().filter(text -> kind.isEmpty() || text.kind().equals(kind)).toList();
        var lines = chosen.stream().map(text -> new TextsPage.Line(
                text, owner(visit, text.owner()), text.overdue(today()), now.shownIn(text.id()), newest(now, text, version ->
                        version.stage() == Version.Stage.TRANSLATED), newest(now, text, version -> now.overtakenBy(version).isPresent()))).toList();
        var coverage = now.languages().stream()
                .map(language -> new TextsPage.Coverage(
                        language, (int) chosen.stream().filter(text -> now.shown(text.id(), language.code()).isPresent()).count(), chosen.size()))
                .toList();
        return visit.show("content/texts.jte", TITLE, new TextsPage(mine.stream().map(Text::kind).distinct().toList(), kind, lines, coverage, audiences(now, chosen)));
    }

    private static List<TextsPage.Audience> audiences(TextSnapshot now, List<Text> texts) {
        return texts.stream().flatMap(text -> text.audiences().stream()).distinct().sorted()
                .map(audience -> {
                    var of = texts.stream().filter(text -> text.audiences().contains(audience)).toList();
                    return new TextsPage.Audience(audience, of.size(), of.stream().mapToInt(text -> now.shownIn(text.id()).size()).min().orElse(0));
                })
                .toList();
    }

    @GetMapping("/texts/{id}")
    @Access({Role.ADMINISTRATOR, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR})
    View one(Visit visit, @PathVariable String id) {
        var now = texts.current();
        var text = find(visit, now, id);
        var rows = now.languages().stream().map(language -> {
            var newest = now.versions(id, language.code()).stream().findFirst();
            var limit = Readability.limit(language.code());
            return new TextsPage.Row(language, newest.orElse(null), now.shown(id, language.code()).orElse(null),
                    newest.flatMap(now::overtakenBy).orElse(null), limit == 0 ? 0 : newest.map(version -> Readability.of(version.body()).lix()).orElse(0), limit);
        }).toList();
        return visit.show("content/one.jte", TITLE, new TextsPage.One(
                text, owner(visit, text.owner()), text.originalIfAny().flatMap(now::find).orElse(null), text.overdue(today()),
                text.adaptedBy() == null ? "" : owner(visit, text.adaptedBy()), text.qualityBy() == null ? "" : owner(visit, text.qualityBy()), rows));
    }

    @GetMapping("/texts/{id}/{language}")
    @Access({Role.ADMINISTRATOR, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR})
    View language(Visit visit, @PathVariable String id, @PathVariable String language) {
        var now = texts.current();
        var text = find(visit, now, id);
        var newest = now.versions(id, known(now, language).code()).stream().findFirst();
        return visit.show("content/text.jte", TITLE, page(
                visit, now, text, language, newest.map(Version::body).orElse(""), newest.map(Version::number).orElse(0L), TextPage.Verdict.EMPTY, List.of()));
    }

    @PostMapping("/texts/{id}/{language}")
    @Access({Role.ADMINISTRATOR, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR})
    View write(
            Visit visit, @PathVariable String id, @PathVariable String language, @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") long since, @RequestParam(defaultValue = "") String ready) {
        var now = texts.current();
        var text = find(visit, now, id);
        known(now, language);
        List<FormError> errors = switch (edits.write(visit.actor(), text, language, body, ready.equals("yes"), since)) {
            case TextEdits.Outcome.Kept kept -> List.of();
            case TextEdits.Outcome.Flawed(var flaws) ->
                flaws.stream().map(flaw -> FormError.of("body", flaw.key(), flaw.arguments().toArray())).toList();
            case TextEdits.Outcome.Overtaken(var newest) ->
                List.of(FormError.of("body", "content.refused.overtaken", newest.revision(), newest.maker()));
            case TextEdits.Outcome.Refused(var key) -> List.of(FormError.of("body", key));
        };
        if (errors.isEmpty()) {
            return visit.see("/texts/" + id + "/" + language, ready.equals("yes") ? "content.kept.ready" : "content.kept.draft");
        }
        return visit.showAgain("content/text.jte", TITLE, page(visit, texts.current(), text, language, shortened(body), since, TextPage.Verdict.EMPTY, errors));
    }

    @PostMapping("/texts/{id}/{language}/decision")
    @Access({Role.ADMINISTRATOR, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR})
    View decide(
            Visit visit, @PathVariable String id, @PathVariable String language, @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String reviewer,
            @RequestParam(defaultValue = "") String capacity, @RequestParam(defaultValue = "") String reason) {
        var now = texts.current();
        var text = find(visit, now, id);
        var newestOf = now.versions(id, known(now, language).code()).stream().findFirst().orElseThrow(Missing::new);
        var judged = (version == 0 ? Optional.of(newestOf) : now.version(version)).filter(found -> found.text().equals(id) && found.language().equals(language)).orElseThrow(Missing::new);
        var chosen = Stream.of(Version.Outcome.values()).filter(one -> one.code().equals(outcome)).findFirst();
        var errors = new ArrayList<FormError>();
        if (chosen.isEmpty()) {
            errors.add(FormError.of("outcome", "content.error.outcome"));
        }
        if (reviewer.isBlank()) {
            errors.add(FormError.of("reviewer", "content.error.reviewer"));
        }
        if (capacity.isBlank()) {
            errors.add(FormError.of("capacity", "content.error.capacity"));
        }
        if (reason.isBlank() && chosen.isPresent() && chosen.get() != Version.Outcome.APPROVED) {
            errors.add(FormError.of("reason", "content.error.reason"));
        }
        if (errors.isEmpty()) {
            var verdict = new Version.Verdict(chosen.orElseThrow(), reviewer.strip(), capacity.strip(), reason.strip(), today());
            switch (edits.decide(visit.actor(), text, judged, verdict)) {
                case TextEdits.Outcome.Kept kept -> {
                    return visit.see("/texts/" + id + "/" + language, "content.decided." + outcome);
                }
                case TextEdits.Outcome.Refused(var key) -> errors.add(FormError.of("outcome", key));
                case TextEdits.Outcome.Flawed flawed -> throw new IllegalStateException("A decision judges no text");
                case TextEdits.Outcome.Overtaken overtaken -> throw new IllegalStateException("A decision writes no text");
            }
        }
        return visit.showAgain("content/text.jte", TITLE, page(
                visit, now, text, language, newestOf.body(), newestOf.number(), new TextPage.Verdict(outcome, reviewer, capacity, reason), errors));
    }

    private TextPage page(
            Visit visit, TextSnapshot now, Text text, String language, String typed, long since, TextPage.Verdict verdict, List<FormError> errors) {
        var history = now.versions(text.id(), language);
        var newest = history.stream().findFirst();
        var source = now.sourceOf(text.id(), language);
        return new TextPage(
                text, known(now, language), newest.orElse(null), now.shown(text.id(), language).orElse(null), source.orElse(null),
                newest.map(version -> here(Markdown.html(version.body()))).orElse(""), source.map(version -> here(Markdown.html(version.body()))).orElse(""), history,
                TextEdits.mayWrite(visit.actor(), text), TextEdits.mayDecide(visit.actor(), text), typed, since, verdict,
                Readability.limit(language) == 0 ? null : newest.map(version -> Readability.of(version.body())).orElse(null), errors);
    }

    /** What was pasted and is far too long is given back as far as a text may go, so that the page can be shown at all. */
    private static String shortened(String body) {
        return body.length() > BodyRules.LONGEST ? body.substring(0, BodyRules.LONGEST) : body;
    }

    private static Text find(Visit visit, TextSnapshot now, String id) {
        return now.find(id).filter(text -> text.of(visit.actor().organisation())).orElseThrow(Missing::new);
    }

    private static TextLanguage known(TextSnapshot now, String language) {
        return now.language(language).orElseThrow(Missing::new);
    }

    private static List<TextLanguage> newest(TextSnapshot now, Text text, java.util.function.Predicate<Version> such) {
        return now.languages().stream()
                .filter(language -> Optional.of(now.versions(text.id(), language.code())).filter(all -> !all.isEmpty()).map(List::getFirst).filter(such).isPresent())
                .toList();
    }

    private String owner(Visit visit, String organisation) {
        return organisation.equals(Text.SHARED) ? visit.messages().text(visit.language(), "content.shared")
                : registers.current().name("organisations", organisation, visit.language());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A text links to another by its id alone; among those who keep the texts that is the other's page here. */
    private static String here(String html) {
        return html.replaceAll("href=\"([a-z][a-z0-9-]*)\"", "href=\"/texts/$1\"");
    }
}
