package se.upptack.concern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.concern.ReportRows.Handover;
import se.upptack.concern.ReportRows.Paper;
import se.upptack.concern.ReportRows.Reply;
import se.upptack.concern.ReportRows.Report;
import se.upptack.figure.FactsStated;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.support.Answer;
import se.upptack.support.Answers;
import se.upptack.trail.Action;

/**
 * Finished papers: made from a draft and never changed, printed, handed over by the worker, answered by the receiver. The product sends
 * nothing. All throw {@link Missing} when there is no such report for this actor.
 */
@Component
class Papers {

    private static final Action PREVIEW = new Action("concern.report-view");
    private static final Action FINISH = new Action("concern.report-finish");
    private static final Action PRINT = new Action("concern.report-print");
    private static final Action HAND_OVER = new Action("concern.report-hand-over");
    private static final Action REPLY = new Action("concern.report-reply");
    private static final int LATEST_FEEDBACK_MONTHS = 12;
    static final List<String> WAYS = List.of("letter", "in-person", "telephone-then-writing", "secure-message");
    static final List<String> REPLIES = List.of("receipt", "feedback", "none");

    /** What came of a step. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        record Refused(List<FormError> errors) implements Outcome {}
    }

    /** What a preview shows, or what is left to say. */
    record Preview(Answer answer, int version, @Nullable PaperText text, List<FormError> left) {}

    private record Ready(PaperMessage message, LegalRole role, Ruling ruling, Causes causes, Instant suspectedAt, PaperTemplate template) {}

    private final PersonBook book;
    private final Answers answers;
    private final ReportRows rows;
    private final ConcernRows decisions;
    private final Rulings rulings;
    private final DecisionLog log;
    private final ReportCheck check;
    private final PaperWriter writer;
    private final RegisterBook registers;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Papers(
            PersonBook book, Answers answers, ReportRows rows, ConcernRows decisions, Rulings rulings, DecisionLog log, ReportCheck check, PaperWriter writer,
            RegisterBook registers, Ids ids, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.answers = answers;
        this.rows = rows;
        this.decisions = decisions;
        this.rulings = rulings;
        this.log = log;
        this.check = check;
        this.writer = writer;
        this.registers = registers;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The draft as it would be printed, or null when it has become a paper or was thrown away. */
    @Nullable Preview preview(Actor actor, UUID id) {
        return book.open(actor, PREVIEW, opened -> {
            var report = rows.find(id).orElseThrow(Missing::new);
            var answer = answers.of(actor, report.occasionId());
            opened.saw(List.of(answer.caseId()));
            if (report.draft() == null) {
                return null;
            }
            var draft = draft(report);
            var left = new ArrayList<FormError>();
            var ready = ready(actor, report, draft, left);
            return new Preview(answer, report.version(), ready == null ? null : PaperText.of(ready.message()), left);
        });
    }

    /** Makes the paper: the message and the printed page, frozen with their number. The draft is emptied. Said twice it is done once. */
    Outcome finish(Actor actor, UUID id, int version, PaperMessage.Anmalare reporter) {
        return change(actor, FINISH, id, (answer, report) -> {
            if (report.draft() == null) {
                return new Outcome.Done();
            }
            var draft = draft(report);
            var left = new ArrayList<FormError>();
            var ready = ready(actor, report, draft, left);
            if (report.version() != version) {
                left.add(FormError.of("read-back", "concern.paper.error.changed"));
            }
            left.addAll(left(reporter));
            if (ready == null || !left.isEmpty()) {
                return new Outcome.Refused(left);
            }
            var message = ready.message();
            var now = clock.instant();
            var paper = new Paper(
                    message.nummer(), draft.receiver(), message.mottagare().kommunkod(), ready.role(), ready.ruling().code(), ready.template().id(),
                    message.barn().size(), ready.suspectedAt(), PaperWriter.json(message), PaperWriter.json(draft), ready.causes(), now);
            rows.add(id, paper, reporter, PaperPdf.of(PaperText.of(message.by(reporter))), actor.account());
            rows.save(id, report.version() + 1, ids.next(), null, actor.account(), now);
            var thought = draft.rights().isEmpty() ? "none" : allRights(draft) ? "all" : "some";
            events.publishEvent(new FactsStated(List.of(answer.step("child-rights", thought, LocalDate.now(clock)))));
            return new Outcome.Done();
        });
    }

    /** The printed page. */
    byte[] document(Actor actor, UUID id, int number) {
        return read(actor, id, () -> rows.document(id, number).orElseThrow(Missing::new));
    }

    /** The message with the one who reports, as JSON. */
    byte[] file(Actor actor, UUID id, int number) {
        return read(actor, id, () -> {
            var paper = rows.papers(id).stream().filter(one -> one.number() == number).findFirst().orElseThrow(Missing::new);
            var message = PaperWriter.message(paper.content()).by(rows.reporter(id, number).orElseThrow(Missing::new));
            return PaperWriter.json(message).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        });
    }

    /**
     * Notes that the latest paper was handed over: the report is made. The first one of an answer completes the decision; another one is
     * counted as one more report; a supplement is counted as none.
     *
     * @param madeAt      when, for a report by telephone the time of the call
     * @param feedbackDue when the worker expects to hear, or null
     */
    Outcome handOver(Actor actor, UUID id, String how, @Nullable Instant madeAt, @Nullable LocalDate feedbackDue, boolean badDay) {
        return change(actor, HAND_OVER, id, (answer, report) -> {
            var paper = rows.papers(id).stream().findFirst().orElseThrow(Missing::new);
            var before = rows.handovers(id);
            if (before.stream().anyMatch(handover -> handover.number() == paper.number())) {
                return new Outcome.Done();
            }
            var left = left(paper, how, madeAt, feedbackDue, badDay);
            if (!left.isEmpty() || madeAt == null) {
                return new Outcome.Refused(left);
            }
            if (before.isEmpty()) {
                count(actor, answer, paper, madeAt);
            }
            rows.add(id, new Handover(paper.number(), how, madeAt, feedbackDue), actor.account(), clock.instant());
            return new Outcome.Done();
        });
    }

    /** Notes that the receiver has confirmed, has told what came of it, or that nothing came. */
    Outcome reply(Actor actor, UUID id, String kind, @Nullable LocalDate day) {
        return change(actor, REPLY, id, (answer, report) -> {
            var handed = rows.handovers(id).stream().findFirst().orElseThrow(Missing::new);
            var today = LocalDate.now(clock);
            if (!REPLIES.contains(kind)) {
                return new Outcome.Refused(List.of(FormError.of("reply-receipt", "concern.paper.error.reply")));
            }
            if (day == null || day.isAfter(today) || day.isBefore(LocalDate.ofInstant(handed.madeAt(), clock.getZone()))) {
                return new Outcome.Refused(List.of(FormError.of("reply-day", "concern.paper.error.reply-day")));
            }
            var replies = rows.replies(id);
            if (replies.stream().anyMatch(reply -> reply.kind().equals(kind) && reply.day().equals(day))) {
                return new Outcome.Done();
            }
            rows.add(id, new Reply(replies.size() + 1, kind, day), actor.account(), clock.instant());
            events.publishEvent(new FactsStated(List.of(answer.step("child-report-reply", kind, day))));
            return new Outcome.Done();
        });
    }

    private void count(Actor actor, Answer answer, Paper paper, Instant madeAt) {
        var others = rows.ofOccasion(answer.occasionId()).stream().anyMatch(line -> line.madeAt() != null);
        if (others) {
            log.another(answer, paper.role(), paper.duty(), paper.causes(), madeAt);
            return;
        }
        var decided = decisions.decided(answer.occasionId()).orElse(null);
        var told = decided != null && decided.decision() instanceof Decision.Report report ? report.reportedAt() : null;
        var day = LocalDate.ofInstant(paper.suspectedAt(), clock.getZone());
        // A report by telephone that was noted with the decision is put into writing here; it was made then.
        var decision = decided != null && told != null
                ? new Decision.Report(decided.decision().suspectedAt(), told)
                : new Decision.Report(paper.suspectedAt(), madeAt);
        log.write(actor, answer, paper.role(), rulings.of(actor, paper.role(), day), decision, paper.causes());
    }

    private List<FormError> left(Paper paper, String how, @Nullable Instant madeAt, @Nullable LocalDate feedbackDue, boolean badDay) {
        var left = new ArrayList<FormError>();
        if (!WAYS.contains(how)) {
            left.add(FormError.of("how-letter", "concern.paper.error.how"));
        }
        if (madeAt == null) {
            left.add(FormError.of("made-day", "concern.paper.error.made"));
        } else if (madeAt.isAfter(clock.instant())) {
            left.add(FormError.of("made-day", "concern.refused.in-the-future"));
        } else if (madeAt.isBefore(paper.suspectedAt())) {
            left.add(FormError.of("made-day", "concern.refused.reported-before-suspected"));
        }
        var today = LocalDate.now(clock);
        if (badDay || feedbackDue != null && (feedbackDue.isBefore(today) || feedbackDue.isAfter(today.plusMonths(LATEST_FEEDBACK_MONTHS)))) {
            left.add(FormError.of("feedback-due", "concern.paper.error.feedback-due", LATEST_FEEDBACK_MONTHS));
        }
        return left;
    }

    private static List<FormError> left(PaperMessage.Anmalare reporter) {
        var left = new ArrayList<FormError>();
        for (var field : Map.of("reporter-name", reporter.namn(), "reporter-workplace", reporter.arbetsplats()).entrySet()) {
            if (field.getValue().isEmpty()) {
                left.add(FormError.of(field.getKey(), "concern.paper.error." + field.getKey()));
            }
        }
        for (var field : Map.of(
                "reporter-name", reporter.namn(), "reporter-title", reporter.titel(), "reporter-phone", reporter.telefon(), "reporter-workplace",
                reporter.arbetsplats()).entrySet()) {
            ReportCheck.tooLong(field.getKey(), field.getValue(), field.getKey().equals("reporter-phone") ? 100 : ReportCheck.LONGEST_NAME, left);
            ReportCheck.unprintable(field.getKey(), field.getValue(), left);
        }
        return left;
    }

    private @Nullable Ready ready(Actor actor, Report report, ReportDraft draft, List<FormError> left) {
        left.addAll(check.left(draft));
        var suspected = check.suspectedAt(draft);
        if (suspected == null) {
            return null;
        }
        var day = LocalDate.ofInstant(suspected, clock.getZone());
        var role = rulings.role(actor, day).orElse(null);
        if (role == null) {
            left.add(FormError.of("role", "concern.refused.role-not-said"));
        }
        var snapshot = registers.current();
        var causes = Causes.of(snapshot, day, draft.cause(), draft.also()).orElse(null);
        if (causes == null && !draft.cause().isEmpty()) {
            left.add(FormError.of("cause-exposed", "concern.paper.error.cause"));
        }
        var template = PaperTemplate.inForce(snapshot, actor, LocalDate.now(clock)).orElse(null);
        if (template == null) {
            left.add(FormError.of("receiver-social-services", "concern.paper.error.template"));
        }
        if (role == null || causes == null || template == null || !left.isEmpty()) {
            return null;
        }
        var ruling = rulings.of(actor, role, day);
        var handed = rows.handovers(report.id()).stream().map(Handover::number).findFirst().orElse(null);
        var number = rows.papers(report.id()).stream().map(Paper::number).findFirst().orElse(0) + 1;
        var basis = new PaperWriter.Basis(report.id(), number, handed, role, ruling, template, causes, suspected);
        return new Ready(writer.message(draft.withoutBlanks(), basis), role, ruling, causes, suspected, template);
    }

    private boolean allRights(ReportDraft draft) {
        return registers.current().codes("child-rights", LocalDate.now(clock))
                .map(list -> list.codes().stream().allMatch(code -> draft.rights().contains(code.code())))
                .orElse(false);
    }

    private static ReportDraft draft(Report report) {
        var json = report.draft();
        if (json == null) {
            throw new Missing();
        }
        return PaperWriter.draft(json).withoutBlanks();
    }

    private <T> T read(Actor actor, UUID id, java.util.function.Supplier<T> work) {
        return book.open(actor, PRINT, opened -> {
            var report = rows.find(id).orElseThrow(Missing::new);
            opened.saw(List.of(answers.of(actor, report.occasionId()).caseId()));
            return work.get();
        });
    }

    private <T> T change(Actor actor, Action action, UUID id, BiFunction<Answer, Report, T> work) {
        return book.open(actor, action, opened -> {
            var answer = answers.locked(actor, rows.find(id).orElseThrow(Missing::new).occasionId());
            opened.saw(List.of(answer.caseId()));
            return work.apply(answer, rows.find(id).orElseThrow(Missing::new));
        });
    }
}
