package se.upptack.info;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.content.Texts;
import se.upptack.platform.Missing;
import se.upptack.statistics.Breakdown;
import se.upptack.statistics.IndicatorFigure;
import se.upptack.statistics.Indicators;
import se.upptack.statistics.Value;

/** How often the open pages are read, for those who look after them. */
@Controller
class ReadsPages {

    private static final int MONTHS = 12;
    private static final String TOLD = "ind-told";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final Reads reads;
    private final Texts texts;
    private final Indicators indicators;
    private final Clock clock;

    ReadsPages(Reads reads, Texts texts, Indicators indicators, Clock clock) {
        this.reads = reads;
        this.texts = texts;
        this.indicators = indicators;
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
        var told = told(visit.actor());
        var months = byMonth.entrySet().stream().map(month -> {
            var lines = month.getValue().stream()
                    .sorted(Comparator.comparingLong(Reads.Sum::times).reversed())
                    .map(sum -> new ReadsPage.Line(sum.page(), title(visit, sum.page()), sum.language(), sum.times() < ReadsPage.LEAST ? null : sum.times()))
                    .toList();
            var whole = lines.stream().noneMatch(line -> line.times() == null);
            return new ReadsPage.Month(month.getKey(), lines, whole ? month.getValue().stream().mapToLong(Reads.Sum::times).sum() : null, told.get(month.getKey().format(MONTH)));
        }).toList();
        return visit.show("info/reads.jte", "info.reads.title", new ReadsPage(months));
    }

    /** How many told without having been asked, by month, so that the effect of going out with information can be followed (INFO-21). */
    private Map<String, Value> told(Actor actor) {
        if (!actor.is(Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR)) {
            return Map.of();
        }
        try {
            var now = YearMonth.now(clock);
            return indicators.value(actor, TOLD, now.minusMonths(MONTHS - 1), now, Breakdown.MONTH).groups().stream()
                    .collect(Collectors.toMap(IndicatorFigure.Group::key, IndicatorFigure.Group::value));
        } catch (Missing none) {
            // Nothing has been registered yet, or the pack has no such indicator.
            return Map.of();
        }
    }

    private String title(Visit visit, String page) {
        var now = texts.current();
        return now.texts().stream().filter(text -> text.id().equals(page) || page.equals("at/" + text.owner()) && text.kind().equals("public-page")).findFirst()
                .map(text -> text.name(visit.language()))
                .orElseGet(() -> visit.messages().find(visit.language(), "info.page." + page).orElse(page));
    }
}
