package se.upptack.concern;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.OrganisationNames;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.support.Provision;
import se.upptack.trail.Action;

/**
 * Which statutes govern reporting and disclosure for the reader's own organisation and role on a day (SEC-15), and the guidelines with their
 * lineage (CHILD-09). Nothing about any person.
 */
@Controller
class AppliesPages {

    private static final Action ROLE = new Action("concern.own-role");

    private final PersonBook book;
    private final Concerns concerns;
    private final Rulings rulings;
    private final RegisterBook registers;
    private final OrganisationNames names;
    private final Clock clock;

    AppliesPages(PersonBook book, Concerns concerns, Rulings rulings, RegisterBook registers, OrganisationNames names, Clock clock) {
        this.book = book;
        this.concerns = concerns;
        this.rulings = rulings;
        this.registers = registers;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/what-applies")
    @Access(Role.CASEWORKER)
    View applies(Visit visit, @RequestParam(defaultValue = "") String day) {
        var actor = visit.actor();
        var today = LocalDate.now(clock);
        var on = day(day, today);
        var role = book.open(actor, ROLE, opened -> rulings.role(actor, on)).orElse(null);
        var ruling = role == null ? null : rulings.of(actor, role, on);
        var snapshot = registers.current();
        var organisations = List.of(actor.organisation(), actor.agency(), "*");
        var rules = snapshot.rows("disclosure-rules").inForce(on).stream()
                .filter(row -> organisations.contains(row.text("organisation")))
                .sorted(Comparator.comparing((Row row) -> organisations.indexOf(row.text("organisation"))).thenComparing(Row::key))
                .map(row -> new AppliesPage.Rule(
                        row.text("topic"), row.text("text", visit.language()),
                        row.find("law").flatMap(law -> snapshot.find("laws", law)).map(law -> Provision.of(law).name(visit.language())).orElse("")))
                .toList();
        var template = PaperTemplate.inForce(snapshot, actor, on).orElse(null);
        return visit.show("concern/applies.jte", "concern.applies.title", new AppliesPage(
                names.name(actor.organisation(), visit.language()), on, today, role, ruling, rules, template));
    }

    @PostMapping("/what-applies")
    @Access(Role.CASEWORKER)
    View role(Visit visit, @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String since) {
        var today = LocalDate.now(clock);
        LegalRole.of(role).ifPresent(said -> concerns.role(visit.actor(), said, day(since, today)));
        return visit.see("/what-applies", LegalRole.of(role).isPresent() ? "concern.flash.saved" : "concern.refused.role-not-said");
    }

    @GetMapping("/guidelines")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.ADMINISTRATOR})
    View guidelines(Visit visit) {
        var snapshot = registers.current();
        var today = LocalDate.now(clock);
        var templates = snapshot.rows("report-templates").stream().toList();
        var items = templates.stream()
                .map(row -> new GuidelinesPage.Item(
                        PaperTemplate.of(row), row.text("organisation").equals("*") ? "" : names.name(row.text("organisation"), visit.language()),
                        row.inForce(today), row.date("valid_to"),
                        row.find("based_on").flatMap(key -> snapshot.find("report-templates", key))
                                .map(from -> from.text("name", visit.language()) + ", " + from.text("version")).orElse(""),
                        templates.stream().filter(other -> other.text("based_on").equals(row.key()))
                                .map(other -> names.name(other.text("organisation"), visit.language())).distinct().toList(),
                        row.text("note")))
                .sorted(Comparator.comparing(GuidelinesPage.Item::organisation).thenComparing(item -> item.template().from(), Comparator.reverseOrder()))
                .toList();
        return visit.show("concern/guidelines.jte", "concern.guidelines.title", new GuidelinesPage(
                items, schools(), visit.actor().is(Role.ADMINISTRATOR)));
    }

    /** By county: how many municipalities regularly inform their schools in the latest year that anyone has answered for (CHILD-10). */
    private List<GuidelinesPage.County> schools() {
        var snapshot = registers.current();
        var latest = new LinkedHashMap<String, Row>();
        snapshot.rows("school-information").stream()
                .sorted(Comparator.comparing(row -> row.whole("year").orElse(0)))
                .forEach(row -> latest.put(row.text("municipality"), row));
        Map<String, List<Row>> counties = new LinkedHashMap<>();
        snapshot.rows("municipalities").stream().forEach(row -> counties.computeIfAbsent(row.text("lan_name"), name -> new ArrayList<>()).add(row));
        return counties.entrySet().stream()
                .map(county -> new GuidelinesPage.County(
                        county.getKey(), county.getValue().size(),
                        (int) county.getValue().stream().filter(row -> latest.containsKey(row.key())).count(),
                        county.getValue().stream().filter(row -> latest.containsKey(row.key()) && latest.get(row.key()).text("regular").equals("yes"))
                                .map(row -> row.text("name")).toList()))
                .filter(county -> county.answered() > 0)
                .toList();
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            return typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return otherwise;
        }
    }
}
