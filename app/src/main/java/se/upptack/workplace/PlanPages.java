package se.upptack.workplace;

import java.util.Comparator;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;

/** The register of municipalities' action plans for their employees, by county. Administrators write in it under Registers. */
@Controller
class PlanPages {

    private final RegisterBook registers;

    PlanPages(RegisterBook registers) {
        this.registers = registers;
    }

    @GetMapping("/meetings/plans")
    @Access(signedIn = true)
    View show(Visit visit, @RequestParam(defaultValue = "") String county) {
        var snapshot = registers.current();
        var counties = new LinkedHashMap<String, String>();
        snapshot.rows("municipalities").stream().sorted(Comparator.comparing(row -> row.text("lan_code")))
                .forEach(row -> counties.put(row.text("lan_code"), row.text("lan_name")));
        var own = snapshot.find("organisations", visit.actor().organisation()).map(row -> row.text("county")).orElse("");
        var chosen = counties.containsKey(county) ? county : counties.containsKey(own) ? own : counties.keySet().stream().findFirst().orElse("");
        var lines = snapshot.rows("municipalities").stream().filter(row -> row.text("lan_code").equals(chosen))
                .map(row -> snapshot.rows("employer-plans").where("municipality", row.key()).stream()
                        .max(Comparator.comparingInt(said -> said.whole("year").orElse(0)))
                        .map(said -> new PlansPage.Line(
                                row.text("name"), said.text("state"), said.whole("year").orElse(0), said.text("document"), said.text("note")))
                        .orElseGet(() -> new PlansPage.Line(row.text("name"), "", 0, "", "")))
                .toList();
        return visit.show("workplace/plans.jte", "workplace.plans.title", new PlansPage(
                counties.entrySet().stream().map(entry -> new PlansPage.Choice(entry.getKey(), entry.getValue())).toList(), chosen, lines,
                (int) lines.stream().filter(line -> line.state().equals("in-place")).count(),
                (int) lines.stream().filter(line -> line.state().equals("in-place") || line.state().equals("missing")).count()));
    }
}
