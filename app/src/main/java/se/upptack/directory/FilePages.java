package se.upptack.directory;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** The directory as a file, out and in. */
@Controller
class FilePages {

    private static final int SHOWN = 1000;

    private final Importer importer;

    FilePages(Importer importer) {
        this.importer = importer;
    }

    @GetMapping("/support/file")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View page(Visit visit) {
        return visit.show("directory/file.jte", "directory.title", model(null, List.of(), 0));
    }

    @PostMapping("/support/file")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    View take(Visit visit, @RequestParam MultipartFile file) throws IOException {
        return switch (importer.take(visit.actor(), file.getBytes())) {
            case Importer.Outcome.Taken(var added, var changed, var same) ->
                visit.show("directory/file.jte", "directory.title", model(new FilePage.Taken(added, changed, same), List.of(), 0));
            case Importer.Outcome.Refused(var faults) -> visit.showAgain("directory/file.jte", "directory.title", model(
                    null,
                    faults.stream().limit(SHOWN).map(fault -> new FilePage.Wrong(
                            fault.line(), fault.cell(), visit.messages().text(visit.language(), fault.key(), fault.arguments().toArray()))).toList(),
                    faults.stream().mapToInt(Fault::line).distinct().count()));
        };
    }

    /** Everything, in the form that can be read again. */
    @GetMapping("/support/file.csv")
    @Access({Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> export() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"support.csv\"")
                .body(importer.export());
    }

    private static FilePage model(FilePage.@Nullable Taken taken, List<FilePage.Wrong> wrong, long lines) {
        return new FilePage(taken, wrong, lines, Cell.NAMES);
    }
}
