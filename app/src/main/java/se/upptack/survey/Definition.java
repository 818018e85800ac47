package se.upptack.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.upptack.pack.Condition;
import se.upptack.platform.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * A survey in one version, as a round keeps it.
 *
 * @param id      the row of the register, or the id of a form that was brought in
 * @param version counted from 1
 * @param kind    as the register says: {@code staff}, {@code clients}, {@code organisations} …
 * @param mode    what a round is opened as unless something else is chosen
 * @param change  what is not comparable with the version before; empty when nothing
 */
public record Definition(String id, int version, Words name, Words intro, String kind, String mode, Words change, List<Question> questions) {

    /** A page holds at most so many answers, so that it fits a telephone. */
    private static final int ON_A_PAGE = 6;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A text in both languages; both are empty where there is none. */
    public record Words(String sv, String en) {

        static final Words NONE = new Words("", "");

        public String in(Language language) {
            return language.of(sv, en);
        }

        public boolean there() {
            return !sv.isEmpty();
        }
    }

    /** An answer that can be chosen; {@code side} is {@code high}, {@code low}, {@code middle}, {@code other}, {@code inactive} or {@code unknown}. */
    public record Option(String code, Words name, String side) {

        /** Whether it says something of what was asked: not "do not know", and not that there was nothing to do. */
        public boolean counts() {
            return !side.equals("inactive") && !side.equals("unknown");
        }
    }

    /**
     * A question.
     *
     * @param words     {@code printed}, {@code told}, {@code own} or {@code lost}: whose words these are
     * @param options   what can be chosen; empty for numbers and texts
     * @param rows      what each gets an answer of its own; empty when there is one answer
     * @param shownWhen a condition on earlier answers, or empty
     * @param comment   the label of a text that goes with the answer, or nothing
     */
    public record Question(
            String code, Words part, Words text, Words hint, String words, String kind, List<Option> options, Words high, Words low, List<Option> rows,
            String shownWhen, boolean required, Words comment, boolean namesActor, boolean reworded, List<String> goals, String tells, String source) {

        public boolean lost() {
            return words.equals("lost");
        }

        public boolean chosen() {
            return kind.equals("scale") || kind.equals("choices");
        }

        /** The fields that hold the answers: one, or one for each row. */
        public List<String> fields() {
            return rows.isEmpty() ? List.of(code) : rows.stream().map(row -> code + "_" + row.code()).toList();
        }

        Optional<Option> option(String chosen) {
            return options.stream().filter(option -> option.code().equals(chosen)).findFirst();
        }

        /** Whether the question is put to a respondent with these answers; {@code line} and {@code role} stand among them. */
        boolean shown(Map<String, String> answers) {
            return shownWhen.isEmpty() || Condition.parse(shownWhen).clauses().stream().allMatch(clause ->
                    Set.of(answers.getOrDefault(clause.column(), "").split("\\|")).stream().anyMatch(clause.values()::contains));
        }

        /** The question with these words in place of those that are lost. */
        Question worded(String typed) {
            var said = new Words(typed, typed);
            return new Question(code, part, said, hint, "own", kind, options, high, low, rows, shownWhen, required, comment, namesActor, reworded, goals, tells, source);
        }
    }

    public Definition {
        questions = List.copyOf(questions);
    }

    Definition asking(List<Question> asked) {
        return new Definition(id, version, name, intro, kind, mode, change, asked);
    }

    /** The questions page by page. A question stands after the page with the answer it depends on, and a new part begins a new page. */
    List<List<Question>> pages() {
        var pages = new ArrayList<List<Question>>();
        var page = new ArrayList<Question>();
        int fields = 0;
        for (var question : questions) {
            var here = new LinkedHashSet<String>();
            page.forEach(one -> here.add(one.code()));
            boolean depends = !question.shownWhen().isEmpty()
                    && Condition.parse(question.shownWhen()).clauses().stream().anyMatch(clause -> here.contains(clause.column()));
            boolean part = !page.isEmpty() && !page.getLast().part().equals(question.part());
            if (!page.isEmpty() && (depends || part || fields + question.fields().size() > ON_A_PAGE)) {
                pages.add(List.copyOf(page));
                page.clear();
                fields = 0;
            }
            page.add(question);
            fields += question.fields().size();
        }
        if (!page.isEmpty()) {
            pages.add(List.copyOf(page));
        }
        return pages;
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Definition of(String json) {
        return JSON.readValue(json, Definition.class);
    }
}
