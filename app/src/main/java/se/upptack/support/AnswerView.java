package se.upptack.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.upptack.access.PersonBook;
import se.upptack.access.Visit;
import se.upptack.content.Guidance;
import se.upptack.content.Text;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Ids;
import se.upptack.trail.Action;

/** Puts together what the page after an answer shows. */
@Component
class AnswerView {

    private static final Action VIEW = new Action("support.view-answer");
    private static final int FOLLOW_UP_AFTER_DAYS = 14;

    private final PersonBook book;
    private final Answers answers;
    private final StepRows rows;
    private final FollowUpRows followUps;
    private final HandoverRows handovers;
    private final CaseMarks marks;
    private final List<SupportSection> sections;
    private final RegisterBook registers;
    private final Guidance guidance;
    private final Ids ids;
    private final Clock clock;

    AnswerView(
            PersonBook book, Answers answers, StepRows rows, FollowUpRows followUps, HandoverRows handovers, CaseMarks marks,
            ObjectProvider<SupportSection> sections, RegisterBook registers, Guidance guidance, Ids ids, Clock clock) {
        this.book = book;
        this.answers = answers;
        this.rows = rows;
        this.followUps = followUps;
        this.handovers = handovers;
        this.marks = marks;
        this.sections = sections.stream().sorted(Comparator.comparing(SupportSection::door)).toList();
        this.registers = registers;
        this.guidance = guidance;
        this.ids = ids;
        this.clock = clock;
    }

    AnswerPage of(Visit visit, UUID occasionId, AnswerPage.@Nullable Fault fault) {
        var snapshot = registers.current();
        var known = book.open(visit.actor(), VIEW, opened -> {
            var read = read(visit, occasionId, snapshot);
            opened.saw(List.of(read.answer().caseId()));
            return read;
        });
        var answer = known.answer();
        var today = LocalDate.now(clock);
        var items = new StepItems(visit, snapshot, known, today, clock.getZone(), fault);
        var noted = known.list().steps().stream().filter(step -> !step.counted()).map(items::of).toList();
        var longer = known.marks().stream().mapToInt(CaseMark::extraDays).max().orElse(0);
        return new AnswerPage(
                occasionId, answer.reference(), answer.occurred(), "support.outcome." + answer.outcome(), answer.affirmative(), answer.usesViolence(),
                known.marks().stream().map(mark -> mark.in(visit.language())).toList(),
                noted.stream().filter(item -> !item.closed()).toList(), noted.stream().filter(AnswerPage.Item::closed).toList(),
                known.list().steps().stream().filter(Step::counted).map(items::of).toList(),
                Helpers.of(snapshot, answer, today, visit.language()), items.words(), codes(snapshot, "information-form", answer),
                codes(snapshot, "language", answer), today.plusDays(FOLLOW_UP_AFTER_DAYS + longer), today.plusMonths(FollowUps.LATEST_MONTHS),
                doors(known), guidance(visit, known), ids.next(), fault);
    }

    private Known read(Visit visit, UUID occasionId, RegisterSnapshot snapshot) {
        var answer = answers.of(visit.actor(), occasionId);
        var doors = sections.stream()
                .map(section -> new Known.Behind(section.door(), section.of(visit.actor(), answer, visit.language())))
                .toList();
        var child = doors.stream().anyMatch(behind -> behind.shown().childConcern());
        return new Known(
                answer, Sides.seen(StepList.of(snapshot, answer, child), visit.actor(), snapshot, answer, LocalDate.now(clock)),
                rows.ofOccasion(occasionId), rows.confirmed(occasionId), followUps.ofOccasion(occasionId), handovers.ofOccasion(occasionId), marks.of(visit.actor(), answer.caseId()), doors);
    }

    /** What can be read about each kind of step that this answer has. */
    private Map<StepKind, List<Guidance.Hint>> guidance(Visit visit, Known known) {
        var byKind = new EnumMap<StepKind, List<Guidance.Hint>>(StepKind.class);
        for (var step : known.list().steps()) {
            byKind.computeIfAbsent(step.kind(), kind ->
                    guidance.at(visit.actor(), new Text.Where(known.answer().line(), kind.code(), null, null), visit.language()));
        }
        return byKind;
    }

    private static List<AnswerPage.Door> doors(Known known) {
        Map<SupportSection.Door, List<SupportSection.Shown>> byDoor = new EnumMap<>(SupportSection.Door.class);
        known.doors().forEach(behind -> byDoor.computeIfAbsent(behind.door(), door -> new ArrayList<>()).add(behind.shown()));
        return Arrays.stream(SupportSection.Door.values())
                .filter(byDoor::containsKey)
                .map(door -> new AnswerPage.Door(
                        door, byDoor.get(door).stream().flatMap(shown -> shown.lines().stream()).toList(),
                        byDoor.get(door).stream().map(SupportSection.Shown::way).toList()))
                .toList();
    }

    private static List<CodeList.Code> codes(RegisterSnapshot snapshot, String list, Answer answer) {
        return snapshot.codes(list, answer.occurred()).map(CodeList::codes).orElse(List.of());
    }
}
