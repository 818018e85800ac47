package se.upptack.survey;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.upptack.access.Visit;
import se.upptack.pack.Citation;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;
import se.upptack.platform.Language;

/** What the pages of surveys show. */
@Component
class SurveyViews {

    private final Definitions definitions;
    private final Rounds rounds;

    SurveyViews(Definitions definitions, Rounds rounds) {
        this.definitions = definitions;
        this.rounds = rounds;
    }

    SurveyPage.ListPage list(Visit visit) {
        var surveys = definitions.list(visit.actor()).stream().map(row -> new SurveyPage.Item(
                row.key(), row.text("name", visit.language()), row.text("kind"), row.text("mode"),
                definitions.latest(row.key()).map(one -> one.questions().size()).orElse(0))).toList();
        return new SurveyPage.ListPage(surveys, rounds.all(visit.actor()).stream().map(this::item).toList(), Rounds.leads(visit.actor()),
                visit.actor().is(se.upptack.access.Role.AGENCY_COORDINATOR, se.upptack.access.Role.METHOD_SUPPORTER));
    }

    SurveyPage.RoundItem item(Round.Listed one) {
        return new SurveyPage.RoundItem(one.round(), state(one.round()), one.invited(), one.counted().sent());
    }

    String state(Round round) {
        return round.over(rounds.today()) ? "closed" : round.opens().isAfter(rounds.today()) ? "coming" : "open";
    }

    SurveyPage.FormPage form(Visit visit, Row survey) {
        var book = definitions.registers();
        var definition = definitions.latest(survey.key()).orElseThrow(se.upptack.platform.Missing::new);
        var findings = book.rows("survey-findings").where("survey", survey.key()).stream().sorted(Comparator.comparing((Row row) -> row.text("asked_on")).reversed()).toList();
        var language = visit.language();
        var asked = definition.questions().stream().map(question -> new SurveyPage.Asked(
                question, findings.stream().filter(row -> row.text("question").equals(question.code())).map(row -> finding(visit, row)).toList(),
                Citation.of(question.source(), book), question.goals().stream().map(goal -> book.name("goal-areas", goal, language)).toList())).toList();
        var changes = definitions.versions(survey.key()).stream().filter(row -> !row.text("change_sv").isEmpty())
                .map(row -> row.text("valid_from") + ": " + row.text("change", language)).toList();
        return new SurveyPage.FormPage(
                survey, survey.text("about", language), definition, changes, asked,
                findings.stream().filter(row -> row.text("question").isEmpty()).map(row -> finding(visit, row)).toList(), Citation.of(survey, book),
                Rounds.leads(visit.actor()) && !definition.kind().equals("interview"), (int) definition.questions().stream().filter(Definition.Question::lost).count());
    }

    private SurveyPage.Finding finding(Visit visit, Row row) {
        var book = definitions.registers();
        var language = visit.language();
        var line = row.text("service_line").isEmpty() ? "" : book.name("service-lines", row.text("service_line"), language);
        return new SurveyPage.Finding(
                row.text("text", language), row.text("asked_on"), line, row.text("of"), row.text("written"), row.text("gives"), row.text("relation"), row.text("value"),
                row.text("base"), row.text("base_text", language), row.text("note"), Citation.of(row, book));
    }

    SurveyPage.OpenPage opening(Visit visit, Definition definition, Map<String, String> typed, List<FormError> errors) {
        return new SurveyPage.OpenPage(definition, typed, errors, definition.questions().stream().filter(Definition.Question::lost).toList(), chains(visit));
    }

    /** The pilots and efforts that a round can belong to. */
    Map<String, String> chains(Visit visit) {
        var chains = new LinkedHashMap<String, String>();
        definitions.registers().rows("result-chains").forEach(row -> chains.put(row.key(), row.text("name", visit.language())));
        return chains;
    }

    SurveyPage.RoundPage round(Visit visit, Round.Whole whole, Map<String, String> typed, List<FormError> errors) {
        var organisations = new LinkedHashMap<String, String>();
        whole.invited().forEach(one -> one.organisations().forEach(id -> organisations.put(id, definitions.registers().name("organisations", id, visit.language()))));
        return new SurveyPage.RoundPage(whole, state(whole.round()), whole.round().definition().kind(), Rounds.leads(visit.actor()), typed, errors, units(visit), lines(visit), organisations);
    }

    /** The units of the actor's agency. */
    Map<String, String> units(Visit visit) {
        return named(definitions.registers().rows("units").where("organisation", visit.actor().agency()), visit.language());
    }

    Map<String, String> lines(Visit visit) {
        return named(definitions.registers().rows("service-lines").stream().filter(row -> row.covers("organisation", visit.actor().agency())).toList(), visit.language());
    }

    private static Map<String, String> named(List<Row> rows, Language language) {
        var named = new LinkedHashMap<String, String>();
        rows.stream().sorted(Comparator.comparing(row -> row.text("name", language))).forEach(row -> named.put(row.key(), row.text("name", language)));
        return named;
    }
}
