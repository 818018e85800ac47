package se.upptack.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.upptack.access.PersonBook;
import se.upptack.access.Visit;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;
import se.upptack.trail.Action;

/** Puts together what the page after an answer shows. */
@Component
class AnswerView {

    private static final Action VIEW = new Action("support.view-answer");
    private static final int FOLLOW_UP_AFTER_DAYS = 14;

    private record Behind(SupportSection.Door door, SupportSection.Shown shown) {}

    /** All that is known of one answer, read in one go. */
    private record Known(Answer answer, StepList list, Map<String, StepRecord> marks, List<FollowUp> followUps, List<Behind> doors) {}

    private final PersonBook book;
    private final Answers answers;
    private final StepRows rows;
    private final FollowUpRows followUps;
    private final List<SupportSection> sections;
    private final RegisterBook registers;
    private final Clock clock;

    AnswerView(
            PersonBook book, Answers answers, StepRows rows, FollowUpRows followUps, ObjectProvider<SupportSection> sections, RegisterBook registers,
            Clock clock) {
        this.book = book;
        this.answers = answers;
        this.rows = rows;
        this.followUps = followUps;
        this.sections = sections.stream().sorted(Comparator.comparing(SupportSection::door)).toList();
        this.registers = registers;
        this.clock = clock;
    }

    AnswerPage of(Visit visit, UUID occasionId, AnswerPage.@Nullable Fault fault) {
        var snapshot = registers.current();
        var known = book.open(visit.actor(), VIEW, opened -> {
            var read = read(visit, occasionId, snapshot);
            opened.saw(List.of(read.answer().caseId()));
            return read;
        });
        var items = known.list().steps().stream().map(step -> item(visit, snapshot, known, step)).toList();
        var today = LocalDate.now(clock);
        return new AnswerPage(
                occasionId, known.answer().reference(), known.answer().occurred(), "support.outcome." + known.answer().outcome(),
                known.answer().affirmative(), known.answer().usesViolence(), items,
                (int) items.stream().filter(AnswerPage.Item::closed).count(),
                items.stream().filter(item -> !item.closed()).toList(),
                codes(snapshot, "information-form", known.answer()), codes(snapshot, "language", known.answer()),
                today.plusDays(FOLLOW_UP_AFTER_DAYS), today.plusMonths(FollowUps.LATEST_MONTHS), doors(known), fault);
    }

    private Known read(Visit visit, UUID occasionId, RegisterSnapshot snapshot) {
        var answer = answers.of(visit.actor(), occasionId);
        var doors = sections.stream().map(section -> new Behind(section.door(), section.of(visit.actor(), answer, visit.language()))).toList();
        var child = doors.stream().anyMatch(behind -> behind.shown().childConcern());
        return new Known(answer, StepList.of(snapshot, answer, child), rows.ofOccasion(occasionId), followUps.ofOccasion(occasionId), doors);
    }

    private static List<AnswerPage.Door> doors(Known known) {
        var byDoor = new EnumMap<SupportSection.Door, List<SupportSection.Shown>>(SupportSection.Door.class);
        known.doors().forEach(behind -> byDoor.computeIfAbsent(behind.door(), door -> new ArrayList<>()).add(behind.shown()));
        return Arrays.stream(SupportSection.Door.values())
                .filter(byDoor::containsKey)
                .map(door -> new AnswerPage.Door(
                        door, byDoor.get(door).stream().flatMap(shown -> shown.lines().stream()).toList(),
                        byDoor.get(door).stream().map(SupportSection.Shown::way).toList()))
                .toList();
    }

    private AnswerPage.Item item(Visit visit, RegisterSnapshot snapshot, Known known, Step step) {
        var mark = known.marks().get(step.id());
        var state = state(visit, snapshot, known, step, mark);
        var supported = known.marks().values().stream().anyMatch(other -> Boolean.TRUE.equals(other.detail().hasSupport()));
        return new AnswerPage.Item(
                step.id(), step.kind(), text(visit, step, "name", step.name()), text(visit, step, "responsibility", step.responsibility()),
                text(visit, step, "help", step.help()), state.isPresent(), state.orElse(""),
                mark != null && mark.outcome().closes() && step.kind().markable().contains(StepOutcome.OPEN),
                step.kind() == StepKind.COORDINATION && supported, way(known, step.kind()));
    }

    private static SupportSection.@Nullable Way way(Known known, StepKind kind) {
        var door = switch (kind) {
            case CHILDREN, CHILD_REPORT -> SupportSection.Door.CHILD;
            case REFERRAL -> SupportSection.Door.ADULT;
            case MARK, SAFETY, INFORMATION, EXISTING_SUPPORT, COORDINATION, SUPPORT_WISH, PERSPECTIVE, FOLLOW_UP -> null;
        };
        return known.doors().stream().filter(behind -> behind.door() == door).map(behind -> behind.shown().way()).findFirst().orElse(null);
    }

    /** How a step stands, or nothing while it is left to do. */
    private Optional<String> state(Visit visit, RegisterSnapshot snapshot, Known known, Step step, @Nullable StepRecord mark) {
        var language = visit.language();
        var texts = visit.messages();
        var wish = known.answer().wish();
        var given = mark != null && mark.detail().information() != null ? mark.detail().information() : known.answer().information();
        if (step.kind() == StepKind.SUPPORT_WISH && wish != null) {
            return Optional.of(texts.text(language, "support.state.wish." + wish.code()));
        }
        if (step.kind() == StepKind.INFORMATION && given != null) {
            return Optional.of(texts.text(
                    language, "support.state.information", name(snapshot, "information-form", given.form(), known.answer(), language),
                    name(snapshot, "language", given.language(), known.answer(), language)));
        }
        if (step.kind() == StepKind.FOLLOW_UP && !known.followUps().isEmpty()) {
            var latest = known.followUps().stream().filter(FollowUp::open).findFirst().orElse(known.followUps().getFirst());
            var outcome = latest.outcome();
            return Optional.of(outcome == null
                    ? texts.text(language, "support.state.follow-up", latest.due())
                    : texts.text(language, "support.state.follow-up.held", texts.text(language, "support.follow-up." + outcome.code())));
        }
        if (known.doors().stream().anyMatch(behind -> behind.shown().done().contains(step.kind()))) {
            return Optional.of(texts.text(language, "support.state.behind-door"));
        }
        if (mark == null || !mark.outcome().closes()) {
            return Optional.empty();
        }
        var support = mark.detail().hasSupport();
        var key = support != null
                ? "support.state.has-support." + (support ? "yes" : "no")
                : mark.detail().onSupport() ? "support.state.on-support" : "support.state." + mark.outcome().code();
        var who = texts.text(language, mark.by().equals(visit.actor().account()) ? "support.by.you" : "support.by.colleague");
        return Optional.of(texts.text(language, key, LocalDate.ofInstant(mark.at(), clock.getZone()), who));
    }

    private static String text(Visit visit, Step step, String part, Step.Text text) {
        return step.ownKind() ? visit.messages().text(visit.language(), "support.step." + step.kind().code() + "." + part) : text.in(visit.language());
    }

    private static List<CodeList.Code> codes(RegisterSnapshot snapshot, String list, Answer answer) {
        return snapshot.codes(list, answer.occurred()).map(CodeList::codes).orElse(List.of());
    }

    private static String name(RegisterSnapshot snapshot, String list, String code, Answer answer, Language language) {
        return snapshot.codes(list, answer.occurred()).flatMap(codes -> codes.find(code)).map(found -> found.name(language)).orElse(code);
    }
}
