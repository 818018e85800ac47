package se.upptack.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import se.upptack.content.Guidance;
import se.upptack.content.Markdown;
import se.upptack.content.Text;
import se.upptack.content.Texts;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Missing;

/** Practice, alone or in a group (TRAIN-20). Every turn is a plain form; the choices so far travel in it and are stored nowhere. */
@Controller
class PracticePages {

    private static final String TITLE = "practice.title";
    private static final Pattern PATH = Pattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2}){0,199})?");
    private static final Pattern HEADING = Pattern.compile("^# .*\\R*");

    private final Scenarios scenarios;
    private final Completions completions;
    private final Texts texts;
    private final RegisterBook registers;
    private final Clock clock;

    PracticePages(Scenarios scenarios, Completions completions, Texts texts, RegisterBook registers, Clock clock) {
        this.scenarios = scenarios;
        this.completions = completions;
        this.texts = texts;
        this.registers = registers;
        this.clock = clock;
    }

    @Bean
    static NavItem practiceMenu() {
        return NavItem.of(82, "/practice", "practice.menu", Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR,
                Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST);
    }

    @GetMapping("/practice")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View all(Visit visit) {
        var done = completions.of(visit.actor());
        return visit.show("practice/all.jte", TITLE, new PracticePage.All(
                scenarios.of(visit.actor()).stream().map(text -> item(visit, text, done)).toList()));
    }

    @GetMapping("/practice/{id}")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View one(Visit visit, @PathVariable String id) {
        var text = scenarios.of(visit.actor(), id).orElseThrow(Missing::new);
        return visit.show("practice/one.jte", TITLE, new PracticePage.One(
                item(visit, text, completions.of(visit.actor())), text.qualityBy() == null, reading(visit, scenario(visit, text))));
    }

    @PostMapping("/practice/{id}/alone")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View alone(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String path) {
        return turn(visit, id, path, false);
    }

    @PostMapping("/practice/{id}/group")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View group(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String path) {
        return turn(visit, id, path, true);
    }

    /** One was in a group that somebody else led; everyone says so for herself. */
    @PostMapping("/practice/{id}/took-part")
    @Access({Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST})
    View tookPart(Visit visit, @PathVariable String id) {
        var text = scenarios.of(visit.actor(), id).orElseThrow(Missing::new);
        completions.add(visit.actor(), id, scenario(visit, text).version(), true);
        return visit.see("/practice/" + id, "practice.noted");
    }

    private View turn(Visit visit, String id, String path, boolean group) {
        var text = scenarios.of(visit.actor(), id).filter(found -> PATH.matcher(path).matches()).orElseThrow(Missing::new);
        var scenario = scenario(visit, text);
        var choices = path.isEmpty() ? List.<Integer>of() : Arrays.stream(path.split("\\.")).map(Integer::valueOf).toList();
        var turn = scenario.after(choices).orElseThrow(Missing::new);
        if (turn.ended()) {
            completions.add(visit.actor(), id, scenario.version(), group);
        }
        var principles = registers.current().codes("conversation-principle", LocalDate.now(clock)).map(CodeList::codes).orElse(List.of()).stream()
                .collect(Collectors.toMap(CodeList.Code::code, code -> code.name(visit.language())));
        return visit.show(group ? "practice/group.jte" : "practice/alone.jte", TITLE, new PracticePage.Play(
                item(visit, text, List.of()), text.qualityBy() == null, path, group, turn, principles, reading(visit, scenario)));
    }

    private Scenario scenario(Visit visit, Text text) {
        return scenarios.find(text.id(), visit.language()).orElseThrow(Missing::new);
    }

    private PracticePage.Item item(Visit visit, Text text, List<Completions.Done> done) {
        return new PracticePage.Item(
                text.id(), text.name(visit.language()),
                Guidance.shown(texts.current(), text, visit.language()).map(version -> Markdown.html(HEADING.matcher(version.body()).replaceFirst(""))).orElse(""),
                done.stream().filter(one -> one.scenario().equals(text.id())).toList());
    }

    private List<PracticePage.Reading> reading(Visit visit, Scenario scenario) {
        return scenarios.reading(scenario).map(text -> new PracticePage.Reading(text.id(), text.name(visit.language()))).toList();
    }
}
