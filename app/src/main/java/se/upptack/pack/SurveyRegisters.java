package se.upptack.pack;

import static se.upptack.pack.Register.Theme.FIGURES;

import java.util.List;

/** The registers of surveys: what is asked, how it can be answered, and what reports have published of the answers. */
final class SurveyRegisters {

    private SurveyRegisters() {}

    static List<Register> all() {
        return List.of(
                of("surveys")
                        .owner("organisation").editable()
                        .id().toAny("organisation", "organisations").pair("name").pair("intro")
                        .oneOf("kind", "staff", "clients", "organisations", "evaluation", "self-assessment", "participants", "interview")
                        .oneOf("mode", "anonymous", "confidential", "named").oneOf("words", "printed", "told", "own").whole("questions?").pair("about?")
                        .note().source().build(),
                of("survey-versions")
                        .key("survey", "version").editable()
                        .to("survey", "surveys").whole("version").day("valid_from", "valid_to?").pair("change?").note().source().build(),
                of("survey-scales")
                        .editable().id().pair("name").pair("high?").pair("low?").note().source().build(),
                of("survey-options")
                        .key("scale", "code").editable()
                        .to("scale", "survey-scales").id("code").whole("sort").pair("name").oneOf("side", "high", "middle", "low", "other", "inactive", "unknown")
                        .source().build(),
                of("survey-questions")
                        .key("survey", "version", "code").editable()
                        .to("survey", "surveys").whole("version").id("code").whole("sort").pair("part?").pair("text").pair("hint?")
                        .oneOf("words", "printed", "told", "own", "lost").oneOf("kind", "scale", "choices", "number", "fte", "text")
                        .to("scale?", "survey-scales").to("rows?", "survey-scales").text("shown_when?").yesNo("required").pair("comment?")
                        .yesNo("names_actor", "reworded").toSome("goal_areas?", "goal-areas")
                        .oneOf("tells?", "asks", "knows", "supports", "identified", "informs", "reason", "was-asked", "informed-enough", "welcomes")
                        .note().source().build(),
                of("survey-findings")
                        .id().to("survey", "surveys").id("question?").id("row?").text("options?").toAny("organisation", "organisations").to("service_line?", "service-lines")
                        .dated("asked_on").oneOf("of", "staff", "managers", "clients", "municipalities", "agencies", "shelters", "participants").pair("text")
                        .text("written?").oneOf("gives", "share", "count", "words", "lost").oneOf("relation", "exactly", "about", "below", "above", "none")
                        .text("value?").whole("base?").pair("base_text?").note().source().build(),
                of("survey-studies")
                        .owner("organisation").editable()
                        .id().to("organisation", "organisations").pair("name").dated("done").oneOf("method", "interviews", "thematic-analysis", "dialogue", "documents", "mixed")
                        .pair("question").pair("sample").whole("participants?").pair("findings").to("survey?", "surveys").note().source().build());
    }

    private static RegisterBuilder of(String id) {
        return new RegisterBuilder(id, FIGURES);
    }
}
