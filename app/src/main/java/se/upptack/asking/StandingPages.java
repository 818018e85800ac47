package se.upptack.asking;

import java.util.Comparator;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;

/**
 * What waits in a manager's units today, to the day. The figures count by month and call a question overdue the month after; this page
 * reads the questions themselves, and shows no case.
 */
@Controller
class StandingPages {

    private final WorkList list;
    private final RegisterBook registers;

    StandingPages(WorkList list, RegisterBook registers) {
        this.list = list;
        this.registers = registers;
    }

    @Bean
    static NavItem standingNav() {
        return NavItem.of(12, "/work/standing", "asking.nav.standing", Role.MANAGER);
    }

    @GetMapping("/work/standing")
    @Access(Role.MANAGER)
    View standing(Visit visit, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String line) {
        var snapshot = registers.current();
        var language = visit.language();
        var lines = list.standing(visit.actor()).stream()
                .filter(one -> (unit.isEmpty() || unit.equals(one.unit())) && (line.isEmpty() || line.equals(one.line())))
                .map(one -> new StandingView.Line(
                        snapshot.name("units", one.unit(), language), snapshot.name("service-lines", one.line(), language),
                        one.counts().getOrDefault("late", 0), one.oldest(), one.counts().getOrDefault("soon", 0),
                        one.counts().getOrDefault("coming", 0), one.counts().getOrDefault("deferred", 0)))
                .sorted(Comparator.comparingInt(StandingView.Line::late).reversed().thenComparing(StandingView.Line::unit).thenComparing(StandingView.Line::line))
                .toList();
        return visit.show("asking/standing.jte", "asking.standing.title", new StandingView(lines, lines.stream().mapToInt(StandingView.Line::late).sum(), !unit.isEmpty() || !line.isEmpty()));
    }
}
