package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;

/** Adding, changing and verifying services, for those who keep the directory in order. */
@Controller
class KeepPages {

    private static final String TITLE = "directory.title";
    /** What the form leaves to the application. */
    private static final List<Cell> NOT_TYPED = List.of(Cell.ID, Cell.VERIFIED_ON, Cell.VERIFIED_BY);

    private final Keeper keeper;
    private final Upkeep upkeep;
    private final RegisterBook registers;
    private final Clock clock;

    KeepPages(Keeper keeper, Upkeep upkeep, RegisterBook registers, Clock clock) {
        this.keeper = keeper;
        this.upkeep = upkeep;
        this.registers = registers;
        this.clock = clock;
    }

    @GetMapping("/support/new")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View begin(Visit visit) {
        var cells = new HashMap<String, String>();
        cells.put("owner", visit.actor().organisation());
        cells.put("tier", "public");
        cells.put("state", "active");
        cells.put("protected_address", "no");
        return visit.show("directory/form.jte", TITLE, form(visit, "/support/new", "/support", cells, 0, false, List.of()));
    }

    @PostMapping("/support/new")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View add(Visit visit, @RequestParam Map<String, String> posted) {
        var typed = typed(visit, posted);
        if (!Keeper.mayChange(visit.actor(), Cell.OWNER.in(typed))) {
            typed.put("owner", visit.actor().organisation());
        }
        var checked = posted.containsKey("checked");
        return switch (keeper.add(visit.actor(), typed, checked)) {
            case Keeper.Outcome.Saved(var id) -> visit.see("/support/" + Codes.of(id), "directory.flash.added");
            case Keeper.Outcome.Refused(var faults) ->
                visit.showAgain("directory/form.jte", TITLE, form(visit, "/support/new", "/support", typed, 0, checked, faults));
            case Keeper.Outcome.Superseded() -> visit.see("/support", "directory.flash.superseded");
        };
    }

    @GetMapping("/support/{code}/change")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View change(Visit visit, @PathVariable String code) {
        var stored = keeper.own(visit.actor(), code);
        return visit.show("directory/form.jte", TITLE,
                form(visit, "/support/" + code + "/change", "/support/" + code, stored.cells(), stored.revision(), false, List.of()));
    }

    @PostMapping("/support/{code}/change")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View save(Visit visit, @PathVariable String code, @RequestParam Map<String, String> posted, @RequestParam int revision) {
        var stored = keeper.own(visit.actor(), code);
        var typed = typed(visit, posted);
        if (!Keeper.mayChange(visit.actor(), Cell.OWNER.in(typed))) {
            typed.put("owner", Cell.OWNER.in(stored.cells()));
        }
        var checked = posted.containsKey("checked");
        return switch (keeper.change(visit.actor(), code, revision, typed, checked)) {
            case Keeper.Outcome.Saved(var id) -> visit.see("/support/" + code, "directory.flash.changed");
            case Keeper.Outcome.Refused(var faults) ->
                visit.showAgain("directory/form.jte", TITLE, form(visit, "/support/" + code + "/change", "/support/" + code, typed, revision, checked, faults));
            case Keeper.Outcome.Superseded() -> visit.see("/support/" + code, "directory.flash.superseded");
        };
    }

    @PostMapping("/support/{code}/verify")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View verify(Visit visit, @PathVariable String code, @RequestParam int revision) {
        return switch (keeper.verify(visit.actor(), code, revision)) {
            case Keeper.Outcome.Saved(var id) -> visit.see("/support/" + code, "directory.flash.verified");
            case Keeper.Outcome.Refused(var faults) -> visit.see("/support/" + code + "/change", "directory.flash.faulty");
            case Keeper.Outcome.Superseded() -> visit.see("/support/" + code, "directory.flash.superseded");
        };
    }

    /** What the own organisation keeps and it is time to check, and what nobody keeps. */
    @GetMapping("/support/check")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View toCheck(Visit visit) {
        return visit.show("directory/check.jte", TITLE, new CheckPage(
                upkeep.waiting(visit.actor()), upkeep.ownerless(), upkeep.organisation(visit.actor().organisation(), visit.language())));
    }

    private Map<String, String> typed(Visit visit, Map<String, String> posted) {
        var cells = new HashMap<String, String>();
        for (var cell : Cell.values()) {
            if (!NOT_TYPED.contains(cell)) {
                var values = visit.values(cell.code()).stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
                cells.put(cell.code(), cell.kind() == Cell.Kind.LIST ? String.join("|", values) : posted.getOrDefault(cell.code(), "").strip());
            }
        }
        cells.put(Cell.COVERAGE.code(), new PlaceWords(registers.current()).codes(posted.getOrDefault(Cell.COVERAGE.code(), "")));
        if (Cell.PROTECTED_ADDRESS.in(cells).isEmpty()) {
            cells.put(Cell.PROTECTED_ADDRESS.code(), "no");
        }
        return cells;
    }

    private ServiceForm form(
            Visit visit, String action, String back, Map<String, String> cells, int revision, boolean checked, List<Fault> faults) {
        var snapshot = registers.current();
        var shown = new HashMap<>(cells);
        shown.put(Cell.COVERAGE.code(), new PlaceWords(snapshot).names(Cell.COVERAGE.in(cells), visit.language()));
        var own = visit.actor().organisation();
        var owners = snapshot.rows("organisations").stream()
                .filter(row -> Keeper.mayChange(visit.actor(), row.key()))
                .map(row -> new ServiceForm.Owner(row.key(), row.text("name", visit.language())))
                .sorted(Comparator.comparing(owner -> owner.id().equals(own) ? "" : owner.name()));
        var nobody = new ServiceForm.Owner("", visit.messages().text(visit.language(), "directory.owner.nobody"));
        return new ServiceForm(
                action, back, shown, revision, checked, codes("violence-area"), codes("language"), Stream.concat(owners, Stream.of(nobody)).toList(),
                faults.stream().map(fault -> FormError.of(fault.cell(), fault.key(), fault.arguments().toArray())).toList());
    }

    private List<CodeList.Code> codes(String list) {
        return registers.current().codes(list, LocalDate.now(clock)).map(CodeList::codes).orElse(List.of());
    }
}
