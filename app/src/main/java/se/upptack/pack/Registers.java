package se.upptack.pack;

import static se.upptack.pack.Register.Theme.ASKING;
import static se.upptack.pack.Register.Theme.CONTENT;
import static se.upptack.pack.Register.Theme.COOPERATION;
import static se.upptack.pack.Register.Theme.FIGURES;
import static se.upptack.pack.Register.Theme.LAW;
import static se.upptack.pack.Register.Theme.ORGANISATION;
import static se.upptack.pack.Register.Theme.PACK;
import static se.upptack.pack.Register.Theme.SERVICE;
import static se.upptack.pack.Register.Theme.WORDS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every register of the pack format, declared once. {@code docs/guide/pack-format.md} says the same in prose, and a test holds the two
 * against each other.
 */
public final class Registers {

    /** The code lists that the product itself asks for. A pack may carry more, for the fields of its steps. */
    static final String[] CODE_LISTS = {
        "violence-form", "violence-area", "honour", "role", "relation", "vulnerability-ground", "vulnerability-factor", "tag",
        "not-asked-reason", "decline-reason", "deferral-reason", "disclosure-prompt", "indication", "presence", "channel", "language",
        "instrument", "information-form", "support-wish", "perpetrator-source", "introduction-state",
        "child-cause", "child-rights", "child-actor", "not-told-reason"
    };

    static final String[] CHANNELS = {"physical", "video", "telephone", "chat", "written", "e-service", "form", "group"};
    static final String[] MODES = {"routine", "indication", "inform-first", "periodic"};
    /** What a step may ask for: codes, days and references, never free text. */
    static final String[] FIELD_KINDS = {"yes-no", "yes-no-unknown", "choice", "choices", "date", "unit", "service-line", "law", "count"};
    private static final String[] CHANNELS_OR_ANY = {
        "physical", "video", "telephone", "chat", "written", "e-service", "form", "group", "*"
    };

    private static final List<Register> ALL = Stream.concat(Stream.of(
            of("pack", PACK).key("key").text("key", "value").build(),
            of("sources", PACK).key("key").id("key").text("title", "issuer?").dated("date?").text("identifier?", "licence?").note().build(),
            of("municipalities", ORGANISATION).key("code").text("code", "name", "lan_code", "lan_name").build(),
            of("organisations", ORGANISATION)
                    .owner("id").editable()
                    .id()
                    .oneOf("kind", "state-agency", "municipality", "region", "coordination-association", "county-board", "shelter",
                            "supplier", "knowledge-body", "service-centre", "police", "probation", "prosecution", "university",
                            "network-body", "non-profit")
                    .pair("name").text("short?").to("tenant?", "organisations").toSome("acts_for?", "organisations")
                    .county().to("municipality?", "municipalities").period().note().source().build(),
            of("units", ORGANISATION)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations").to("parent?", "units")
                    .oneOf("kind", "region", "office", "department", "head-office", "process", "unit", "branch", "accommodation",
                            "contact-centre", "service-office", "mission-abroad", "activity")
                    .pair("name").county().to("municipality?", "municipalities").period().precision("precision?").note().source().build(),
            of("service-lines", ORGANISATION)
                    .owner("organisation").editable()
                    .id().toAny("organisation", "organisations")
                    .oneOf("kind", "benefit", "process", "support-form", "activity", "service")
                    .pair("name").oneOf("documentation", "authority", "service-undertaking", "both").pair("prioritised?")
                    .period().precision("precision?").source().build(),
            of("case-types", ASKING)
                    .owner("service_line").editable()
                    .id().toAny("service_line", "service-lines").pair("name").pair("definition?").source().build(),
            of("triggers", ASKING)
                    .owner("service_line").editable()
                    .id().toAny("service_line", "service-lines").pair("name").source().build(),
            of("policies", ASKING)
                    .owner("organisation").editable().frozen()
                    .id().toAny("organisation", "organisations").toAny("service_line", "service-lines").toAny("case_type", "case-types")
                    .toAny("trigger", "triggers").oneOf("mode", MODES).oneOf("topic", "violence", "threats-and-violence")
                    .whole("interval_months?", "window_before_days", "due_days", "until_days", "reask_after_decline_months?")
                    .yesNo("requires_training?").periodFrom().precision("precision").text("decision_ref?").pair("decision")
                    .note().source().build(),
            of("channel-rules", ASKING)
                    .owner("organisation").editable().frozen()
                    .id().toAny("organisation", "organisations").toAny("service_line", "service-lines").oneOf("channel", CHANNELS)
                    .oneOf("rule", "allowed", "advised-against", "forbidden", "not-stated")
                    .periodFrom().precision("precision").pair("reason").note().source().build(),
            of("channel-means", ASKING)
                    .owner("organisation").editable()
                    .id().toAny("organisation", "organisations").oneOf("channel", CHANNELS).pair("name").period().precision("precision?").note()
                    .source().build(),
            of("code-lists", WORDS)
                    .key("id", "version").frozen()
                    .id().pair("name").whole("version").periodFrom().note().source().build(),
            of("codes", WORDS)
                    .key("list", "version", "code").frozen()
                    .id("list").whole("version").id("code").id("parent?").whole("sort").pair("name").pair("examples?")
                    .text("who?").source().build(),
            of("term-maps", WORDS)
                    .key("organisation", "term", "list").owner("organisation").editable()
                    .to("organisation", "organisations").text("term").oneOf("list", CODE_LISTS)
                    .column("codes", new Column.Type.ListOf(new Column.Type.CodeNamedBy("list"))).note().source().build(),
            of("paraphrases", WORDS)
                    .key("phrase", "list").editable()
                    .text("phrase").oneOf("list", CODE_LISTS).column("code", new Column.Type.CodeNamedBy("list")).pair("context?")
                    .source().build(),
            of("person-words", WORDS)
                    .key("organisation").owner("organisation").editable()
                    .toAny("organisation", "organisations").text("sv_one", "sv_the", "sv_many", "en_one", "en_the", "en_many")
                    .source().build(),
            of("aliases", WORDS)
                    .key("register", "entry", "alias").editable()
                    .text("register").column("entry", new Column.Type.EntryNamedBy("register")).text("alias").period().note().source()
                    .build(),
            of("functional-roles", COOPERATION)
                    .id().pair("name").oneOf("level", "local", "regional", "agency", "county", "national")
                    .oneOf("mandate", "coordinate", "train", "both", "none").source().build(),
            of("role-assignments", COOPERATION)
                    .owner("organisation").editable().secret()
                    .id().text("person?").to("role", "functional-roles").to("organisation", "organisations").to("unit?", "units")
                    .to("network?", "networks").whole("share_percent?").yesNo("mandate_coordinate?", "mandate_train?")
                    .period().precision("precision?").note().source().build(),
            of("networks", COOPERATION)
                    .owner("convenor").editable()
                    .id().pair("name").to("convenor?", "organisations").oneOf("level", "national", "county", "regional", "local").county()
                    .whole("meetings_per_year?").day("valid_from?").note().source().build(),
            of("network-members", COOPERATION)
                    .key("network", "organisation", "county", "valid_from").owner("organisation").editable()
                    .to("network", "networks").to("organisation", "organisations").county().period().precision("precision?").note()
                    .source().build(),
            of("agreements", COOPERATION)
                    .owner("party").editable()
                    .id().oneOf("kind", "purchased-cooperation", "declaration-of-intent", "cooperation", "supplier-contract")
                    .to("party", "organisations").to("counterpart", "organisations").to("network?", "networks")
                    .to("service?", "services")
                    .someOf("functions", "coordination", "training", "treatment", "asking", "representation")
                    .text("signed_by?").oneOf("quality?", "very-good", "good", "poor").period().precision("precision?").note().source().build(),
            of("actor-duties", COOPERATION)
                    .owner("actor").editable()
                    .id().to("actor", "organisations").pair("counterpart").pair("subject").pair("responsible").yesNo("settled").note().source().build(),
            of("obligations", LAW)
                    .owner("organisation")
                    .id().to("organisation", "organisations").pair("subject")
                    .oneOf("strength", "statutory", "regulation", "general-advice", "assignment", "ambition")
                    .to("law?", "laws").period().note().source().build(),
            of("responsibilities", ORGANISATION)
                    .key("organisation", "aspect", "unit", "valid_from").owner("organisation").editable()
                    .to("organisation", "organisations").oneOf("aspect", "steers", "carries-out", "staffs-groups").to("unit", "units")
                    .period().note().source().build(),
            of("association-parties", COOPERATION)
                    .key("association", "party").owner("association").editable()
                    .to("association", "organisations").to("party", "organisations").oneOf("kind", "statutory", "optional").note()
                    .source().build(),
            of("association-activities", COOPERATION)
                    .owner("association").editable()
                    .id().to("association", "organisations").pair("name").period().note().source().build(),
            of("pilot-entries", COOPERATION)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations")
                    .oneOf("kind", "pilot", "staff", "participants", "training", "implementation", "national-contact", "measure-exposed",
                            "measure-children", "measure-uses-violence", "contact", "conference", "integration", "self-sufficiency", "result")
                    .oneOf("level?", "local", "regional", "national").whole("number?")
                    .oneOf("outcome?", "changed", "no-change", "not-assessable", "integrated", "self-sufficient", "partly", "not-yet")
                    .pair("name").period().precision("precision?").note().source().build(),
            of("coordinator-seats", COOPERATION)
                    .key("municipality", "year").editable()
                    .to("municipality", "municipalities")
                    .oneOf("seat", "social-services", "other-administration", "central", "other-municipality", "none")
                    .to("through?", "municipalities", "organisations").whole("year").note().source().build(),
            of("accounts", ORGANISATION)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations").pair("document").text("contact?", "decided_by?", "presented_by?")
                    .day("date?").precision("precision?").note().source().build(),
            of("activity-routines", ASKING)
                    .key("organisation", "service_line", "year").owner("organisation").editable()
                    .to("organisation", "organisations").to("service_line", "service-lines").whole("year")
                    .oneOf("asks", "routine", "indication", "none").note().source().build(),
            of("asked-shares", ASKING)
                    .key("organisation", "service_line", "year").owner("organisation").editable()
                    .to("organisation", "organisations").to("service_line", "service-lines").whole("year")
                    .whole("percent?", "asked?", "registered?").note().source().build(),
            of("steps", SERVICE)
                    .owner("organisation").editable()
                    .id().toAny("organisation", "organisations").toAny("service_line", "service-lines")
                    .oneOf("answer", "any", "affirmative", "exposed", "uses-violence", "child").whole("sort")
                    .oneOf("does?", "safety", "information", "existing-support", "coordination", "support-wish", "children", "child-report",
                            "perspective", "referral", "follow-up", "handover")
                    .oneOf("documentation?", "authority", "service-undertaking")
                    .oneOf("evidence?", "research", "agency-publication", "own-experience", "evidence-lacking")
                    .pair("name")
                    .pair("responsibility").pair("help?").periodFrom().precision("precision").source().build(),
            of("step-fields", SERVICE)
                    .key("step", "id").owner("step").editable()
                    .to("step", "steps").id("id").whole("sort").oneOf("kind", FIELD_KINDS).id("list?").yesNo("required").text("shown_when?")
                    .id("counts_as?").pair("name").pair("help?").periodFrom().source().build(),
            of("step-effects", SERVICE)
                    .owner("step").editable()
                    .id().to("step", "steps").text("when?").oneOf("does", "mark", "closes", "advice", "second-handler").id("target?")
                    .pair("text?").periodFrom().source().build(),
            of("case-marks", SERVICE)
                    .owner("organisation").editable()
                    .id().toAny("organisation", "organisations").whole("sort").oneOf("seen_by", "workers", "support").whole("extra_days?")
                    .pair("name").pair("rule").periodFrom().source().build(),
            of("other-side-work", COOPERATION)
                    .owner("organisation").editable()
                    .id().toAny("organisation", "organisations").oneOf("aspect", "perspective", "detection-routines")
                    .oneOf("state", "in-place", "insufficient", "missing", "missing-or-insufficient", "share").whole("percent?", "year?").note()
                    .source().build(),
            of("handling-rules", SERVICE)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations").to("unit?", "units").toAny("service_line", "service-lines")
                    .oneOf("rule", "two-handlers", "control").periodFrom().precision("precision").pair("decision?").note().source().build(),
            of("wordings", ASKING)
                    .owner("organisation").editable()
                    .id().toAny("organisation", "organisations").toAny("service_line", "service-lines")
                    .oneOf("channel", CHANNELS_OR_ANY).oneOf("round", "first", "repeat", "*")
                    .oneOf("purpose", "before", "ask-exposure", "ask-use", "inform", "after-no", "after-yes", "after-decline",
                            "not-alone", "interpreter", "remote")
                    .whole("sort").pair("text")
                    .oneOf("evidence", "research", "agency-publication", "own-experience", "evidence-lacking").day("valid_from?")
                    .source().build(),
            of("prerequisites", ASKING)
                    .owner("organisation").editable()
                    .id().toAny("organisation", "organisations").toAny("service_line", "service-lines").oneOf("holder", "unit", "worker")
                    .pair("name").to("course?", "courses").period().source().build(),
            of("load-periods", ASKING)
                    .owner("organisation").editable().secret()
                    .id().to("organisation", "organisations").to("unit?", "units").pair("name").periodFrom().precision("precision")
                    .source().build(),
            of("services", SERVICE)
                    .editable()
                    .id().pair("name").text("organisation?")
                    .oneOf("kind", "social-services", "health-care", "police", "shelter", "victim-support", "barnahus", "mens-centre",
                            "family-counselling", "probation-programme", "national-line", "professional-line", "sheltered-housing",
                            "migration-reception", "health-examination", "employee-support", "other")
                    .oneOf("level", "national", "county", "municipality").county().to("municipality?", "municipalities")
                    .someOf("target_groups", "exposed", "uses-violence", "child", "relative", "professional")
                    .someCodesOf("areas", "violence-area").someCodesOf("languages?", "language").text("phone?").web("web?")
                    .pair("hours?").pair("description?").oneOf("tier", "public", "staff").day("verified_on?").yesNo("confirmed?").source().build(),
            of("laws", LAW)
                    .id().text("statute", "section?").pair("title").period().yesNo("verified").note().source().build(),
            of("duty-rules", LAW)
                    .id().toAny("organisation", "organisations")
                    .oneOf("legal_role", "health-care-staff", "social-services-staff", "other", "*").oneOf("duty", "duty", "recommendation")
                    .to("law", "laws").period().pair("text").source().build(),
            of("texts", CONTENT)
                    .owner("owner").editable()
                    .id().toAny("owner", "organisations")
                    .oneOf("kind", "public-page", "surface", "card", "poster", "guidance", "user-support", "method-support", "handbook", "standard",
                            "legal-position", "guideline", "template", "checklist", "knowledge-document", "dialogue-material", "course", "podcast",
                            "film", "news", "message", "strategy", "interview-series", "interview", "exercise", "local-routine", "action-plan")
                    .pair("name").whole("sort")
                    .someOf("audiences", "public", "exposed", "uses-violence", "child", "girls-young-women", "women", "men-boys", "close-person",
                            "caseworker", "manager", "method-supporter", "hr", "employee", "supplier", "service-office", "professional")
                    .toSome("service_lines?", "service-lines")
                    .someOf("steps?", "asking", "safety", "information", "existing-support", "coordination", "support-wish", "children",
                            "child-report", "perspective", "referral", "follow-up")
                    .someOf("channels?", CHANNELS)
                    .someOf("roles?", "caseworker", "method-supporter", "manager", "agency-coordinator", "national-coordinator", "county-strategist",
                            "log-reviewer", "administrator")
                    .someCodesOf("areas?", "violence-area").toSome("laws?", "laws").web("web?")
                    .to("original?", "texts").to("adapted_by?", "organisations").day("adapted_on?")
                    .to("part_of?", "texts").to("goes_with?", "texts").oneOf("integration?", "complement", "integrated")
                    .dated("integration_planned?").dated("integrated_on?")
                    .someOf("built_into?", "steering-document", "supporting-document", "management-document", "process-description", "plan",
                            "training", "follow-up-tool")
                    .oneOf("evidence", "research", "agency-publication", "own-experience", "evidence-lacking")
                    .to("quality_by?", "organisations").day("quality_on?", "review_by?").period().note().source().build(),
            of("text-reviews", CONTENT)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations").to("text?", "texts").dated("reviewed?").pair("name").pair("change").note()
                    .source().build(),
            of("lessons", CONTENT)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations").text("from").dated("found?").pair("name").pair("description")
                    .oneOf("state", "open", "under-way", "done").note().source().build(),
            of("assignments", CONTENT)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations").text("reference?").pair("name").pair("relevance").pair("expected")
                    .oneOf("state", "under-way", "reported", "unknown").note().source().build(),
            of("research-needs", CONTENT)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations").pair("name").pair("description").toSome("texts?", "texts")
                    .oneOf("state", "open", "under-way", "answered").note().source().build(),
            of("touchpoints", CONTENT)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations").toAny("service_line", "service-lines").whole("sort").pair("name")
                    .someOf("ways", "oral", "written", "group", "individual", "e-service", "poster", "card").toSome("texts?", "texts")
                    .whole("most?").to("moved_from?", "touchpoints").pair("reason?").period().precision("precision?").note().source().build(),
            of("efforts", CONTENT)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations")
                    .oneOf("kind", "campaign", "broadcast", "posts", "web-page", "news", "podcast", "mailing", "conference", "outreach", "material")
                    .oneOf("occasion?", "25-november", "week-free-from-violence", "together-against-violence", "theme-week", "own")
                    .oneOf("channel", "web", "internal-web", "social-media", "television", "e-service", "print", "meeting", "chat")
                    .pair("name")
                    .someOf("audiences", "public", "exposed", "uses-violence", "child", "girls-young-women", "women", "men-boys", "close-person",
                            "caseworker", "manager", "method-supporter", "hr", "employee", "supplier", "service-office", "professional")
                    .someCodesOf("areas?", "violence-area").someCodesOf("languages?", "language").text("tag?")
                    .whole("posts?", "visits?", "copies?").oneOf("interaction?", "high", "average", "low").to("text?", "texts").web("web?").pair("result?")
                    .period().precision("precision?").note().source().build(),
            of("courses", CONTENT)
                    .owner("organisation").editable()
                    .id().toAny("organisation", "organisations")
                    .oneOf("kind", "course", "module", "lecture", "webinar", "workshop", "seminar-series", "exchange", "conference", "event", "supervision",
                            "learning-pass", "introduction", "network", "study-programme", "practice", "awareness")
                    .oneOf("format", "web", "classroom", "led-remote", "webinar", "workshop", "series", "conference", "film", "podcast", "network", "mixed",
                            "not-stated")
                    .someOf("forms?", "theory", "role-play", "group-work", "reflection", "case-descriptions")
                    .pair("name").pair("audience?").someCodesOf("areas?", "violence-area").someCodesOf("tags?", "tag")
                    .someCodesOf("languages?", "language").to("family?", "courses").text("with?", "identifiers?").yesNo("ordinary?", "open?")
                    .to("goal?", "goal-areas").to("text?", "texts").oneOf("state?", "planned", "held", "cancelled", "partly-cancelled").pair("reason?")
                    .whole("participants?").county().period().precision("precision?").note().source().build(),
            of("course-targets", CONTENT)
                    .owner("organisation").editable()
                    .id().to("course", "courses").to("organisation", "organisations").to("service_line?", "service-lines").toSome("units?", "units")
                    .someCodesOf("roles?", "staff-role").oneOf("strength", "mandatory", "offered", "target").whole("size?").pair("decision")
                    .period().precision("precision?").note().source().build(),
            of("course-steps", CONTENT)
                    .owner("course_target").editable()
                    .id().to("course_target", "course-targets").pair("name").day("since?", "due").whole("percent?", "persons?")
                    .oneOf("verdict?", "met", "partly-met", "not-met", "not-reported").pair("verdict?")
                    .column("verdict_source?", new Column.Type.Source()).precision("precision?").note().source().build(),
            of("training-figures", FIGURES)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations").to("course?", "courses").pair("name").text("value").whole("of?")
                    .oneOf("unit", "persons", "share", "courses", "municipalities", "respondents").oneOf("basis", "register", "survey", "stated")
                    .whole("year?").note().source().build(),
            of("competence", COOPERATION)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations")
                    .oneOf("kind", "clause", "learning-pass", "manager-coaching", "supervision", "self-sufficiency", "trainers", "trainer-need",
                            "introduction", "basic-training", "temporary-network", "need", "higher-education")
                    .pair("name").to("course?", "courses").to("agreement?", "agreements").someCodesOf("areas?", "violence-area")
                    .someCodesOf("groups?", "staff-role").oneOf("state", "yes", "no", "unknown", "planned", "under-way", "done")
                    .oneOf("cases?", "many", "few", "none", "unknown").whole("percent?").to("coordinator?", "organisations").pair("result?")
                    .period().precision("precision?").note().source().build(),
            of("disclosure-rules", LAW)
                    .owner("organisation").editable()
                    .id().toAny("organisation", "organisations").oneOf("topic", "secrecy", "consent", "police", "need")
                    .to("law?", "laws").period().pair("text").source().build(),
            of("report-templates", LAW)
                    .owner("organisation").editable().frozen()
                    .id().toAny("organisation", "organisations").text("version").to("based_on?", "report-templates").pair("name")
                    .pair("guideline").pair("police_when?").text("intro", "closing").periodFrom().note().source().build(),
            of("school-information", COOPERATION)
                    .key("municipality", "year").editable()
                    .to("municipality", "municipalities").whole("year").oneOf("regular", "yes", "no", "unknown").text("form?").note()
                    .source().build(),
            of("police-regions", ORGANISATION)
                    .id().pair("name").text("counties").period().note().source().build(),
            of("goal-areas", FIGURES)
                    .id().text("goals?").whole("sort").pair("name").oneOf("statistics", "series", "none").pair("about?").note().source().build(),
            of("indicator-sets", FIGURES)
                    .id().pair("name").text("issuer").whole("total", "regional").note().source().build(),
            of("series", FIGURES)
                    .editable().id().pair("name").pair("definition").text("issuer").oneOf("unit", "percent", "rate", "number")
                    .oneOf("direction", "high", "low", "none").oneOf("level", "county", "municipality", "police-region")
                    .toSome("goal_areas?", "goal-areas").text("kolada?").to("set?", "indicator-sets").yesNo("regional?").pair("caveat?").note()
                    .source().build(),
            of("series-values", FIGURES)
                    .key("series", "area", "year", "sex")
                    .to("series", "series").text("area").whole("year").oneOf("sex", "T", "K", "M").text("value").note().source().build(),
            of("published-bands", FIGURES)
                    .id().to("series?", "series").to("goal_area?", "goal-areas").text("area").oneOf("band", "worst", "middle", "best")
                    .whole("year").text("value?").note().source().build(),
            of("employer-plans", COOPERATION)
                    .key("municipality", "year").editable()
                    .to("municipality", "municipalities").whole("year").oneOf("state", "in-place", "missing", "unknown").text("document?").note()
                    .source().build(),
            of("measures", FIGURES)
                    .id().pair("name").pair("definition").column("where", new Column.Type.Facts()).source().build(),
            of("indicators", FIGURES)
                    .owner("organisation").editable()
                    .id().toAny("organisation", "organisations").to("owner", "organisations").pair("name").pair("definition")
                    .oneOf("gives", "number", "share", "rate").column("numerator?", new Column.Type.Facts())
                    .column("denominator?", new Column.Type.Facts()).column("exclusions?", new Column.Type.Facts())
                    .someOf("needs?", "registration", "training", "survey", "external", "directory")
                    .oneOf("counting", "every-occasion", "last-per-case", "person-year", "worker-month")
                    .oneOf("source_kind", "registered", "self-assessed", "estimated", "external", "missing")
                    .oneOf("level", "agency", "service-line", "unit")
                    .someOf("breakdowns?", "organisation", "unit", "line", "channel", "month", "mode", "reason", "round", "cause", "reporter")
                    .pair("caveat?").oneOf("status", "in-use", "developmental").to("replaces?", "indicators").period().note().source().build(),
            of("indicator-breaks", FIGURES)
                    .id().to("indicator", "indicators").day("valid_from").pair("text").source().build(),
            of("indicator-sources", FIGURES)
                    .id().to("indicator", "indicators").to("course?", "courses").toSome("units?", "units").someCodesOf("roles?", "staff-role")
                    .to("survey?", "surveys").id("question?").id("option?").source().build(),
            of("result-chains", FIGURES)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations").pair("name").oneOf("of", "effort", "pilot").to("effort?", "efforts")
                    .to("service_line?", "service-lines").period().note().source().build(),
            of("result-steps", FIGURES)
                    .editable().id().to("chain", "result-chains").oneOf("step", "activity", "output", "working-method", "effect")
                    .oneOf("known", "told", "counted", "not-followed", "cannot-be-told").to("indicator?", "indicators").pair("text?").day("on?")
                    .source().build(),
            of("assessments", FIGURES)
                    .editable().id().to("chain", "result-chains").oneOf("judged", "fit-for-purpose", "carried-out")
                    .oneOf("verdict", "yes", "partly", "no", "cannot-be-told").someOf("basis", "participants", "staff", "interviews", "documents", "registrations")
                    .pair("grounds").day("on?").source().build(),
            of("follow-up-tools", FIGURES)
                    .owner("organisation").editable()
                    .id().to("organisation", "organisations").to("service_line", "service-lines").pair("name").day("due?").precision("precision?")
                    .day("built_in?").day("checked?").note().source().build(),
            of("disclosure-limits", FIGURES)
                    .owner("organisation").frozen()
                    .id().toAny("organisation", "organisations").whole("threshold").oneOf("zeros", "withheld", "shown").whole("least_base", "least_published")
                    .periodFrom().note().source().build()), Stream.concat(SurveyRegisters.all().stream(), GoalRegisters.all().stream())).toList();

    private Registers() {}

    /** All registers, in the order of the format. */
    public static List<Register> all() {
        return ALL;
    }

    public static Optional<Register> find(String id) {
        return ALL.stream().filter(register -> register.id().equals(id)).findFirst();
    }

    /** The register of that name; an unknown name is a bug in the caller. */
    public static Register get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No register is called " + id));
    }

    private static RegisterBuilder of(String id, Register.Theme theme) {
        return new RegisterBuilder(id, theme);
    }
}
