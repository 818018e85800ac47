package se.upptack.concern;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.concern.ConcernPage.Typed;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Missing;
import se.upptack.support.AnswerPage;

/** The page about children. Its address is the same for every answer and says nothing about any. */
@Controller
class ConcernPages {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Concerns concerns;
    private final RegisterBook registers;
    private final AtOnce atOnce;
    private final Clock clock;

    ConcernPages(Concerns concerns, RegisterBook registers, AtOnce atOnce, Clock clock) {
        this.concerns = concerns;
        this.registers = registers;
        this.atOnce = atOnce;
        this.clock = clock;
    }

    @GetMapping("/work/answer/{occasionId}/children")
    @Access(Role.CASEWORKER)
    View children(Visit visit, @PathVariable UUID occasionId) {
        return visit.show("concern/children.jte", "concern.title", page(visit, occasionId, null, List.of()));
    }

    @PostMapping("/work/answer/{occasionId}/children/asked")
    @Access(Role.CASEWORKER)
    View asked(Visit visit, @PathVariable UUID occasionId, @RequestParam String answer) {
        var said = ChildAnswer.of(answer).orElseThrow(Missing::new);
        concerns.asked(visit.actor(), occasionId, said);
        return said == ChildAnswer.CONCERN
                ? visit.see(ConcernPage.path(occasionId) + "#report", "concern.flash.saved")
                : visit.see(AnswerPage.path(occasionId) + "#door-child", "concern.flash.saved");
    }

    @PostMapping("/work/answer/{occasionId}/children/role")
    @Access(Role.CASEWORKER)
    View role(
            Visit visit, @PathVariable UUID occasionId, @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String since) {
        var said = LegalRole.of(role);
        if (said.isEmpty()) {
            return again(visit, occasionId, null, List.of(Concerns.Refusal.ROLE_NOT_SAID));
        }
        var day = day(since);
        concerns.role(visit.actor(), said.get(), day == null ? LocalDate.now(clock) : day);
        return visit.see(ConcernPage.path(occasionId) + "#report", "concern.flash.saved");
    }

    @PostMapping("/work/answer/{occasionId}/children/decision")
    @Access(Role.CASEWORKER)
    View decision(
            Visit visit,
            @PathVariable UUID occasionId,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(name = "suspected-day", defaultValue = "") String suspectedDay,
            @RequestParam(name = "suspected-time", defaultValue = "") String suspectedTime,
            @RequestParam(name = "reported-day", defaultValue = "") String reportedDay,
            @RequestParam(name = "reported-time", defaultValue = "") String reportedTime,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String cause) {
        var also = Set.copyOf(visit.values("also"));
        var report = decision.equals("report");
        var said = new Concerns.Said(
                decision.isEmpty() ? null : report, instant(suspectedDay, suspectedTime), report ? instant(reportedDay, reportedTime) : null,
                Decision.Ground.of(ground).orElse(null), cause, also);
        return switch (concerns.decide(visit.actor(), occasionId, said)) {
            case Concerns.Outcome.Done _ -> visit.see(AnswerPage.path(occasionId) + "#door-child", "concern.flash.decided");
            case Concerns.Outcome.Refused(var reasons) ->
                    again(visit, occasionId, new Typed(decision, suspectedDay, suspectedTime, reportedDay, reportedTime, ground, cause, also), reasons);
        };
    }

    private View again(Visit visit, UUID occasionId, @Nullable Typed typed, List<Concerns.Refusal> reasons) {
        return visit.showAgain("concern/children.jte", "concern.title", page(visit, occasionId, typed, reasons));
    }

    private ConcernPage page(Visit visit, UUID occasionId, @Nullable Typed typed, List<Concerns.Refusal> refused) {
        var known = concerns.known(visit.actor(), occasionId);
        var asked = known.asked();
        var decided = known.decided();
        var decision = decided == null ? null : decided.decision();
        var reportedAt = decision instanceof Decision.Report report ? report.reportedAt() : null;
        return new ConcernPage(
                occasionId, known.answer().reference(), asked == null ? null : asked.answer(), known.role(), known.ruling(), decision,
                decision == null ? null : moment(decision.suspectedAt()), reportedAt == null ? null : moment(reportedAt), LocalDate.now(clock),
                Causes.choices(registers.current(), known.answer().occurred()),
                decision != null && known.ruling() instanceof Ruling.Duty && atOnce.late(decision.suspectedAt(), reportedAt), known.papers(),
                typed == null ? begin(known.answer().occurred(), decided) : typed, refused);
    }

    /** What the form holds when it is first shown: the decision that stands, or the day of the occasion. */
    private Typed begin(LocalDate occurred, ConcernRows.@Nullable Decided decided) {
        var decision = decided == null ? null : decided.decision();
        var causes = decided == null ? null : decided.causes();
        var cause = causes == null ? "" : causes.main().code();
        Set<String> also = causes == null ? Set.of() : causes.also().stream().map(Causes.Cause::code).collect(Collectors.toSet());
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return switch (decision) {
            case Decision.Report report -> new Typed(
                    "report", dayOf(report.suspectedAt()), timeOf(report.suspectedAt()),
                    report.reportedAt() == null ? dayOf(now) : dayOf(report.reportedAt()),
                    report.reportedAt() == null ? "" : timeOf(report.reportedAt()), "", cause, also);
            case Decision.NotReport not ->
                    new Typed("not-report", dayOf(not.suspectedAt()), timeOf(not.suspectedAt()), "", "", not.ground().code(), "", also);
            case null -> new Typed("", occurred.toString(), occurred.equals(LocalDate.now(clock)) ? timeOf(now) : "", "", "", "", "", also);
        };
    }

    /** The moment that was typed, or null when it is none. */
    private @Nullable Instant instant(String day, String time) {
        var date = day(day);
        try {
            return date == null || time.isBlank() ? null : date.atTime(LocalTime.parse(time.strip())).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private String dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone()).toString();
    }

    private String timeOf(Instant at) {
        return CLOCK.format(at.atZone(clock.getZone()));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
