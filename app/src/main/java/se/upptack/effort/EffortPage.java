package se.upptack.effort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.Citation;
import se.upptack.platform.FormError;

/** What the pages of training show. Words are in the reader's language already. */
public sealed interface EffortPage {

    /** A choice in a list. */
    record Choice(String id, String name) {}

    /**
     * All courses and other efforts.
     *
     * @param years how many there are by year, where the register says when
     */
    record Catalogue(List<CourseLine> lines, List<Choice> organisations, List<Choice> kinds, String organisation, String kind, Map<String, Integer> years)
            implements EffortPage {}

    /** One of them, in short. {@code strengths} are the words for mandatory, offered and target. */
    record CourseLine(
            String id, String name, String organisation, String kind, String format, String forms, String audience, String areas, String when, String state,
            String with, List<String> strengths) {}

    /** One of them, with all that is known. */
    record CoursePage(
            CourseLine course, boolean ordinary, boolean open, String reason, String goal, String participants, String note, @Nullable Choice madeFrom, List<Choice> family,
            List<TargetLine> targets, List<Published> published, List<OccasionLine> occasions, @Nullable Compiled evaluation, List<Citation> sources)
            implements EffortPage {}

    /**
     * A target group.
     *
     * @param size     as a document says it, or null
     * @param share    computed for today, or null where the reader may not see it or nothing is known
     * @param strength the word; {@code code} is for the colour
     */
    record TargetLine(
            String id, String course, String group, String strength, String code, String decision, @Nullable Integer size, String period, @Nullable Share share,
            List<StepLine> steps, List<Citation> sources) {}

    /**
     * A dated step.
     *
     * @param wanted    the words for how far
     * @param computed  how far it was on the day, or is today when the day has not come; empty where nothing is known
     * @param reached   whether that is far enough; null where nothing is known
     * @param verdict   what was reported, in a word, with {@code said} in full
     * @param projected how far it will be on the day if it goes on as in the last three months; empty when the day has come
     */
    record StepLine(
            String name, LocalDate due, String wanted, String computed, @Nullable Boolean reached, String verdict, String said, String projected, String note,
            List<Citation> sources, List<Citation> verdictSources) {}

    /** A figure as a document published it; {@code of} is the whole that it is a part of, where the document says so. */
    record Published(String name, String value, String of, String basis, String year, String note, List<Citation> sources) {}

    /**
     * Who is trained.
     *
     * @param anyStaff whether the staff register holds anyone at all
     * @param leads    whether parts of a group are shown too
     * @param missing  those who have something left, by name; null when the reader may not see names
     */
    record CoveragePage(
            LocalDate day, boolean anyStaff, boolean leads, List<TargetLine> targets, @Nullable TargetLine chosen, List<Part> units, List<Part> roles, List<Part> suppliers,
            @Nullable List<String> missing, List<FormError> errors) implements EffortPage {}

    /** A part of a group. */
    record Part(String name, Share share) {}

    /** What is left for the one who is signed in. {@code known} is false when she is not in the staff register. */
    record Own(boolean known, List<OwnLine> left, List<OwnLine> done, List<OccasionLine> signedUp) implements EffortPage {}

    /** A course that is hers; {@code on} is when she completed it. {@code by} is the day it should be done, or null. */
    record OwnLine(String course, String name, String strength, String code, @Nullable LocalDate by, @Nullable LocalDate on) {}

    /** Occasions. */
    record Occasions(List<OccasionLine> coming, List<OccasionLine> past, List<Choice> courses, List<Choice> units, boolean mayPlan, String feed,
            Map<String, String> typed, List<FormError> errors) implements EffortPage {}

    /** One occasion in a list. */
    record OccasionLine(String id, String course, String name, String when, String place, String state, String code, String reason, int signedUp, @Nullable Integer seats,
            int came) {}

    /** One occasion with everything. Codes and doors are null for who may not keep it. */
    record OccasionPage(
            OccasionLine line, boolean mayKeep, boolean signedUp, boolean full, boolean over, @Nullable String code, String evaluation, String later, List<Came> came,
            Compiled after, Compiled used, List<Choice> organisations, List<Choice> municipalities, String trainer, String network, List<Fault> faults,
            Map<String, String> typed, List<FormError> errors) implements EffortPage {}

    /** How many came from where. */
    record Came(String organisation, String municipality, int persons) {}

    /** Answers put together. {@code name} is a course, a way of learning or nothing. */
    record Compiled(
            String name, int answers, double relevance, int relevanceBase, int above, int as, int below, int newYes, int newPartly, int newNo, Map<String, Integer> wants,
            int usedOften, int usedSometimes, int notYet, Map<String, Integer> hindered) {}

    /** Evaluations by way of learning and by course. */
    record Evaluations(List<Compiled> byForm, List<Compiled> byCourse, List<Published> published, int held, int evaluated) implements EffortPage {}

    /** The page where someone who was there answers, without an account. */
    record Answering(String path, OccasionLine occasion, boolean later, List<Choice> wants, List<Choice> organisations, List<Choice> municipalities, boolean sent,
            List<FormError> errors, Map<String, String> typed) implements EffortPage {}

    /** A line of a file that could not be taken. */
    record Fault(int line, String text) {}

    /** The staff register and the files that fill it. */
    record StaffPage(int people, int employed, List<Fault> faults, int lines, @Nullable String taken, List<String> staffColumns, List<String> completionColumns)
            implements EffortPage {}

    /** What all actors in the county plan, beside what is needed. */
    record Plan(List<Choice> counties, String county, List<PlanLine> lines, List<String> overlaps, List<String> gaps, List<Need> needs, List<Participation> participation)
            implements EffortPage {}

    record PlanLine(String organisation, String name, String course, String areas, String when, String state, List<Citation> sources) {}

    /**
     * A need that was stated, or a municipality of which nothing was.
     *
     * @param state   the word; {@code unknown} says that nothing can be concluded: no cases and no training
     */
    record Need(String who, String areas, String cases, String trained, String state, boolean unknown, String note, List<Citation> sources) {}

    record Participation(String organisation, String municipality, int persons, int occasions, String level) {}

    /** What else organisations say of their training, by kind. */
    record Competence(Map<String, List<Fact>> kinds, List<Compliance> clauses) implements EffortPage {}

    record Fact(String organisation, String name, String course, String groups, String state, String result, String coordinator, String note, List<Citation> sources) {}

    /** A contract's clause and how it is kept; {@code share} is null where the staff of the supplier is not known. */
    record Compliance(String supplier, String clause, String course, int wanted, @Nullable Share share, List<Citation> sources) {}
}
