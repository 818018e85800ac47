package se.upptack.survey;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.Citation;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;

/** Words against deeds, interviews, studies, dialogues and evaluations. */
@Controller
class InquiryPages {

    private static final String TITLE = SurveyPages.TITLE;

    private final Deeds deeds;
    private final Interviews interviews;
    private final Dialogues dialogues;
    private final Rounds rounds;
    private final Definitions definitions;
    private final SurveyViews views;

    InquiryPages(Deeds deeds, Interviews interviews, Dialogues dialogues, Rounds rounds, Definitions definitions, SurveyViews views) {
        this.deeds = deeds;
        this.interviews = interviews;
        this.dialogues = dialogues;
        this.rounds = rounds;
        this.definitions = definitions;
        this.views = views;
    }

    @GetMapping("/surveys/deeds")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View deeds(Visit visit, @RequestParam(defaultValue = "") String line, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String year) {
        return visit.show("survey/deeds.jte", TITLE, deeds.page(visit, line, unit, year.matches("\\d{4}") ? Integer.parseInt(year) : 0));
    }

    @GetMapping("/surveys/studies")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View studies(Visit visit) {
        var book = definitions.registers();
        var language = visit.language();
        return visit.show("survey/studies.jte", TITLE, new InquiryPage.Studies(book.rows("survey-studies").stream()
                .filter(row -> row.text("organisation").equals(visit.actor().agency()) || visit.actor().is(Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST))
                .map(row -> new InquiryPage.Study(row.text("name", language), row.text("done"), row.text("method"), row.text("question", language), row.text("sample", language),
                        row.text("participants"), row.text("findings", language), row.text("note"), Citation.of(row, book)))
                .toList()));
    }

    @GetMapping("/surveys/dialogue")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View dialogue(Visit visit) {
        return visit.show("survey/dialogue.jte", TITLE, dialogue(visit, Map.of(), List.of()));
    }

    @PostMapping("/surveys/dialogue")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR})
    View tell(Visit visit) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : List.of("unit", "theme", "happened", "words")) {
            typed.put(field, SurveyPages.one(visit, field));
        }
        var errors = new ArrayList<FormError>();
        require(views.units(visit).containsKey(typed.get("unit")), "unit", "survey.error.unit", errors);
        require(ModeNames.THEMES.contains(typed.get("theme")), "theme", "survey.error.theme", errors);
        require(day(typed.get("happened")) != null, "happened", "survey.error.happened", errors);
        require(!typed.get("words").isEmpty() && typed.get("words").length() <= 4000, "words", "survey.error.told", errors);
        var day = day(typed.get("happened"));
        if (!errors.isEmpty() || day == null) {
            return visit.showAgain("survey/dialogue.jte", TITLE, dialogue(visit, typed, errors));
        }
        dialogues.add(visit.actor(), typed.get("unit"), typed.get("theme"), day, typed.get("words"));
        return visit.see("/surveys/dialogue", "survey.flash.noted");
    }

    private InquiryPage.Dialogue dialogue(Visit visit, Map<String, String> typed, List<FormError> errors) {
        return new InquiryPage.Dialogue(dialogues.all(visit.actor()), views.units(visit), typed, errors, rounds.today().toString());
    }

    @GetMapping("/surveys/evaluations")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View evaluations(Visit visit) {
        return visit.show("survey/evaluations.jte", TITLE, new InquiryPage.Evaluations(views.chains(visit)));
    }

    @GetMapping("/surveys/evaluations/{chain}")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View evaluation(Visit visit, @PathVariable String chain) {
        return visit.show("survey/evaluation.jte", TITLE, evaluation(visit, chain, Map.of(), List.of()));
    }

    @PostMapping("/surveys/evaluations/{chain}")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View document(Visit visit, @PathVariable String chain) {
        var title = SurveyPages.one(visit, "title");
        var words = SurveyPages.one(visit, "words");
        var errors = new ArrayList<FormError>();
        require(!title.isEmpty() && title.length() <= 300, "title", "survey.error.document", errors);
        require(!words.isEmpty() && words.length() <= 4000, "words", "survey.error.told", errors);
        if (!errors.isEmpty()) {
            return visit.showAgain("survey/evaluation.jte", TITLE, evaluation(visit, chain, Map.of("title", title, "words", words), errors));
        }
        dialogues.document(visit.actor(), evaluation(visit, chain, Map.of(), List.of()).id(), title, words);
        return visit.see("/surveys/evaluations/" + chain, "survey.flash.noted");
    }

    private InquiryPage.Evaluation evaluation(Visit visit, String chain, Map<String, String> typed, List<FormError> errors) {
        var row = definitions.registers().find("result-chains", chain).orElseThrow(Missing::new);
        var judged = definitions.registers().rows("assessments").where("chain", chain).stream()
                .map(one -> visit.messages().text(visit.language(), "survey.judged." + one.text("judged")) + ": " + one.text("grounds", visit.language())).toList();
        return new InquiryPage.Evaluation(
                chain, row.text("name", visit.language()), rounds.about(visit.actor(), chain).stream().map(views::item).toList(),
                interviews.all(visit.actor()).stream().filter(one -> one.about().equals(chain)).toList(), dialogues.documents(visit.actor(), chain), judged,
                Rounds.leads(visit.actor()), errors, typed);
    }

    @GetMapping("/surveys/interviews")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View interviews(Visit visit) {
        return visit.show("survey/interviews.jte", TITLE, list(visit, false));
    }

    @PostMapping("/surveys/interviews")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View invite(Visit visit) {
        var guide = SurveyPages.one(visit, "guide");
        var person = SurveyPages.one(visit, "person");
        var organisation = SurveyPages.one(visit, "organisation");
        var about = SurveyPages.one(visit, "about");
        if (!guides(visit).containsKey(guide) || person.isEmpty() || person.length() > 200 || organisation.length() > 200) {
            return visit.showAgain("survey/interviews.jte", TITLE, list(visit, true));
        }
        var id = interviews.invite(visit.actor(), guide, views.chains(visit).containsKey(about) ? about : null, person, organisation);
        return visit.see("/surveys/interviews/" + id, "survey.flash.noted");
    }

    private InterviewPage.ListPage list(Visit visit, boolean wrong) {
        return new InterviewPage.ListPage(interviews.all(visit.actor()), guides(visit), views.chains(visit), wrong);
    }

    /** The guides of the own organisation first; any survey can be one. */
    private Map<String, String> guides(Visit visit) {
        var guides = new LinkedHashMap<String, String>();
        definitions.list(visit.actor()).stream().filter(row -> row.text("kind").equals("interview")).forEach(row -> guides.put(row.key(), row.text("name", visit.language())));
        definitions.list(visit.actor()).forEach(row -> guides.putIfAbsent(row.key(), row.text("name", visit.language())));
        return guides;
    }

    @GetMapping("/surveys/interviews/{id}")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View interview(Visit visit, @PathVariable UUID id) {
        return visit.show("survey/interview.jte", TITLE, one(visit, id, null, null));
    }

    @PostMapping("/surveys/interviews/{id}")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View note(Visit visit, @PathVariable UUID id) {
        var what = SurveyPages.one(visit, "what");
        if (what.equals("send")) {
            var link = interviews.send(visit.actor(), id);
            return link.isEmpty() ? visit.showAgain("survey/interview.jte", TITLE, one(visit, id, null, "survey.interview.error.transcript"))
                    : visit.show("survey/interview.jte", TITLE, one(visit, id, link.get(), null));
        }
        var words = SurveyPages.one(visit, "words");
        var code = SurveyPages.one(visit, "code");
        var hindrance = interviews.add(visit.actor(), id, what, code.isEmpty() || code.length() > 100 ? null : code, words.isEmpty() || words.length() > 100_000 ? null : words);
        return hindrance.isPresent() ? visit.showAgain("survey/interview.jte", TITLE, one(visit, id, null, hindrance.get())) : visit.see("/surveys/interviews/" + id, "survey.flash.noted");
    }

    private InterviewPage.OnePage one(Visit visit, UUID id, @Nullable String link, @Nullable String error) {
        var interview = interviews.one(visit.actor(), id);
        var guide = definitions.latest(interview.guide());
        return new InterviewPage.OnePage(interview, guide.map(one -> one.name().in(visit.language())).orElse(interview.guide()), guide.map(Definition::questions).orElse(List.of()), link, error);
    }

    @GetMapping("/s/{link}/text")
    @Access(everyone = true)
    View text(Visit visit, @PathVariable String link) {
        return visit.show("survey/text.jte", AnswerPages.TITLE, new InterviewPage.TextPage(link, interviews.read(link), false));
    }

    @PostMapping("/s/{link}/text")
    @Access(everyone = true)
    View correct(Visit visit, @PathVariable String link, @RequestParam(name = "do", defaultValue = "") String what) {
        if (!List.of("correction", "approved", "withdrawn").contains(what)) {
            throw new Missing();
        }
        var words = SurveyPages.one(visit, "words");
        interviews.answer(link, what, words.isEmpty() || words.length() > 100_000 ? null : words);
        return visit.show("survey/text.jte", AnswerPages.TITLE, new InterviewPage.TextPage(link, interviews.read(link), true));
    }

    private static void require(boolean right, String field, String key, List<FormError> errors) {
        if (!right) {
            errors.add(FormError.of(field, key));
        }
    }

    private @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return day.isAfter(rounds.today()) ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
