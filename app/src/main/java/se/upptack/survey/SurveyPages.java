package se.upptack.survey;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;
import se.upptack.platform.Missing;

/** The surveys there are, what reports have published of them, and the rounds of the own agency. */
@Controller
class SurveyPages {

    static final String TITLE = "survey.title";

    private final Definitions definitions;
    private final Rounds rounds;
    private final SurveyViews views;

    SurveyPages(Definitions definitions, Rounds rounds, SurveyViews views) {
        this.definitions = definitions;
        this.rounds = rounds;
        this.views = views;
    }

    @Bean
    static NavItem surveysMenu() {
        return NavItem.of(125, "/surveys", "survey.menu", Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST);
    }

    @GetMapping("/surveys")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View list(Visit visit) {
        return visit.show("survey/list.jte", TITLE, views.list(visit));
    }

    @GetMapping("/surveys/forms/{id}")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View form(Visit visit, @PathVariable String id) {
        return visit.show("survey/form.jte", TITLE, views.form(visit, survey(visit, id)));
    }

    @GetMapping("/surveys/forms/{id}/round")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View opening(Visit visit, @PathVariable String id) {
        var definition = definition(visit, id);
        var typed = new HashMap<>(Map.of("title", definition.name().in(visit.language()), "mode", definition.mode(), "opens", rounds.today().toString(),
                "closes", rounds.today().plusDays(28).toString()));
        return visit.show("survey/open.jte", TITLE, views.opening(visit, definition, typed, List.of()));
    }

    @PostMapping("/surveys/forms/{id}/round")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View open(Visit visit, @PathVariable String id) {
        var definition = definition(visit, id);
        var typed = new HashMap<String, String>();
        for (var field : List.of("title", "mode", "opens", "closes", "about")) {
            typed.put(field, one(visit, field));
        }
        definition.questions().stream().filter(Definition.Question::lost).forEach(question -> typed.put("words-" + question.code(), one(visit, "words-" + question.code())));
        var errors = new ArrayList<FormError>();
        require(!typed.get("title").isEmpty() && typed.get("title").length() <= 200, "title", errors);
        var mode = java.util.Arrays.stream(Round.Mode.values()).filter(one -> one.code().equals(typed.get("mode"))).findFirst();
        require(mode.isPresent(), "mode", errors);
        var opens = day(typed.get("opens"));
        var closes = day(typed.get("closes"));
        require(opens.isPresent(), "opens", errors);
        require(closes.isPresent() && closes.filter(day -> !day.isBefore(rounds.today()) && !day.isBefore(opens.orElse(day))).isPresent(), "closes", errors);
        if (!errors.isEmpty()) {
            return visit.showAgain("survey/open.jte", TITLE, views.opening(visit, definition, typed, errors));
        }
        // A question whose words are lost is asked only in words that somebody here answers for.
        var asked = definition.asking(definition.questions().stream()
                .map(question -> question.lost() && !typed.get("words-" + question.code()).isEmpty() ? question.worded(typed.get("words-" + question.code())) : question)
                .filter(question -> !question.lost()).toList());
        var round = rounds.open(visit.actor(), asked, typed.get("title"), mode.orElseThrow(), typed.get("about").isEmpty() ? null : typed.get("about"),
                opens.orElseThrow(), closes.orElseThrow());
        return visit.see("/surveys/rounds/" + round, "survey.flash.opened");
    }

    @GetMapping("/surveys/rounds/{id}")
    @Access({Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View round(Visit visit, @PathVariable UUID id) {
        return visit.show("survey/round.jte", TITLE, views.round(visit, rounds.whole(visit.actor(), id), Map.of(), List.of()));
    }

    @PostMapping("/surveys/rounds/{id}/invitations")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View invite(Visit visit, @PathVariable UUID id) {
        var whole = rounds.whole(visit.actor(), id);
        var typed = new HashMap<String, String>();
        for (var field : List.of("quantity", "unit", "line", "role", "people")) {
            typed.put(field, one(visit, field));
        }
        var errors = new ArrayList<FormError>();
        var wanted = whole.round().mode() == Round.Mode.ANONYMOUS ? group(visit, typed, errors) : people(visit, whole, typed, errors);
        if (!errors.isEmpty()) {
            return visit.showAgain("survey/round.jte", TITLE, views.round(visit, whole, typed, errors));
        }
        var made = rounds.invite(visit.actor(), id, wanted);
        return visit.show("survey/links.jte", TITLE, new LinksPage(whole.round(), made));
    }

    /** Where the link to the other language leads after links were made; they are shown once. */
    @GetMapping("/surveys/rounds/{id}/invitations")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View invited(Visit visit, @PathVariable UUID id) {
        return visit.see("/surveys/rounds/" + id, null);
    }

    @PostMapping("/surveys/rounds/{id}/reminders")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View remind(Visit visit, @PathVariable UUID id) {
        return visit.see("/surveys/rounds/" + id, "survey.flash.reminded", rounds.remind(visit.actor(), id));
    }

    @PostMapping("/surveys/rounds/{id}/recruiting")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View recruiting(Visit visit, @PathVariable UUID id) {
        var words = one(visit, "words");
        var sought = one(visit, "sought");
        var errors = new ArrayList<FormError>();
        require(!words.isEmpty() && words.length() <= 2000, "words", errors);
        require(sought.matches("\\d{0,6}"), "sought", errors);
        if (!errors.isEmpty()) {
            return visit.showAgain("survey/round.jte", TITLE, views.round(visit, rounds.whole(visit.actor(), id), Map.of("words", words, "sought", sought), errors));
        }
        rounds.recruiting(visit.actor(), id, sought.isEmpty() ? null : Integer.valueOf(sought), words);
        return visit.see("/surveys/rounds/" + id, "survey.flash.noted");
    }

    @PostMapping("/surveys/rounds/{id}/end")
    @Access({Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View close(Visit visit, @PathVariable UUID id) {
        rounds.close(visit.actor(), id);
        return visit.see("/surveys/rounds/" + id, "survey.flash.closed");
    }

    private List<Round.Invited> group(Visit visit, Map<String, String> typed, List<FormError> errors) {
        var quantity = typed.get("quantity");
        boolean right = quantity.matches("[1-9]\\d{0,4}");
        require(right, "quantity", errors);
        require(typed.get("unit").isEmpty() || views.units(visit).containsKey(typed.get("unit")), "unit", errors);
        require(typed.get("line").isEmpty() || views.lines(visit).containsKey(typed.get("line")), "line", errors);
        require(typed.get("role").isEmpty() || ModeNames.ROLES.contains(typed.get("role")), "role", errors);
        return errors.isEmpty() ? List.of(new Round.Invited(0, Integer.parseInt(quantity), null, List.of(), typed.get("unit"), typed.get("line"), typed.get("role"))) : List.of();
    }

    /** One respondent a line: name; organisation, or several; unit; service line; role. Every line that cannot be used is told. */
    private List<Round.Invited> people(Visit visit, Round.Whole whole, Map<String, String> typed, List<FormError> errors) {
        var wanted = new ArrayList<Round.Invited>();
        var there = new LinkedHashSet<String>();
        whole.invited().forEach(one -> there.add(one.name() + "|" + one.organisations()));
        var lines = typed.get("people").lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                continue;
            }
            var cells = java.util.Arrays.stream(lines.get(i).split(";", -1)).map(String::strip).toList();
            var name = cells.getFirst();
            var organisations = new ArrayList<String>();
            for (var said : cells.size() > 1 && !cells.get(1).isEmpty() ? List.of(cells.get(1).split("\\|")) : List.<String>of()) {
                var found = organisation(said.strip());
                if (found.isEmpty()) {
                    errors.add(FormError.of("people", "survey.error.people-organisation", i + 1, said.strip()));
                }
                found.ifPresent(row -> organisations.add(row.key()));
            }
            var unit = cells.size() > 2 ? cells.get(2) : "";
            var line = cells.size() > 3 ? cells.get(3) : "";
            var role = cells.size() > 4 ? cells.get(4) : "";
            if (name.isEmpty() || name.length() > 200 || !unit.isEmpty() && !views.units(visit).containsKey(unit) || !line.isEmpty() && !views.lines(visit).containsKey(line)
                    || !role.isEmpty() && !ModeNames.ROLES.contains(role)) {
                errors.add(FormError.of("people", "survey.error.people-line", i + 1));
            } else if (!there.add(name + "|" + organisations)) {
                errors.add(FormError.of("people", "survey.error.people-twice", i + 1, name));
            } else {
                wanted.add(new Round.Invited(0, 1, name, organisations, unit, line, role));
            }
        }
        if (wanted.isEmpty() && errors.isEmpty()) {
            errors.add(FormError.of("people", "survey.error.people"));
        }
        return wanted;
    }

    /** By id, or by its Swedish name. */
    private Optional<Row> organisation(String said) {
        var rows = definitions.registers().rows("organisations");
        return rows.find(said).or(() -> rows.stream().filter(row -> row.text("name_sv").equalsIgnoreCase(said)).findFirst());
    }

    private Row survey(Visit visit, String id) {
        return definitions.list(visit.actor()).stream().filter(row -> row.key().equals(id)).findFirst().orElseThrow(Missing::new);
    }

    private Definition definition(Visit visit, String id) {
        return definitions.latest(survey(visit, id).key()).filter(one -> !one.kind().equals("interview")).orElseThrow(Missing::new);
    }

    private static void require(boolean right, String field, List<FormError> errors) {
        if (!right) {
            errors.add(FormError.of(field, "survey.error." + field));
        }
    }

    static String one(Visit visit, String field) {
        return visit.values(field).stream().findFirst().map(String::strip).orElse("");
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
