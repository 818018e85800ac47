package se.upptack.info;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.content.Texts;

/** How often the open pages are read, for those who look after them. */
@Controller
class ReadsPages {

    private static final int MONTHS = 12;

    private final Reads reads;
    private final Texts texts;
    private final Clock clock;

    ReadsPages(Reads reads, Texts texts, Clock clock) {
        this.reads = reads;
        this.texts = texts;
        this.clock = clock;
    }

    @Bean
    static NavItem readsMenu() {
        return NavItem.of(222, "/reads", "info.reads.menu", Role.ADMINISTRATOR, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR);
    }

    @GetMapping("/reads")
    @Access({Role.ADMINISTRATOR, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR})
    View reads(Visit visit) {
        var byMonth = reads.since(LocalDate.now(clock).withDayOfMonth(1).minusMonths(MONTHS - 1)).stream()
                .collect(Collectors.groupingBy(Reads.Sum::month, LinkedHashMap::new, Collectors.toList()));
        var months = byMonth.entrySet().stream().map(month -> {
            var lines = month.getValue().stream()
                    .sorted(Comparator.comparingLong(Reads.Sum::times).reversed())
                    .map(sum -> new ReadsPage.Line(sum.page(), title(visit, sum.page()), sum.language(), sum.times() < ReadsPage.LEAST ? null : sum.times()))
                    .toList();
            var whole = lines.stream().noneMatch(line -> line.times() == null);
            return new ReadsPage.Month(month.getKey(), lines, whole ? month.getValue().stream().mapToLong(Reads.Sum::times).sum() : null);
        }).toList();
        return visit.show("info/reads.jte", "info.reads.title", new ReadsPage(months));
    }

    private String title(Visit visit, String page) {
        var now = texts.current();
        return now.texts().stream().filter(text -> text.id().equals(page) || page.equals("at/" + text.owner()) && text.kind().equals("public-page")).findFirst()
                .map(text -> text.name(visit.language()))
                .orElseGet(() -> visit.messages().find(visit.language(), "info.page." + page).orElse(page));
    }
}
