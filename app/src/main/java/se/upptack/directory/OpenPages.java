package se.upptack.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;

/** Open data of another directory, in and out (REF-01): Human Services Data Specification 3.1, as objects or as tables. */
@Controller
class OpenPages {

    private static final int SHOWN = 500;
    private static final String PAGE = "directory/open.jte";
    private static final String TITLE = "directory.title";

    private final OpenImporter importer;
    private final OpenExport export;
    private final RegisterBook registers;

    OpenPages(OpenImporter importer, OpenExport export, RegisterBook registers) {
        this.importer = importer;
        this.export = export;
        this.registers = registers;
    }

    @GetMapping("/support/open")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View page(Visit visit) {
        return visit.show(PAGE, TITLE, new OpenPage(null, List.of(), List.of(), "", Set.of(), Service.COUNTRY, "public", false, places(visit)));
    }

    @PostMapping("/support/open")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View take(Visit visit, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String coverage,
            @RequestParam(defaultValue = "") String tier, @RequestParam(defaultValue = "") String checked) throws IOException {
        var groups = visit.values("target_groups").stream().filter(code -> TargetGroup.of(code).isPresent()).collect(Collectors.toSet());
        var places = places(visit);
        var faults = new ArrayList<OpenFault>();
        if (!Kinds.ALL.contains(kind)) {
            faults.add(OpenFault.of("", "directory.open.choose-kind"));
        }
        if (groups.isEmpty()) {
            faults.add(OpenFault.of("", "directory.open.choose-group"));
        }
        if (places.stream().noneMatch(place -> place.code().equals(coverage)) || !Set.of("public", "staff").contains(tier)) {
            faults.add(OpenFault.of("", "directory.open.choose-place"));
        }
        if (!faults.isEmpty()) {
            return again(visit, faults, kind, groups, coverage, tier, checked);
        }
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return switch (importer.take(visit.actor(), OpenFault.quoted(name), file.getBytes(), new OpenCells.Usual(kind, groups, coverage, tier), checked.equals("yes"))) {
            case OpenImporter.Outcome.Taken(var added, var changed, var same, var objects, var known) ->
                visit.show(PAGE, TITLE, new OpenPage(new OpenPage.Taken(added, changed, same, objects), List.of(), said(visit, known), kind, groups, coverage, tier,
                        checked.equals("yes"), places));
            case OpenImporter.Outcome.Refused(var wrong) -> again(visit, wrong, kind, groups, coverage, tier, checked);
        };
    }

    /** All that came from other directories, as it came. */
    @GetMapping("/support/open.zip")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> export() {
        return ResponseEntity.ok()
                .header("Content-Type", "application/zip")
                .header("Content-Disposition", "attachment; filename=\"support-open.zip\"")
                .body(export.zip());
    }

    private View again(Visit visit, List<OpenFault> faults, String kind, Set<String> groups, String coverage, String tier, String checked) {
        return visit.showAgain(PAGE, TITLE,
                new OpenPage(null, said(visit, faults), List.of(), kind, groups, coverage, tier, checked.equals("yes"), places(visit)));
    }

    private static List<OpenPage.Said> said(Visit visit, List<OpenFault> faults) {
        return faults.stream().limit(SHOWN)
                .map(fault -> new OpenPage.Said(fault.place(), visit.messages().text(visit.language(), fault.key(), fault.arguments().toArray())))
                .toList();
    }

    private List<OpenPage.Where> places(Visit visit) {
        var snapshot = registers.current();
        var places = new ArrayList<OpenPage.Where>();
        places.add(new OpenPage.Where(Service.COUNTRY, visit.messages().text(visit.language(), "directory.place.any")));
        snapshot.counties().forEach((code, name) -> places.add(new OpenPage.Where(code, name)));
        return places;
    }
}
