package se.upptack.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.Missing;

/** What was answered: on the page, in files, text by text, and person by person where the round has names. */
@Controller
class ResultPages {

    private static final Set<String> STATES = Set.of("relevant", "outside", "left-out");

    private final Results results;
    private final Rounds rounds;

    ResultPages(Results results, Rounds rounds) {
        this.results = results;
        this.rounds = rounds;
    }

    @GetMapping("/surveys/rounds/{id}/results")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View results(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String by) {
        return visit.show("survey/results.jte", SurveyPages.TITLE, results.page(visit, id, by));
    }

    /** The same figures as a file: {@code answers.csv}, {@code answers.xlsx} or {@code answers.sps}, which SPSS and PSPP read. */
    @GetMapping("/surveys/rounds/{id}/results/{file}")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    ResponseEntity<byte[]> file(Visit visit, @PathVariable UUID id, @PathVariable String file, @RequestParam(defaultValue = "") String by) {
        var page = results.page(visit, id, by);
        var table = ResultFile.of(page, visit);
        return switch (file) {
            case "answers.csv" -> answer(file, "text/csv;charset=UTF-8", table.csv());
            case "answers.xlsx" -> answer(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", table.workbook());
            case "answers.sps" -> answer(file, "text/plain;charset=UTF-8", table.syntax());
            default -> throw new Missing();
        };
    }

    private static ResponseEntity<byte[]> answer(String file, String type, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString()).body(content);
    }

    /** Decides of free texts: one word for each that was chosen on the page. */
    @PostMapping("/surveys/rounds/{id}/results")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View moderate(Visit visit, @PathVariable UUID id) {
        var state = SurveyPages.one(visit, "state");
        var reason = SurveyPages.one(visit, "reason");
        if (!STATES.contains(state) || !state.equals("relevant") && reason.isEmpty() || reason.length() > 500) {
            return visit.see("/surveys/rounds/" + id + "/results", "survey.error.reason");
        }
        results.moderate(visit, id, UUID.fromString(SurveyPages.one(visit, "response")), SurveyPages.one(visit, "field"), state, reason.isEmpty() ? null : reason);
        return visit.see("/surveys/rounds/" + id + "/results", "survey.flash.moderated");
    }

    /** The answers with names, in a named round; each reading is in the trail. */
    @GetMapping("/surveys/rounds/{id}/named")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View named(Visit visit, @PathVariable UUID id) {
        var whole = rounds.whole(visit.actor(), id);
        var people = new ArrayList<NamedPage.Person>();
        rounds.named(visit.actor(), id).forEach((invited, response) -> people.add(new NamedPage.Person(
                String.valueOf(invited.name()), results.who(whole, response, visit.language()), answers(visit, whole.round().definition(), response))));
        return visit.show("survey/named.jte", SurveyPages.TITLE, new NamedPage(whole.round(), people));
    }

    private static List<NamedPage.Said> answers(Visit visit, Definition definition, Response response) {
        var said = new ArrayList<NamedPage.Said>();
        for (var question : definition.questions()) {
            for (int i = 0; i < question.fields().size(); i++) {
                var field = question.fields().get(i);
                var value = response.answer(field);
                var words = value.isEmpty() ? List.<String>of() : java.util.Arrays.stream(question.chosen() ? value.split("\\|") : new String[] {value})
                        .map(one -> question.option(one).map(option -> option.name().in(visit.language())).orElse(one)).toList();
                var flag = response.answer(field + "__flag");
                var fte = response.answer(field + "__fte");
                said.add(new NamedPage.Said(question.text().in(visit.language()), question.rows().isEmpty() ? "" : question.rows().get(i).name().in(visit.language()),
                        String.join(", ", words) + (fte.isEmpty() ? "" : " (" + fte + " " + visit.messages().text(visit.language(), "survey.s.fte").toLowerCase(java.util.Locale.ROOT) + ")"),
                        question.kind().equals("text"), flag.isEmpty() ? "" : visit.messages().text(visit.language(), "survey.flag." + flag), i == 0 ? response.answer(question.code() + "__comment") : ""));
            }
        }
        return said;
    }
}
