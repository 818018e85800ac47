package se.upptack.support;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import se.upptack.platform.Missing;

/** The page after an answer: what to do, in any order, and what is left. */
@Controller
class AnswerPages {

    private final AnswerView view;
    private final Steps steps;
    private final FollowUps followUps;

    AnswerPages(AnswerView view, Steps steps, FollowUps followUps) {
        this.view = view;
        this.steps = steps;
        this.followUps = followUps;
    }

    @GetMapping("/work/answer/{occasionId}")
    @Access(Role.CASEWORKER)
    View answer(Visit visit, @PathVariable UUID occasionId) {
        return visit.show("support/answer.jte", "support.answer.title", view.of(visit, occasionId, null));
    }

    /** @param supportedOnly that coordination is not needed because there already is support */
    @PostMapping("/work/answer/{occasionId}/steps")
    @Access(Role.CASEWORKER)
    View mark(
            Visit visit,
            @PathVariable UUID occasionId,
            @RequestParam String step,
            @RequestParam(defaultValue = "done") String outcome,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(name = "has-support", defaultValue = "") String hasSupport,
            @RequestParam(name = "on-support", defaultValue = "false") boolean supportedOnly,
            @RequestParam(defaultValue = "") String key) {
        Function<String, List<String>> typed = field -> visit.values("f-" + field);
        var mark = new Steps.Mark(
                step, supportedOnly ? StepOutcome.NOT_APPLICABLE : StepOutcome.of(outcome).orElseThrow(Missing::new), form, language,
                Wish.of(wish).orElse(null),
                hasSupport.isEmpty() ? null : hasSupport.equals("yes"), supportedOnly, typed, uuid(key));
        return switch (steps.mark(visit.actor(), occasionId, mark)) {
            case Steps.Outcome.Marked marked -> visit.see(AnswerPage.path(occasionId) + "#" + AnswerPage.anchor(marked.step().id()), "support.flash.saved");
            case Steps.Outcome.Counted counted -> visit.see(AnswerPage.path(occasionId) + "#" + AnswerPage.anchor(counted.step().id()), "support.flash.counted");
            case Steps.Outcome.Incomplete left -> again(
                    visit, occasionId, new AnswerPage.Fault(left.step().id(), left.field(), left.message(), typed));
        };
    }

    @PostMapping("/work/answer/{occasionId}/confirm")
    @Access(Role.CASEWORKER)
    View confirm(Visit visit, @PathVariable UUID occasionId, @RequestParam String step, @RequestParam(defaultValue = "0") String version) {
        steps.confirm(visit.actor(), occasionId, step, version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0);
        return visit.see(AnswerPage.path(occasionId) + "#" + AnswerPage.anchor(step), "support.flash.confirmed");
    }

    @PostMapping("/work/answer/{occasionId}/follow-up")
    @Access(Role.CASEWORKER)
    View followUp(Visit visit, @PathVariable UUID occasionId, @RequestParam String step, @RequestParam(defaultValue = "") String due) {
        return switch (followUps.set(visit.actor(), occasionId, day(due))) {
            case FollowUps.Outcome.Done done -> visit.see(AnswerPage.path(done.occasionId()) + "#" + AnswerPage.anchor(step), "support.flash.saved");
            case FollowUps.Outcome.DayRefused refused -> again(
                    visit, refused.occasionId(), AnswerPage.Fault.of(step, "due", "support.rule.due"));
            case FollowUps.Outcome.AlreadyClosed closed -> visit.see(AnswerPage.path(closed.occasionId()), "support.flash.saved");
        };
    }

    private View again(Visit visit, UUID occasionId, AnswerPage.Fault fault) {
        return visit.showAgain("support/answer.jte", "support.answer.title", view.of(visit, occasionId, fault));
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAKey) {
            return null;
        }
    }

    /** The day that was typed, or null when it is no day. */
    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
