package se.upptack.effort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.trail.Action;

/** What all actors of a county plan beside what is needed, what was answered afterwards, and what else organisations say of their training. */
@Controller("effortPlanPages")
class PlanPages {

    private static final Action VIEW = new Action("effort.plan");
    /** The areas that every municipality needs to know, whatever it has met (004:842). */
    private static final List<String> NEEDED = List.of("close-relations", "honour", "prostitution", "trafficking");

    private final PersonBook book;
    private final RegisterBook registers;
    private final Views views;
    private final Occasions occasions;
    private final OccasionRows rows;
    private final Coverage coverage;

    PlanPages(PersonBook book, RegisterBook registers, Views views, Occasions occasions, OccasionRows rows, Coverage coverage) {
        this.book = book;
        this.registers = registers;
        this.views = views;
        this.occasions = occasions;
        this.rows = rows;
        this.coverage = coverage;
    }

    @GetMapping("/training/evaluations")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View evaluations(Visit visit) {
        return visit.show("effort/evaluations.jte", CoursePages.TITLE, book.open(visit.actor(), VIEW, opened -> occasions.evaluations(visit)));
    }

    @GetMapping("/training/plan")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View plan(Visit visit) {
        var asked = CoursePages.one(visit, "county");
        var snapshot = registers.current();
        var own = snapshot.find("organisations", visit.actor().organisation()).map(row -> row.text("county")).orElse("");
        var county = snapshot.counties().containsKey(asked) ? asked : own.isEmpty() ? "20" : own;
        return visit.show("effort/plan.jte", CoursePages.TITLE, book.open(visit.actor(), VIEW, opened -> plan(visit, county)));
    }

    private EffortPage.Plan plan(Visit visit, String county) {
        var snapshot = registers.current();
        var here = snapshot.rows(Courses.REGISTER).stream()
                .filter(row -> row.text("county").equals(county) || snapshot.find("organisations", row.text("organisation"))
                        .filter(organisation -> organisation.text("county").equals(county) || inCounty(organisation, county)).isPresent())
                .toList();
        var came = rows.attendance();
        return new EffortPage.Plan(
                snapshot.counties().entrySet().stream().map(entry -> new EffortPage.Choice(entry.getKey(), entry.getValue())).toList(), county,
                here.stream().map(row -> new EffortPage.PlanLine(views.name(visit, "organisations", row.text("organisation")), row.text("name", visit.language()), row.key(),
                        views.codes(visit, "violence-area", row.list("areas")), views.when(visit, row), views.word(visit, "state", row.text("state")), views.sources(row))).toList(),
                overlaps(visit, here), gaps(visit, here), needs(visit, county, here, came), participation(visit, came));
    }

    private boolean inCounty(Row organisation, String county) {
        return registers.current().find("municipalities", organisation.text("municipality")).filter(place -> place.text("lan_code").equals(county)).isPresent();
    }

    /** The same area at the same time by different organisers. */
    private List<String> overlaps(Visit visit, List<Row> here) {
        var byArea = new TreeMap<String, Set<String>>();
        for (var row : here) {
            var from = row.date("valid_from");
            for (var area : row.list("areas")) {
                if (from != null) {
                    byArea.computeIfAbsent(views.codes(visit, "violence-area", List.of(area)) + ", " + from.getYear(), one -> new java.util.TreeSet<>())
                            .add(views.name(visit, "organisations", row.text("organisation")));
                }
            }
        }
        return byArea.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .map(entry -> visit.messages().text(visit.language(), "effort.plan.overlap", entry.getKey(), String.join(", ", entry.getValue()))).toList();
    }

    /** Areas that nobody in the county plans anything in. */
    private List<String> gaps(Visit visit, List<Row> here) {
        var covered = here.stream().flatMap(row -> row.list("areas").stream()).collect(Collectors.toSet());
        var gaps = new ArrayList<String>();
        registers.current().codes("violence-area", views.today()).ifPresent(list -> list.codes().stream()
                .filter(code -> !covered.contains(code.code()) && list.codes().stream().noneMatch(child -> child.parent().equals(code.code()) && covered.contains(child.code())))
                .forEach(code -> gaps.add(code.name(visit.language()))));
        return gaps;
    }

    /** What was stated, and every municipality of the county of which nothing can be concluded (TRAIN-15). */
    private List<EffortPage.Need> needs(Visit visit, String county, List<Row> here, List<OccasionRows.Came> came) {
        var t = visit.messages();
        var language = visit.language();
        var snapshot = registers.current();
        var needs = new ArrayList<EffortPage.Need>();
        var stated = snapshot.rows("competence").where("kind", "need").stream()
                .filter(row -> snapshot.find("organisations", row.text("organisation")).filter(of -> of.text("county").equals(county) || inCounty(of, county)).isPresent()).toList();
        for (var row : stated) {
            var trained = trained(row.text("organisation"), row.list("areas"), here, came);
            var unknown = !row.text("cases").equals("many") && !row.text("state").equals("yes") && trained == 0;
            needs.add(new EffortPage.Need(row.text("name", language), views.codes(visit, "violence-area", row.list("areas")), views.word(visit, "cases", row.text("cases")),
                    persons(visit, trained), unknown ? t.text(language, "effort.need.unknown") : views.word(visit, "state", row.text("state")), unknown, row.text("note"), views.sources(row)));
        }
        for (var organisation : snapshot.rows("organisations").where("kind", "municipality")) {
            if (inCounty(organisation, county)) {
                var own = stated.stream().filter(row -> row.text("organisation").equals(organisation.key())).flatMap(row -> row.list("areas").stream()).collect(Collectors.toSet());
                var held = here.stream().filter(row -> row.text("organisation").equals(organisation.key()) && !row.text("state").equals("planned"))
                        .flatMap(row -> row.list("areas").stream()).collect(Collectors.toSet());
                var left = NEEDED.stream().filter(area -> !own.contains(area) && !held.contains(area) && trained(organisation.key(), List.of(area), here, came) == 0).toList();
                if (!left.isEmpty()) {
                    needs.add(new EffortPage.Need(organisation.text("name", language), views.codes(visit, "violence-area", left), t.text(language, "effort.need.not-stated"),
                            persons(visit, 0), t.text(language, "effort.need.unknown"), true, "", List.of()));
                }
            }
        }
        return needs;
    }

    private static String persons(Visit visit, int count) {
        return visit.messages().text(visit.language(), "effort.persons", count);
    }

    /** How many from an organisation or its municipality have come to something in these areas. */
    private int trained(String organisation, List<String> areas, List<Row> here, List<OccasionRows.Came> came) {
        var municipality = registers.current().find("organisations", organisation).map(row -> row.text("municipality")).orElse("");
        var wanted = Set.copyOf(areas);
        var courses = new HashMap<UUID, Optional<Row>>();
        rows.all().forEach(occasion -> courses.put(occasion.id(), views.courses().find(occasion.course())));
        return came.stream()
                .filter(one -> one.organisation().equals(organisation) || !municipality.isEmpty() && one.municipality().equals(municipality))
                .filter(one -> courses.getOrDefault(one.occasion(), Optional.empty()).filter(course -> course.list("areas").stream().anyMatch(wanted::contains)).isPresent())
                .mapToInt(OccasionRows.Came::persons).sum();
    }

    /** Who comes much and who comes little, from the numbers of all occasions: under half of the middle one is low, over twice it is high (TRAIN-11). */
    private List<EffortPage.Participation> participation(Visit visit, List<OccasionRows.Came> came) {
        record Place(String organisation, String municipality) {}
        var sums = new LinkedHashMap<Place, int[]>();
        var seen = new HashSet<String>();
        for (var one : came) {
            var place = new Place(one.organisation(), one.municipality());
            var sum = sums.computeIfAbsent(place, key -> new int[2]);
            sum[0] += one.persons();
            if (seen.add(place + " " + one.occasion())) {
                sum[1]++;
            }
        }
        var sorted = sums.values().stream().mapToInt(sum -> sum[0]).sorted().toArray();
        var middle = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        return sums.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<Place, int[]> entry) -> entry.getValue()[0]))
                .map(entry -> new EffortPage.Participation(views.name(visit, "organisations", entry.getKey().organisation()),
                        registers.current().find("municipalities", entry.getKey().municipality()).map(row -> row.text("name")).orElse(""), entry.getValue()[0], entry.getValue()[1],
                        visit.messages().text(visit.language(), entry.getValue()[0] * 2 < middle ? "effort.level.low" : entry.getValue()[0] > 2 * middle ? "effort.level.high" : "effort.level.middle")))
                .toList();
    }

    @GetMapping("/training/competence")
    @Access({Role.CASEWORKER, Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View competence(Visit visit) {
        return visit.show("effort/competence.jte", CoursePages.TITLE, book.open(visit.actor(), VIEW, opened -> {
            var kinds = new LinkedHashMap<String, List<EffortPage.Fact>>();
            for (var row : registers.current().rows("competence")) {
                if (!row.text("kind").equals("clause") && !row.text("kind").equals("need")) {
                    kinds.computeIfAbsent(views.word(visit, "kind", row.text("kind")), one -> new ArrayList<>()).add(fact(visit, row));
                }
            }
            var trainers = registers.current().rows("role-assignments", visit.actor().organisation()).stream().filter(row -> row.yes("mandate_train"))
                    .map(row -> new EffortPage.Fact(views.name(visit, "organisations", row.text("organisation")), views.name(visit, "functional-roles", row.text("role")), "", "",
                            visit.messages().text(visit.language(), "effort.mandated"), "", "", "", views.sources(row))).toList();
            if (!trainers.isEmpty()) {
                kinds.computeIfAbsent(views.word(visit, "kind", "trainers"), one -> new ArrayList<>()).addAll(trainers);
            }
            var trained = coverage.in(visit.actor().agency());
            var clauses = registers.current().rows("competence").where("kind", "clause").stream().map(row -> clause(visit, row, trained)).toList();
            return new EffortPage.Competence(kinds, clauses);
        }));
    }

    private EffortPage.Fact fact(Visit visit, Row row) {
        return new EffortPage.Fact(views.name(visit, "organisations", row.text("organisation")), row.text("name", visit.language()),
                row.find("course").map(course -> views.name(visit, Courses.REGISTER, course)).orElse(""), views.codes(visit, "staff-role", row.list("groups")),
                views.word(visit, "state", row.text("state")), row.text("result", visit.language()),
                row.find("coordinator").map(by -> views.name(visit, "organisations", by)).orElse(""), row.text("note"), views.sources(row));
    }

    /** How a contract's clause on training is kept today: the staff of the supplier that has it, as far as the principal knows them (SUPP-02, TRAIN-09). */
    private EffortPage.Compliance clause(Visit visit, Row row, Trained trained) {
        var agreement = registers.current().find("agreements", row.text("agreement"));
        var supplier = agreement.map(of -> of.text("counterpart")).orElse("");
        var own = views.courses().agencyOf(row.text("organisation")).equals(visit.actor().agency());
        @Nullable Share share = own && !supplier.isEmpty() ? trained.share(row.text("course"), new Group(Set.of(supplier), Set.of(), Set.of()), views.today()) : null;
        return new EffortPage.Compliance(supplier.isEmpty() ? "–" : views.name(visit, "organisations", supplier), row.text("name", visit.language()),
                row.find("course").map(course -> views.name(visit, Courses.REGISTER, course)).orElse(""), row.whole("percent").orElse(100), share, views.sources(row));
    }
}
