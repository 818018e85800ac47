package se.upptack.concern;

import java.util.ArrayList;
import java.util.EnumSet;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.platform.Language;
import se.upptack.support.Answer;
import se.upptack.support.StepKind;
import se.upptack.support.SupportSection;

/** What stands behind the door for a child. */
@Component
class ChildDoor implements SupportSection {

    private final ConcernRows rows;
    private final ReportRows reports;

    ChildDoor(ConcernRows rows, ReportRows reports) {
        this.rows = rows;
        this.reports = reports;
    }

    @Override
    public Door door() {
        return Door.CHILD;
    }

    @Override
    public Shown of(Actor actor, Answer answer, Language language) {
        var asked = rows.asked(answer.occasionId()).orElse(null);
        var decided = rows.decided(answer.occasionId()).orElse(null);
        var lines = new ArrayList<Line>();
        var done = EnumSet.noneOf(StepKind.class);
        if (asked != null) {
            lines.add(Line.of("concern.line." + asked.answer().code()));
            if (asked.answer() != ChildAnswer.NOT_ASKED) {
                done.add(StepKind.CHILDREN);
            }
        } else if (answer.affirmative()) {
            lines.add(Line.of("concern.line.unknown").needingAttention());
        }
        if (decided != null) {
            lines.add(line(decided.decision()));
            done.add(StepKind.CHILD_REPORT);
        } else if (asked != null && asked.answer() == ChildAnswer.CONCERN || answer.childWitness()) {
            lines.add(Line.of("concern.line.undecided").needingAttention());
        }
        for (var paper : reports.ofOccasion(answer.occasionId())) {
            var line = Line.of("concern.line.paper." + paper.state()).leadingTo(paper.path());
            lines.add(paper.state().equals("made") ? line : line.needingAttention());
            if (paper.feedbackDue() != null && !paper.answered()) {
                lines.add(Line.of("concern.line.paper.feedback", paper.feedbackDue()).leadingTo(paper.path()));
            }
        }
        return new Shown(
                done, asked != null && asked.answer() == ChildAnswer.CONCERN, lines,
                Way.link(ConcernPage.path(answer.occasionId()), "concern.door.open"));
    }

    private static Line line(Decision decision) {
        return switch (decision) {
            case Decision.Report report when report.reportedAt() == null -> Line.of("concern.line.to-report").needingAttention();
            case Decision.Report _ -> Line.of("concern.line.reported");
            case Decision.NotReport _ -> Line.of("concern.line.not-report");
        };
    }
}
