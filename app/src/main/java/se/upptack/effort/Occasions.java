package se.upptack.effort;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.upptack.access.Visit;
import se.upptack.effort.OccasionRows.Answer;
import se.upptack.effort.OccasionRows.Occasion;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.ShiftedClock;

/** Occasions and answers as pages show them. Every method belongs inside a transaction to which the agency is bound. */
@Component("effortOccasions")
class Occasions {

    /** What someone may want more of: ways of learning, and the areas. */
    static final List<String> FORMS = List.of("theory", "role-play", "group-work", "reflection", "case-descriptions");

    private final OccasionRows rows;
    private final Views views;
    private final RegisterBook registers;
    private final Clock clock;

    Occasions(OccasionRows rows, Views views, RegisterBook registers, Clock clock) {
        this.rows = rows;
        this.views = views;
        this.registers = registers;
        this.clock = clock;
    }

    List<EffortPage.OccasionLine> ofCourse(Visit visit, String course) {
        var family = views.courses().family(course);
        return rows.all().stream().filter(occasion -> family.contains(occasion.course())).map(occasion -> line(visit, occasion)).toList();
    }

    /** What the one who is signed in has signed up for and what has not been. */
    List<EffortPage.OccasionLine> signedUp(Visit visit) {
        var mine = rows.of(visit.actor().account());
        return rows.all().stream().filter(occasion -> mine.contains(occasion.id()) && occasion.ends().isAfter(clock.instant()))
                .map(occasion -> line(visit, occasion)).toList();
    }

    boolean over(Occasion occasion) {
        return occasion.ends().isBefore(clock.instant());
    }

    EffortPage.OccasionLine line(Visit visit, Occasion occasion) {
        var t = visit.messages();
        return new EffortPage.OccasionLine(
                occasion.id().toString(), occasion.course(), views.name(visit, Courses.REGISTER, occasion.course()), when(visit, occasion.starts(), occasion.ends()), occasion.place(),
                t.text(visit.language(), "effort.state." + occasion.state()), occasion.state(),
                occasion.reason() == null ? "" : t.text(visit.language(), "effort.reason." + occasion.reason()), occasion.signedUp(), occasion.seats(), occasion.came());
    }

    private static String when(Visit visit, Instant starts, Instant ends) {
        var from = starts.atZone(ShiftedClock.ZONE);
        var to = ends.atZone(ShiftedClock.ZONE);
        var day = DateTimeFormatter.ofPattern("d MMMM yyyy", visit.language().locale());
        var time = DateTimeFormatter.ofPattern("HH:mm");
        return from.toLocalDate().equals(to.toLocalDate())
                ? day.format(from) + " " + time.format(from) + "–" + time.format(to)
                : day.format(from) + " – " + day.format(to);
    }

    /** What those who took the course or one of its family say. */
    EffortPage.Compiled compiled(Visit visit, String course) {
        var family = views.courses().family(course);
        return compiled(visit, "", rows.answers().stream().filter(answer -> family.contains(answer.course())).toList());
    }

    /** Everything that was answered, by way of learning and by course (TRAIN-12, TRAIN-14). */
    EffortPage.Evaluations evaluations(Visit visit) {
        var answers = rows.answers();
        var byForm = new TreeMap<String, List<Answer>>();
        answers.forEach(answer -> views.courses().find(answer.course()).ifPresent(course ->
                course.list("forms").forEach(form -> byForm.computeIfAbsent(form, one -> new ArrayList<>()).add(answer))));
        var held = rows.all().stream().filter(occasion -> occasion.state().equals("held")).toList();
        var answered = answers.stream().map(Answer::occasion).distinct().toList();
        var published = registers.current().rows("training-figures").where("unit", "respondents");
        return new EffortPage.Evaluations(
                byForm.entrySet().stream().map(entry -> compiled(visit, views.word(visit, "forms", entry.getKey()), entry.getValue()))
                        .sorted(Comparator.comparingDouble(EffortPage.Compiled::relevance).reversed()).toList(),
                answers.stream().map(Answer::course).distinct()
                        .map(course -> compiled(visit, views.name(visit, Courses.REGISTER, course), answers.stream().filter(answer -> answer.course().equals(course)).toList()))
                        .toList(),
                views.published(visit, published), held.size(), (int) held.stream().filter(occasion -> answered.contains(occasion.id())).count());
    }

    EffortPage.Compiled compiled(Visit visit, String name, List<Answer> answers) {
        var relevant = answers.stream().filter(answer -> answer.relevance() != null).mapToInt(answer -> java.util.Objects.requireNonNull(answer.relevance())).toArray();
        return new EffortPage.Compiled(
                name, answers.size(), java.util.Arrays.stream(relevant).average().orElse(0), relevant.length,
                count(answers, Answer::expectation, "above"), count(answers, Answer::expectation, "as"), count(answers, Answer::expectation, "below"),
                count(answers, Answer::newKnowledge, "yes"), count(answers, Answer::newKnowledge, "partly"), count(answers, Answer::newKnowledge, "no"),
                wants(visit, answers),
                count(answers, Answer::used, "often"), count(answers, Answer::used, "sometimes"), count(answers, Answer::used, "not-yet"),
                hindered(visit, answers));
    }

    private Map<String, Integer> wants(Visit visit, List<Answer> answers) {
        var counts = new HashMap<String, Integer>();
        answers.forEach(answer -> answer.wants().forEach(want -> counts.merge(want, 1, Integer::sum)));
        var named = new TreeMap<String, Integer>();
        counts.forEach((want, count) -> named.put(FORMS.contains(want) ? views.word(visit, "forms", want) : views.codes(visit, "violence-area", List.of(want)), count));
        return named;
    }

    private static Map<String, Integer> hindered(Visit visit, List<Answer> answers) {
        var counts = new TreeMap<String, Integer>();
        answers.stream().map(Answer::hinderedBy).filter(java.util.Objects::nonNull)
                .forEach(by -> counts.merge(visit.messages().text(visit.language(), "effort.hindered." + by), 1, Integer::sum));
        return counts;
    }

    private static int count(List<Answer> answers, Function<Answer, @org.jspecify.annotations.Nullable String> column, String value) {
        return (int) answers.stream().filter(answer -> value.equals(column.apply(answer))).count();
    }

    /** What someone may want more of, as choices. */
    List<EffortPage.Choice> wants(Visit visit) {
        var choices = new ArrayList<EffortPage.Choice>();
        FORMS.forEach(form -> choices.add(new EffortPage.Choice(form, views.word(visit, "forms", form))));
        registers.current().codes("violence-area", views.today()).ifPresent(list -> list.codes().stream().filter(code -> code.parent().isEmpty() && !code.code().startsWith("cross-"))
                .forEach(code -> choices.add(new EffortPage.Choice(code.code(), code.name(visit.language())))));
        return choices;
    }
}
