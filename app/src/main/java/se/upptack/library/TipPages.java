package se.upptack.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.content.Text;
import se.upptack.content.Texts;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;

/** Tips on material from other actors, to whoever keeps the library they are for, and what became of them (KNOW-23). */
@Controller
class TipPages {

    private static final int LONGEST_WHY = 1000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_ADDRESS = 500;

    private final TipRows rows;
    private final Texts texts;
    private final RegisterBook registers;
    private final Clock clock;

    TipPages(TipRows rows, Texts texts, RegisterBook registers, Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.registers = registers;
        this.clock = clock;
    }

    @GetMapping("/library/tips")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.LOG_REVIEWER, Role.ADMINISTRATOR})
    View tips(Visit visit) {
        return visit.show("library/tips.jte", LibraryPages.TITLE, page(visit, Map.of("owner", Text.SHARED), List.of()));
    }

    @PostMapping("/library/tips")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.LOG_REVIEWER, Role.ADMINISTRATOR})
    View send(
            Visit visit, @RequestParam(defaultValue = "") String title, @RequestParam(name = "comes-from", defaultValue = "") String comesFrom,
            @RequestParam(defaultValue = "") String web, @RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = Text.SHARED) String owner) {
        var item = texts.current().find(about).filter(Text::forStaff);
        // A tip about an item goes to the owner of that item.
        var to = item.map(Text::owner).orElse(owner);
        var errors = new ArrayList<FormError>();
        require(!title.isBlank() && title.length() <= LONGEST_LINE, "title", errors);
        require(!comesFrom.isBlank() && comesFrom.length() <= LONGEST_LINE, "comes-from", errors);
        require(web.isBlank() || web.strip().matches("https?://\\S+") && web.strip().length() <= LONGEST_ADDRESS, "web", errors);
        require(why.length() <= LONGEST_WHY, "why", errors);
        require(owners(visit).stream().anyMatch(choice -> choice.code().equals(to)), "owner", errors);
        if (!errors.isEmpty()) {
            return visit.showAgain("library/tips.jte", LibraryPages.TITLE, page(
                    visit, Map.of("title", title, "comes-from", comesFrom, "web", web, "why", why, "about", about, "owner", owner), errors));
        }
        rows.add(visit.actor(), to, item.map(Text::id).orElse(null), title.strip(), comesFrom.strip(), web.isBlank() ? null : web.strip(), why.strip());
        return visit.see("/library/tips", "library.tip.sent", Shelf.owner(visit, registers.current(), to));
    }

    @PostMapping("/library/tips/{number}")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.ADMINISTRATOR})
    View answer(Visit visit, @PathVariable long number, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String reason) {
        var tip = rows.find(number).filter(found -> keeps(visit.actor()).contains(found.owner())).orElseThrow(Missing::new);
        var errors = new ArrayList<FormError>();
        require(outcome.equals("taken-in") || outcome.equals("not-taken-in"), "answer-" + tip.number(), "library.tip.error.outcome", errors);
        require((!outcome.equals("not-taken-in") || !reason.isBlank()) && reason.length() <= LONGEST_WHY, "answer-" + tip.number(), "library.tip.error.reason", errors);
        if (!errors.isEmpty()) {
            return visit.showAgain("library/tips.jte", LibraryPages.TITLE, page(visit, Map.of("owner", Text.SHARED), errors));
        }
        rows.answer(visit.actor(), tip.number(), outcome, reason.strip());
        return visit.see("/library/tips", "library.tip.answered");
    }

    private TipPage page(Visit visit, Map<String, String> typed, List<FormError> errors) {
        var now = texts.current();
        var keeps = keeps(visit.actor());
        return new TipPage(
                owners(visit),
                now.texts().stream().filter(Text::forStaff).map(text -> new LibraryPage.Choice(text.id(), text.name(visit.language())))
                        .sorted(Comparator.comparing(LibraryPage.Choice::name)).toList(),
                !keeps.isEmpty(), Readers.leads(visit.actor()), keeps.isEmpty() ? List.of() : rows.to(keeps).stream().map(tip -> line(visit, tip)).toList(),
                rows.by(visit.actor().account()).stream().map(tip -> line(visit, tip)).toList(), typed, errors);
    }

    private TipPage.Line line(Visit visit, TipRows.Tip tip) {
        var snapshot = registers.current();
        return new TipPage.Line(
                tip.number(), tip.title(), tip.comesFrom(), tip.web() == null ? "" : tip.web(), tip.why(), Shelf.owner(visit, snapshot, tip.owner()),
                tip.text() == null ? "" : texts.current().find(tip.text()).map(text -> text.name(visit.language())).orElse(tip.text()),
                tip.maker() + ", " + snapshot.name("organisations", tip.organisation(), visit.language()), tip.madeAt().atZoneSameInstant(clock.getZone()).toLocalDate(),
                tip.outcome() == null ? "" : tip.outcome(), tip.reason() == null ? "" : tip.reason());
    }

    /** The libraries whose tips an actor answers: of the own organisation, and the shared one for the national coordinator. */
    private static List<String> keeps(Actor actor) {
        if (!actor.is(Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.ADMINISTRATOR)) {
            return List.of();
        }
        return actor.is(Role.NATIONAL_COORDINATOR) ? List.of(Text.SHARED, actor.organisation()) : List.of(actor.organisation());
    }

    /** Every owner of something in the library, the shared one and the own organisation first. */
    private List<LibraryPage.Choice> owners(Visit visit) {
        var snapshot = registers.current();
        return Stream.concat(
                        Stream.of(Text.SHARED, visit.actor().organisation()), texts.current().texts().stream().filter(Text::forStaff).map(Text::owner).sorted())
                .distinct()
                .map(owner -> new LibraryPage.Choice(owner, Shelf.owner(visit, snapshot, owner)))
                .toList();
    }

    private static void require(boolean holds, String field, List<FormError> errors) {
        require(holds, field, "library.tip.error." + field, errors);
    }

    private static void require(boolean holds, String field, String key, List<FormError> errors) {
        if (!holds) {
            errors.add(FormError.of(field, key));
        }
    }
}
