package se.upptack.workplace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.content.Markdown;
import se.upptack.content.Text;
import se.upptack.content.Texts;
import se.upptack.content.Version;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** The internal page: news and staff TV, and comments that are read by others first when someone at the organisation has approved them (INFO-17). */
@Controller
class InsidePages {

    private static final Action READ = new Action("workplace.comments");
    private static final Action WRITE = new Action("workplace.comment");
    private static final Action MODERATE = new Action("workplace.moderate");
    private static final String TITLE = "workplace.inside.title";
    private static final String ONE = "workplace/item.jte";
    private static final String WAITING = "workplace/comments.jte";
    private static final Set<String> PROGRAMMES = Set.of("film", "podcast");
    private static final int LONGEST = 1000;
    private static final int LONGEST_REASON = 300;

    /** A personal identity number, however it is written. */
    private static final Pattern IDENTITY = Pattern.compile("\\b(?:\\d{2})?\\d{6}[-+ ]?\\d{4}\\b");

    private final PersonBook book;
    private final CommentRows rows;
    private final Texts texts;
    private final RegisterBook registers;
    private final Clock clock;

    InsidePages(PersonBook book, CommentRows rows, Texts texts, RegisterBook registers, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.texts = texts;
        this.registers = registers;
        this.clock = clock;
    }

    @Bean
    static NavItem insideMenu() {
        return NavItem.of(95, "/inside", "workplace.inside.menu", Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR,
                Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.LOG_REVIEWER, Role.ADMINISTRATOR);
    }

    @GetMapping("/inside")
    @Access(signedIn = true)
    View all(Visit visit) {
        var mine = texts.current().texts().stream().filter(text -> here(visit, text)).flatMap(text -> item(visit, text).stream()).toList();
        return visit.show("workplace/inside.jte", TITLE, new InsidePage.All(
                latest(mine, false), latest(mine, true), moderates(visit)));
    }

    @GetMapping("/inside/{id}")
    @Access(signedIn = true)
    View one(Visit visit, @PathVariable String id) {
        return visit.show(ONE, TITLE, page(visit, text(visit, id), "", List.of()));
    }

    @PostMapping("/inside/{id}/comments")
    @Access(signedIn = true)
    View comment(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String body) {
        var text = text(visit, id);
        var said = body.strip().replace("\r\n", "\n");
        var errors = new ArrayList<FormError>();
        if (said.isEmpty() || said.length() > LONGEST) {
            errors.add(FormError.of("body", "workplace.error.comment", LONGEST));
        } else if (IDENTITY.matcher(said).find()) {
            errors.add(FormError.of("body", "workplace.error.person"));
        }
        if (!errors.isEmpty()) {
            return visit.showAgain(ONE, TITLE, page(visit, text, body, errors));
        }
        return book.open(visit.actor(), WRITE, opened -> {
            rows.add(visit.actor(), text.id(), said);
            return visit.see("/inside/" + text.id(), "workplace.comment.held");
        });
    }

    @GetMapping("/inside/comments")
    @Access({Role.AGENCY_COORDINATOR, Role.METHOD_SUPPORTER})
    View waiting(Visit visit) {
        return visit.show(WAITING, TITLE, book.open(visit.actor(), READ, opened -> held(visit, 0, "", List.of())));
    }

    @PostMapping("/inside/comments/{number}")
    @Access({Role.AGENCY_COORDINATOR, Role.METHOD_SUPPORTER})
    View decide(
            Visit visit, @PathVariable long number, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String reason) {
        var why = reason.strip();
        var approved = outcome.equals("approved");
        return book.open(visit.actor(), MODERATE, opened -> {
            var comment = rows.find(visit.actor().organisation(), number).orElseThrow(Missing::new);
            var field = "reason-" + number;
            if (comment.madeBy().equals(visit.actor().account())) {
                return visit.showAgain(WAITING, TITLE, held(visit, number, reason, List.of(FormError.of(field, "workplace.error.own"))));
            }
            if (!approved && (why.isEmpty() || why.length() > LONGEST_REASON)) {
                return visit.showAgain(WAITING, TITLE, held(visit, number, reason, List.of(FormError.of(field, "workplace.error.reason", LONGEST_REASON))));
            }
            var first = rows.decide(visit.actor(), comment, approved, approved ? "" : why);
            return visit.see("/inside/comments", !first ? "workplace.comment.decided-before" : approved ? "workplace.comment.approved" : "workplace.comment.declined");
        });
    }

    private static boolean moderates(Visit visit) {
        return visit.actor().is(Role.AGENCY_COORDINATOR, Role.METHOD_SUPPORTER);
    }

    private static boolean here(Visit visit, Text text) {
        return (text.kind().equals("news") || PROGRAMMES.contains(text.kind())) && text.of(visit.actor().organisation()) && WorkSheets.forEmployees(text);
    }

    private Text text(Visit visit, String id) {
        return texts.current().find(id).filter(text -> here(visit, text) && item(visit, text).isPresent()).orElseThrow(Missing::new);
    }

    private static List<InsidePage.Item> sorted(List<InsidePage.Item> items) {
        return items.stream().sorted(Comparator.comparing(item -> item.day() == null ? LocalDate.MIN : item.day(), Comparator.reverseOrder())).toList();
    }

    private List<InsidePage.Item> latest(List<InsidePage.Item> items, boolean programmes) {
        return sorted(items.stream().filter(item -> texts.current().find(item.id()).filter(text -> PROGRAMMES.contains(text.kind()) == programmes).isPresent()).toList());
    }

    private Optional<Version> version(Visit visit, Text text) {
        return texts.current().shownInAny(text.id(), visit.language().code(), visit.language().other().code());
    }

    private Optional<InsidePage.Item> item(Visit visit, Text text) {
        return version(visit, text).map(version -> new InsidePage.Item(
                text.id(), version.title(), version.language().equals(visit.language().code()) ? null : version.language(),
                text.shared() ? "" : registers.current().name("organisations", text.owner(), visit.language()), text.row().date("valid_from"),
                !version.approved()));
    }

    private InsidePage.One page(Visit visit, Text text, String typed, List<FormError> errors) {
        var html = Markdown.html(version(visit, text).orElseThrow(Missing::new).body());
        return book.open(visit.actor(), READ, opened -> {
            var all = rows.ofText(visit.actor().organisation(), text.id());
            return new InsidePage.One(
                    item(visit, text).orElseThrow(Missing::new), html, text.row().text("web"),
                    all.stream().filter(comment -> comment.state() == Comment.State.APPROVED).map(this::said).toList(),
                    all.stream().filter(comment -> comment.state() != Comment.State.APPROVED && comment.madeBy().equals(visit.actor().account())).map(this::said).toList(),
                    moderates(visit), typed, errors);
        });
    }

    private InsidePage.Waiting held(Visit visit, long about, String typed, List<FormError> errors) {
        return new InsidePage.Waiting(rows.waiting(visit.actor().organisation()).stream().map(comment -> new InsidePage.Held(
                said(comment), registers.current().name("texts", comment.text(), visit.language()), comment.madeBy().equals(visit.actor().account()),
                comment.number() == about ? typed : "")).toList(), errors);
    }

    private InsidePage.Said said(Comment comment) {
        return new InsidePage.Said(
                comment.number(), comment.body(), comment.maker(), LocalDate.ofInstant(comment.madeAt(), clock.getZone()), comment.state(), comment.reason());
    }
}
