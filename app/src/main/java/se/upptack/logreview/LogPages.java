package se.upptack.logreview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.ShiftedClock;
import se.upptack.trail.Action;

/** The log as its reviewer reads it. */
@Controller
class LogPages {

    private static final Action READ = new Action("logreview.read");
    private static final int PAGE = 100;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final PersonBook book;
    private final LogRows rows;
    private final Clock clock;

    LogPages(PersonBook book, LogRows rows, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.clock = clock;
    }

    @Bean
    static NavItem logNav() {
        return NavItem.of(310, "/log", "logreview.nav", Role.LOG_REVIEWER);
    }

    @GetMapping("/log")
    @Access(Role.LOG_REVIEWER)
    View log(
            Visit visit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "false") boolean refused,
            @RequestParam(defaultValue = "1") int page) {
        var today = LocalDate.now(clock);
        var first = day(from, today.minusDays(7));
        var last = day(to, today);
        var shown = Math.clamp(page, 1, 100_000);
        record Read(List<String> actions, List<LogRows.Entry> entries) {}
        var read = book.open(visit.actor(), READ, opened -> new Read(
                rows.actions(first, last), rows.entries(first, last, account.strip(), action, refused, shown, PAGE)));
        var actions = read.actions();
        var found = read.entries();
        var language = visit.language();
        var lines = found.stream()
                .limit(PAGE)
                .map(entry -> new LogView.Line(
                        entry.at().atZoneSameInstant(ShiftedClock.ZONE).format(AT), entry.actor(), roles(visit, entry.roles()),
                        name(visit, entry.action()), entry.cases(), entry.mark(), entry.outcome().equals("refused")))
                .toList();
        var choices = actions.stream().map(code -> new LogView.Choice(code, name(visit, code), code.equals(action))).toList();
        var query = "from=" + first + "&to=" + last + "&action=" + (actions.contains(action) ? action : "") + (refused ? "&refused=true" : "");
        return visit.show("logreview/log.jte", "logreview.title", new LogView(
                lines, first.toString(), last.toString(), account.strip(), refused, choices, shown, found.size() > PAGE, query));
    }

    private static String name(Visit visit, String action) {
        return visit.messages().find(visit.language(), "trail.action." + action).orElse(action);
    }

    private static String roles(Visit visit, String codes) {
        return Arrays.stream(codes.split("\\|"))
                .map(code -> visit.messages().find(visit.language(), "role." + code).orElse(code))
                .collect(Collectors.joining(", "));
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isBlank() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }
}
