package se.upptack.effort;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.PersonBook;
import se.upptack.access.Visit;
import se.upptack.effort.OccasionRows.Answer;
import se.upptack.effort.OccasionRows.Occasion;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;
import se.upptack.platform.ShiftedClock;
import se.upptack.trail.Action;

/**
 * What those who were there reach without an account: the questions afterwards and some months later, and the calendar. Whoever has the link may
 * answer; no answer says who gave it, and nothing of an address or a session is kept.
 */
@Controller("effortDoorPages")
class DoorPages {

    private static final Action ANSWER = new Action("effort.answer");
    private static final Action FEED = new Action("effort.feed");
    private static final String PAGE = "effort/answering.jte";
    private static final String TITLE = "effort.answering.title";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final PersonBook book;
    private final OccasionRows rows;
    private final Occasions occasions;
    private final Views views;
    private final RegisterBook registers;
    private final Clock clock;

    DoorPages(PersonBook book, OccasionRows rows, Occasions occasions, Views views, RegisterBook registers, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.occasions = occasions;
        this.views = views;
        this.registers = registers;
        this.clock = clock;
    }

    @GetMapping("/evaluation/{agency}/{door}")
    @Access(everyone = true)
    View after(Visit visit, @PathVariable String agency, @PathVariable String door) {
        return ask(visit, agency, door, false);
    }

    @GetMapping("/evaluation/{agency}/{door}/later")
    @Access(everyone = true)
    View later(Visit visit, @PathVariable String agency, @PathVariable String door) {
        return ask(visit, agency, door, true);
    }

    @PostMapping("/evaluation/{agency}/{door}")
    @Access(everyone = true)
    View answered(Visit visit, @PathVariable String agency, @PathVariable String door) {
        return take(visit, agency, door, false);
    }

    @PostMapping("/evaluation/{agency}/{door}/later")
    @Access(everyone = true)
    View answeredLater(Visit visit, @PathVariable String agency, @PathVariable String door) {
        return take(visit, agency, door, true);
    }

    private View ask(Visit visit, String agency, String door, boolean later) {
        return within(agency, door, occasion -> visit.show(PAGE, TITLE, model(visit, agency, occasion, later, false, List.of(), Map.of())));
    }

    private View take(Visit visit, String agency, String door, boolean later) {
        return within(agency, door, occasion -> {
            var errors = new ArrayList<FormError>();
            var typed = new HashMap<String, String>();
            for (var field : List.of("relevance", "expectation", "new", "used", "hindered", "paper", "code", "organisation", "municipality")) {
                typed.put(field, CoursePages.one(visit, field));
            }
            if (typed.get("code").isEmpty()) {
                answer(visit, occasion, later, typed, errors);
            } else {
                here(occasion, typed, errors);
            }
            var page = model(visit, agency, occasion, later, errors.isEmpty(), errors, errors.isEmpty() ? Map.of() : typed);
            return errors.isEmpty() ? visit.show(PAGE, TITLE, page) : visit.showAgain(PAGE, TITLE, page);
        });
    }

    private void answer(Visit visit, Occasion occasion, boolean later, Map<String, String> typed, List<FormError> errors) {
        var relevance = one(typed, "relevance", "[1-5]", !later, errors);
        var expectation = one(typed, "expectation", "below|as|above", !later, errors);
        var knowledge = one(typed, "new", "yes|partly|no", !later, errors);
        var used = one(typed, "used", "often|sometimes|not-yet", later, errors);
        var hindered = one(typed, "hindered", "nothing|time|unsure|routine|no-cases", false, errors);
        if (errors.isEmpty()) {
            var known = new HashSet<>(occasions.wants(visit).stream().map(EffortPage.Choice::id).toList());
            rows.answer(new Answer(occasion.id(), occasion.course(), later ? "later" : "after", typed.get("paper").equals("yes"),
                    relevance == null ? null : Integer.valueOf(relevance), expectation, knowledge,
                    visit.values("wants").stream().filter(known::contains).distinct().toList(), later ? used : null, later ? hindered : null), views.today());
        }
    }

    /** Someone from another organisation who was there types the code and says where she came from: one more is counted. */
    private void here(Occasion occasion, Map<String, String> typed, List<FormError> errors) {
        if (occasion.state().equals("cancelled") || !occasion.code().equalsIgnoreCase(typed.get("code"))) {
            errors.add(FormError.of("code", "effort.error.code"));
        } else if (registers.current().find("organisations", typed.get("organisation")).isEmpty()) {
            errors.add(FormError.of("organisation", "effort.error.organisation"));
        } else {
            var municipality = registers.current().find("municipalities", typed.get("municipality")).map(se.upptack.pack.Row::key).orElse("");
            rows.oneMore(occasion.id(), typed.get("organisation"), municipality);
        }
    }

    private static @Nullable String one(Map<String, String> typed, String field, String pattern, boolean needed, List<FormError> errors) {
        var said = typed.getOrDefault(field, "");
        if (said.isEmpty() && !needed) {
            return null;
        }
        if (!said.matches(pattern)) {
            errors.add(FormError.of(field, "effort.error." + field));
        }
        return said;
    }

    private EffortPage.Answering model(Visit visit, String agency, Occasion occasion, boolean later, boolean sent, List<FormError> errors, Map<String, String> typed) {
        return new EffortPage.Answering("/evaluation/" + agency + "/" + occasion.door() + (later ? "/later" : ""), occasions.line(visit, occasion), later,
                occasions.wants(visit), views.choices(visit, registers.current().rows("organisations").list()),
                registers.current().rows("municipalities").stream().map(row -> new EffortPage.Choice(row.key(), row.text("name")))
                        .sorted(java.util.Comparator.comparing(EffortPage.Choice::name)).toList(), sent, errors, typed);
    }

    /** A calendar that anyone with its address can subscribe to. What it shows on a locked screen is neutral; the rest is behind the sign-in. */
    @GetMapping("/feeds/{agency}/{token}/occasions.ics")
    @Access(everyone = true)
    ResponseEntity<byte[]> feed(@PathVariable String agency, @PathVariable String token) {
        var text = bound(agency, FEED, ignored -> {
            if (rows.feed().filter(token::equals).isEmpty()) {
                throw new Missing();
            }
            var calendar = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Upptack//Training//SV\r\nX-WR-CALNAME:Utbildning\r\n");
            rows.all().forEach(occasion -> event(calendar, occasion));
            return calendar.append("END:VCALENDAR\r\n").toString();
        });
        return ResponseEntity.ok().header("Content-Type", "text/calendar; charset=UTF-8").header("Cache-Control", "no-store").body(text.getBytes(StandardCharsets.UTF_8));
    }

    private void event(StringBuilder calendar, Occasion occasion) {
        line(calendar, "BEGIN:VEVENT");
        line(calendar, "UID:" + occasion.id() + "@upptack");
        line(calendar, "DTSTAMP:" + STAMP.format(clock.instant()));
        line(calendar, "DTSTART:" + STAMP.format(occasion.starts()));
        line(calendar, "DTEND:" + STAMP.format(occasion.ends()));
        line(calendar, "SUMMARY:Utbildning " + occasion.starts().atZone(ShiftedClock.ZONE).toLocalDate());
        if (!occasion.place().isEmpty()) {
            line(calendar, "LOCATION:" + occasion.place().replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;"));
        }
        line(calendar, "STATUS:" + (occasion.state().equals("cancelled") ? "CANCELLED" : "CONFIRMED"));
        line(calendar, "SEQUENCE:" + (occasion.state().equals("cancelled") ? 1 : 0));
        line(calendar, "END:VEVENT");
    }

    /** A line of at most 75 octets, continued after a blank (RFC 5545, section 3.1). */
    private static void line(StringBuilder calendar, String text) {
        var octets = 0;
        for (var character : text.codePoints().mapToObj(Character::toString).toList()) {
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > 74) {
                calendar.append("\r\n ");
                octets = 1;
            }
            calendar.append(character);
            octets += size;
        }
        calendar.append("\r\n");
    }

    private <T> T within(String agency, String door, Function<Occasion, T> work) {
        return bound(agency, ANSWER, ignored -> work.apply(rows.behind(door).orElseThrow(Missing::new)));
    }

    private <T> T bound(String agency, Action action, Function<PersonBook.Opened, T> work) {
        if (registers.current().find("organisations", agency).isEmpty()) {
            throw new Missing();
        }
        return book.openAsRecipient(agency, new UUID(0, 0), action, work);
    }
}
