package se.upptack.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.FigureBook;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Missing;

/** What coordinators decide of goals. Each method answers with what is wrong, as message keys; nothing is kept then. */
@Component
class GoalDecisions {

    static final List<String> VERDICTS = List.of("met", "partly", "not-met", "hard-to-judge");
    static final List<String> GROUNDS = List.of("all", "most", "half", "few", "own-word", "done");
    static final List<String> CAUSES = List.of("pandemic", "reorganisation", "load", "digitalisation", "delay");
    static final List<String> DECISIONS = List.of("carry", "reword", "end");
    private static final int LONGEST = 2_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final GoalRows rows;
    private final FigureBook book;
    private final RegisterBook registers;
    private final Clock clock;

    GoalDecisions(GoalRows rows, FigureBook book, RegisterBook registers, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.registers = registers;
        this.clock = clock;
    }

    List<Written.Verdict> verdicts(Actor actor) {
        return book.read(actor, rows::verdicts);
    }

    List<Written.Carried> carried(Actor actor) {
        return book.read(actor, rows::carried);
    }

    List<Written.FollowUp> followUps(Actor actor) {
        return book.read(actor, rows::followUps);
    }

    /** An agency judges its own goals; the coordinator between agencies judges everybody's. */
    static boolean mayJudge(Actor actor, Row goal) {
        return actor.agency().equals(goal.text("organisation")) || FigureBook.scope(actor).equals(FigureBook.ALL);
    }

    List<String> judge(Actor actor, String id, GoalView.Form form) {
        var goal = registers.current().find("goals", id).filter(row -> mayJudge(actor, row)).orElseThrow(Missing::new);
        var errors = new ArrayList<String>();
        if (!VERDICTS.contains(form.verdict())) {
            errors.add("goal.error.verdict");
        }
        if (!form.restsOn().isEmpty() && !GROUNDS.contains(form.restsOn()) || !Set.copyOf(CAUSES).containsAll(form.outside())) {
            errors.add("goal.error.choice");
        }
        if (form.reason().isEmpty() || form.reason().length() > LONGEST) {
            errors.add("goal.error.reason");
        }
        if (form.day().isAfter(LocalDate.now(clock)) || form.day().getYear() < FIRST_YEAR) {
            errors.add("goal.error.day");
        }
        if (errors.isEmpty()) {
            book.keep(actor.agency(), () -> {
                rows.lock(actor.agency(), id);
                var before = rows.verdicts().stream().filter(verdict -> verdict.agency().equals(actor.agency()) && verdict.goal().equals(id)).findFirst();
                rows.add(actor, new Written.Verdict(0, actor.agency(), goal.text("organisation"), id, form.verdict(), form.restsOn(), form.reason(), form.outside(),
                        form.day(), before.map(Written.Verdict::number).orElse(null), actor.name()));
                return true;
            });
        }
        return errors;
    }

    /** What may be carried on: the organisation's own goals, and areas that are its own or everybody's. */
    static List<Row> subjects(RegisterSnapshot known, String organisation) {
        var subjects = new ArrayList<Row>();
        known.rows("goals").where("organisation", organisation).stream().filter(goal -> goal.text("kind").equals("goal")).forEach(subjects::add);
        known.rows("development-areas").stream().filter(area -> area.covers("organisation", organisation)).forEach(subjects::add);
        return subjects;
    }

    static String subjectKey(Row row) {
        return (row.register().id().equals("goals") ? "goal:" : "area:") + row.key();
    }

    List<String> carry(Actor actor, CarryView.Form form) {
        var known = registers.current();
        var errors = new ArrayList<String>();
        var subject = subjects(known, actor.agency()).stream().filter(row -> subjectKey(row).equals(form.subject())).findFirst();
        if (subject.isEmpty()) {
            errors.add("goal.error.subject");
        }
        if (!DECISIONS.contains(form.decision())) {
            errors.add("goal.error.decision");
        }
        int from = year(form.from());
        int to = year(form.to());
        if (from == 0 || to < from) {
            errors.add("goal.error.years");
        }
        boolean ends = form.decision().equals("end");
        if (ends != form.wording().isEmpty() || form.wording().length() > LONGEST) {
            errors.add(ends ? "goal.error.wording-idle" : "goal.error.wording");
        }
        if (form.answers().stream().anyMatch(answer -> answer.length() > LONGEST || answer.isEmpty() && !ends)) {
            errors.add("goal.error.answers");
        }
        if (errors.isEmpty()) {
            var questions = known.rows("guiding-questions").stream().map(Row::key).toList();
            var parts = form.subject().split(":", 2);
            book.keep(actor.agency(), () -> {
                rows.add(actor, new Written.Carried(0, actor.agency(), parts[0], parts[1], form.decision(), from, to, form.wording(), questions, form.answers(),
                        actor.name(), clock.instant()));
                return true;
            });
        }
        return errors;
    }

    /** Hands in the follow-up of a year; how many of its goals have a verdict of that year follows from what is kept. */
    List<String> handIn(Actor actor, int year) {
        var goals = ofYear(registers.current(), actor.agency(), year);
        if (goals.isEmpty()) {
            return List.of("goal.error.no-goals");
        }
        book.keep(actor.agency(), () -> {
            var verdicts = rows.verdicts();
            rows.handIn(actor, year, goals.size(), (int) goals.stream().filter(goal -> judged(verdicts, actor.agency(), goal, year)).count());
            return true;
        });
        return List.of();
    }

    /** The goals of an agency that hold in a year. */
    static List<Row> ofYear(RegisterSnapshot known, String agency, int year) {
        return new GoalSources(known).goals(agency).stream().filter(goal -> goal.text("kind").equals("goal"))
                .filter(goal -> GoalSources.number(goal, "year_from") <= year && year <= GoalSources.number(goal, "year_to")).toList();
    }

    static boolean judged(List<Written.Verdict> verdicts, String agency, Row goal, int year) {
        return verdicts.stream().anyMatch(verdict -> verdict.agency().equals(agency) && verdict.goal().equals(goal.key()) && verdict.day().getYear() >= year);
    }

    private static int year(String text) {
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        return year < FIRST_YEAR || year > LAST_YEAR ? 0 : year;
    }
}
