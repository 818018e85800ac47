package se.upptack.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.survey.Definition.Option;
import se.upptack.survey.Definition.Question;
import se.upptack.survey.Definition.Words;

/** The surveys of the registers, made into definitions. */
@Component
class Definitions {

    private final RegisterBook registers;

    Definitions(RegisterBook registers) {
        this.registers = registers;
    }

    RegisterSnapshot registers() {
        return registers.current();
    }

    /** The surveys that everyone has and those of the actor's organisation; interview guides stand apart. */
    List<Row> list(Actor actor) {
        return registers.current().rows("surveys").stream().filter(row -> row.covers("organisation", actor.agency()) || row.covers("organisation", actor.organisation()))
                .sorted(Comparator.comparing((Row row) -> row.text("organisation").equals("*")).thenComparing(row -> row.text("name_sv"))).toList();
    }

    /** Every version of a survey, the latest first. */
    List<Row> versions(String survey) {
        return registers.current().rows("survey-versions").where("survey", survey).stream()
                .sorted(Comparator.comparing((Row row) -> row.whole("version").orElse(0)).reversed()).toList();
    }

    /** The survey in its latest version, which is the one a new round asks. */
    Optional<Definition> latest(String survey) {
        return versions(survey).stream().findFirst().flatMap(row -> version(survey, row.whole("version").orElse(1)));
    }

    Optional<Definition> version(String survey, int version) {
        var book = registers.current();
        var change = book.find("survey-versions", survey + "~" + version).map(row -> words(row, "change")).orElse(Words.NONE);
        return book.find("surveys", survey).map(row -> new Definition(
                survey, version, words(row, "name"), words(row, "intro"), row.text("kind"), row.text("mode"), change,
                book.rows("survey-questions").where("survey", survey).stream().filter(one -> one.whole("version").orElse(0) == version)
                        .sorted(Comparator.comparing(one -> one.whole("sort").orElse(0))).map(one -> question(book, one)).toList()));
    }

    private static Question question(RegisterSnapshot book, Row row) {
        var scale = row.find("scale").flatMap(id -> book.find("survey-scales", id)).orElse(null);
        return new Question(
                row.text("code"), words(row, "part"), words(row, "text"), words(row, "hint"), row.text("words"), row.text("kind"), options(book, scale),
                scale == null ? Words.NONE : words(scale, "high"), scale == null ? Words.NONE : words(scale, "low"),
                options(book, row.find("rows").flatMap(id -> book.find("survey-scales", id)).orElse(null)), row.text("shown_when"), row.yes("required"),
                words(row, "comment"), row.yes("names_actor"), row.yes("reworded"), row.list("goal_areas"), row.text("tells"), row.text("source"));
    }

    private static List<Option> options(RegisterSnapshot book, @Nullable Row scale) {
        return scale == null ? List.of() : book.rows("survey-options").where("scale", scale.key()).stream()
                .sorted(Comparator.comparing(one -> one.whole("sort").orElse(0)))
                .map(one -> new Option(one.text("code"), words(one, "name"), one.text("side"))).toList();
    }

    private static Words words(Row row, String stem) {
        return new Words(row.text(stem + "_sv"), row.text(stem + "_en"));
    }
}
