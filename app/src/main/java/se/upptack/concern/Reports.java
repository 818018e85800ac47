package se.upptack.concern;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.concern.ReportRows.Report;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.support.Answer;
import se.upptack.support.Answers;
import se.upptack.trail.Action;

/**
 * Writing a report of concern for a child: begun, paused, taken up again, read back and thrown away. All throw {@link Missing} when there is
 * no such report for this actor.
 */
@Component
class Reports {

    private static final Action LIST = new Action("concern.report-list");
    private static final Action OPEN = new Action("concern.report-open");
    private static final Action VIEW = new Action("concern.report-view");
    private static final Action SAVE = new Action("concern.report-save");
    private static final Action DISCARD = new Action("concern.report-discard");
    private static final Action AGAIN = new Action("concern.report-again");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** What came of saving. */
    sealed interface Saved {

        record Done(int version) implements Saved {}

        /** Someone else saved in the meantime, or the same person in another window; nothing was written. */
        record Conflict(int version) implements Saved {}

        record Refused(List<FormError> errors) implements Saved {}

        /** It became a paper or was thrown away in the meantime. */
        record Closed() implements Saved {}
    }

    /**
     * All that is known of one report.
     *
     * @param role   what the reader is in the eyes of the law on the day of the suspicion, null until she has said it
     * @param papers the latest first
     */
    record Known(
            Answer answer, Report report, @Nullable ReportDraft draft, @Nullable LegalRole role, @Nullable Ruling ruling, List<ReportRows.Paper> papers,
            List<ReportRows.Handover> handovers, List<ReportRows.Reply> replies) {

        boolean handedOver(int number) {
            return handovers.stream().anyMatch(handover -> handover.number() == number);
        }
    }

    private final PersonBook book;
    private final Answers answers;
    private final ReportRows rows;
    private final ConcernRows decisions;
    private final Rulings rulings;
    private final ReportCheck check;
    private final Ids ids;
    private final Clock clock;

    Reports(
            PersonBook book, Answers answers, ReportRows rows, ConcernRows decisions, Rulings rulings, ReportCheck check, Ids ids, Clock clock) {
        this.book = book;
        this.answers = answers;
        this.rows = rows;
        this.decisions = decisions;
        this.rulings = rulings;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
    }

    /** The draft of an answer, begun if there is none: one at a time, so that nobody writes the same report twice. */
    UUID open(Actor actor, UUID occasionId) {
        return book.open(actor, OPEN, opened -> {
            var answer = answers.locked(actor, occasionId);
            opened.saw(List.of(answer.caseId()));
            return rows.ofOccasion(occasionId).stream().filter(PaperLine::open).findFirst().map(PaperLine::id)
                    .orElseGet(() -> begin(actor, answer));
        });
    }

    private UUID begin(Actor actor, Answer answer) {
        var decided = decisions.decided(answer.occasionId()).orElse(null);
        var causes = decided == null ? null : decided.causes();
        var suspected = decided == null ? null : ZonedDateTime.ofInstant(decided.decision().suspectedAt(), clock.getZone());
        var draft = ReportDraft.begin(
                suspected == null ? answer.occurred().toString() : suspected.toLocalDate().toString(), suspected == null ? "" : CLOCK.format(suspected),
                causes == null ? "" : causes.main().code(),
                causes == null ? Set.of() : causes.also().stream().map(Causes.Cause::code).collect(Collectors.toSet()));
        var id = ids.next();
        var now = clock.instant();
        rows.add(new Report(id, answer.occasionId(), answer.caseId(), 1, ids.next(), PaperWriter.json(draft), actor.account(), now), now);
        return id;
    }

    Known known(Actor actor, UUID id) {
        return book.open(actor, VIEW, opened -> {
            var report = rows.find(id).orElseThrow(Missing::new);
            var answer = answers.of(actor, report.occasionId());
            opened.saw(List.of(answer.caseId()));
            return known(actor, report, answer);
        });
    }

    private Known known(Actor actor, Report report, Answer answer) {
        var draft = report.draft() == null ? null : PaperWriter.draft(report.draft());
        var papers = rows.papers(report.id());
        var suspected = draft != null ? check.suspectedAt(draft) : papers.isEmpty() ? null : papers.getFirst().suspectedAt();
        var day = suspected == null ? answer.occurred() : LocalDate.ofInstant(suspected, clock.getZone());
        var role = rulings.role(actor, day).orElse(null);
        return new Known(
                answer, report, draft, role, role == null ? null : rulings.of(actor, role, day), papers, rows.handovers(report.id()),
                rows.replies(report.id()));
    }

    /**
     * Saves a draft, finished or not.
     *
     * @param version the version that was changed
     * @param window  the window it was changed in; it may save again without having heard of its own last saving
     */
    Saved save(Actor actor, UUID id, int version, UUID window, ReportDraft draft) {
        var errors = check.unsaveable(draft);
        return change(actor, SAVE, id, report -> {
            if (report.draft() == null) {
                return new Saved.Closed();
            }
            if (!errors.isEmpty()) {
                return new Saved.Refused(errors);
            }
            if (report.version() != version && !report.window().equals(window)) {
                return new Saved.Conflict(report.version());
            }
            var json = PaperWriter.json(draft);
            if (json.length() > LONGEST_DRAFT) {
                return new Saved.Refused(List.of(FormError.of("seen", "concern.paper.error.long", ReportCheck.LONGEST_TEXT, json.length())));
            }
            if (json.equals(report.draft())) {
                return new Saved.Done(report.version());
            }
            rows.save(id, report.version() + 1, window, json, actor.account(), clock.instant());
            return new Saved.Done(report.version() + 1);
        });
    }

    private static final int LONGEST_DRAFT = 79_000;

    /** Throws the draft away. Papers stay. */
    UUID discard(Actor actor, UUID id) {
        return change(actor, DISCARD, id, report -> {
            if (report.draft() != null) {
                rows.save(id, report.version() + 1, ids.next(), null, actor.account(), clock.instant());
            }
            return report.occasionId();
        });
    }

    /** A new draft from the latest paper: a supplement when that was handed over, otherwise what replaces it. */
    void again(Actor actor, UUID id) {
        change(actor, AGAIN, id, report -> {
            var papers = rows.papers(id);
            if (report.draft() == null && !papers.isEmpty()) {
                rows.save(id, report.version() + 1, ids.next(), papers.getFirst().draft(), actor.account(), clock.instant());
            }
            return report;
        });
    }

    /** What the actor has begun and not ended, in cases she may see. */
    List<PaperLine> waiting(Actor actor) {
        return book.open(actor, LIST, opened -> {
            var visible = rows.waiting(actor.account()).stream().filter(line -> seen(actor, line)).toList();
            opened.saw(visible.stream().map(PaperLine::caseId).toList());
            return visible;
        });
    }

    private boolean seen(Actor actor, PaperLine line) {
        try {
            answers.of(actor, line.occasionId());
            return true;
        } catch (Missing notAnyMore) {
            return false;
        }
    }

    private <T> T change(Actor actor, Action action, UUID id, Function<Report, T> work) {
        return book.open(actor, action, opened -> {
            var answer = answers.locked(actor, rows.find(id).orElseThrow(Missing::new).occasionId());
            opened.saw(List.of(answer.caseId()));
            return work.apply(rows.find(id).orElseThrow(Missing::new));
        });
    }
}
