package se.upptack.pack;

import static se.upptack.pack.Register.Theme.FIGURES;

import java.util.List;

/** The registers of goals: what each document says of them, who has judged them and on what grounds, and what they serve (GOAL-01..15). */
final class GoalRegisters {

    /** What a verdict can be; {@code not-stated} when the document tells what was done and does not judge. */
    private static final String[] VERDICTS = {"met", "partly", "not-met", "hard-to-judge", "not-stated"};

    private GoalRegisters() {}

    static List<Register> all() {
        return List.of(
                of("goal-documents")
                        .editable().id().oneOf("kind", "plan", "roadmap", "account", "report").pair("name").to("issuer", "organisations")
                        .toSome("organisations", "organisations").whole("year_from", "year_to").dated("dated").oneOf("wordings", "known", "lost")
                        .note().source().build(),
                of("goals")
                        .owner("organisation").editable()
                        .id().to("organisation", "organisations").to("service_line?", "service-lines")
                        .oneOf("kind", "overall", "goal", "orientation", "focus-area").to("part_of?", "goals").whole("sort", "year_from", "year_to").pair("name")
                        .oneOf("quantifier?", "all", "half").to("indicator?", "indicators").toSome("findings?", "survey-findings").note().source().build(),
                of("goal-wordings")
                        .owner("goal").editable()
                        .id().to("goal", "goals").to("document", "goal-documents").whole("year_from", "year_to").text("text").note().source().build(),
                of("scope-words")
                        .editable().id().oneOf("kind", "quantifier", "scope", "channel", "condition").text("words").note().source().build(),
                of("goal-parts")
                        .owner("organisation").editable()
                        .id().to("organisation", "organisations").toSome("goals", "goals").oneOf("kind", "step", "activity", "precondition").to("part_of?", "goal-parts")
                        .whole("sort").pair("name").toSome("units?", "units").day("valid_from?", "due?").precision("precision?")
                        .oneOf("state?", "done", "partly", "missing", "unknown").pair("about?").note().source().build(),
                of("goal-verdicts")
                        .owner("assessor").editable()
                        .id().to("goal", "goals").to("document", "goal-documents").to("assessor", "organisations").oneOf("verdict", VERDICTS).text("written?")
                        .oneOf("rests_on?", "all", "most", "half", "few", "own-word", "done").pair("reason?")
                        .someOf("outside?", "pandemic", "reorganisation", "load", "digitalisation", "delay").note().source().build(),
                of("upward-goals")
                        .id().oneOf("kind", "policy", "strategy", "convention", "agenda").to("part_of?", "upward-goals").text("number?").pair("name").source().build(),
                of("upward-links")
                        .editable().id().toAny("organisation", "organisations").to("goal?", "goals").to("upward", "upward-goals").note().source().build(),
                of("development-areas")
                        .owner("organisation").editable()
                        .id().toAny("organisation", "organisations").toAny("found_by", "organisations").pair("name").oneOf("state", "open", "under-way", "done")
                        .toSome("goals?", "goals").note().source().build(),
                of("guiding-questions")
                        .id().whole("sort").pair("text").source().build(),
                of("steering-documents")
                        .owner("organisation").editable()
                        .id().to("organisation", "organisations").toSome("units?", "units").oneOf("kind", "scorecard", "operational-plan").pair("name").whole("year?")
                        .oneOf("holds", "yes", "no", "separate-decision", "unknown").pair("follow_up?").note().source().build(),
                of("statements")
                        .editable().id().id("subject").oneOf("kind", "figure", "day", "name", "claim").pair("text").text("value")
                        .oneOf("relation?", "exactly", "about", "above", "below", "at-least").text("unit?").to("adds_to?", "statements").toSome("product_of?", "statements")
                        .to("part_of?", "statements").to("counts?", "statements").to("after?", "statements").note().source().build());
    }

    private static RegisterBuilder of(String id) {
        return new RegisterBuilder(id, FIGURES);
    }
}
