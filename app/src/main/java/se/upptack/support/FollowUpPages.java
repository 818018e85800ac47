package se.upptack.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import se.upptack.platform.Missing;

/** What is due to be followed up, and how it went (ACT-18). */
@Controller
class FollowUpPages {

    private static final int DAYS_AHEAD = 30;

    private final FollowUps followUps;
    private final Clock clock;

    FollowUpPages(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @Bean
    static NavItem followUpsNav() {
        return NavItem.of(20, "/work/follow-ups", "support.nav.follow-ups", Role.CASEWORKER);
    }

    @GetMapping("/work/follow-ups")
    @Access(Role.CASEWORKER)
    View list(Visit visit) {
        return visit.show("support/follow-ups.jte", "support.follow-ups.title", page(visit, null));
    }

    @PostMapping("/work/follow-ups/{id}")
    @Access(Role.CASEWORKER)
    View close(Visit visit, @PathVariable UUID id, @RequestParam String outcome, @RequestParam(defaultValue = "") String next) {
        var said = FollowUp.Outcome.of(outcome).orElseThrow(Missing::new);
        var day = AnswerPages.day(next);
        if (!next.isBlank() && day == null) {
            return again(visit, id);
        }
        return switch (followUps.close(visit.actor(), id, said, day)) {
            case FollowUps.Outcome.Done done -> visit.see("/work/follow-ups", "support.flash.follow-up");
            case FollowUps.Outcome.AlreadyClosed closed -> visit.see("/work/follow-ups", "support.flash.already");
            case FollowUps.Outcome.DayRefused refused -> again(visit, id);
        };
    }

    private View again(Visit visit, UUID id) {
        return visit.showAgain("support/follow-ups.jte", "support.follow-ups.title", page(visit, id));
    }

    private FollowUpsPage page(Visit visit, @Nullable UUID fault) {
        var today = LocalDate.now(clock);
        var items = followUps.upcoming(visit.actor(), DAYS_AHEAD).stream()
                .map(due -> new FollowUpsPage.Item(
                        due.followUp().id(), due.followUp().occasionId(), due.reference(), due.followUp().due(),
                        due.followUp().due().plusDays(due.extraDays()).isBefore(today), due.extraDays()))
                .toList();
        return new FollowUpsPage(
                items.stream().filter(item -> !item.due().isAfter(today)).toList(),
                items.stream().filter(item -> item.due().isAfter(today)).toList(),
                today.plusDays(1), today.plusMonths(FollowUps.LATEST_MONTHS), fault);
    }
}
