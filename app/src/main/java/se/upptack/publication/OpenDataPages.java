package se.upptack.publication;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.upptack.access.Access;
import se.upptack.platform.Missing;
import se.upptack.publication.PublicationRows.Stored;

/** What is published, for anyone to fetch: the catalogue that portals of open data read, and the files it names. */
@Controller
class OpenDataPages {

    /** The files of each publication. */
    static final List<String> FILES = List.of("values.csv", "definitions.csv");

    private final PublicationRows rows;
    private final PublicationFile files;
    private final OpenCatalog catalog;

    OpenDataPages(PublicationRows rows, PublicationFile files, OpenCatalog catalog) {
        this.rows = rows;
        this.files = files;
        this.catalog = catalog;
    }

    @GetMapping("/open-data/catalog.rdf")
    @Access(everyone = true)
    ResponseEntity<byte[]> catalog() {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return answer("application/rdf+xml", catalog.write(rows.published().stream().filter(OpenDataPages::stands).toList(), base));
    }

    @GetMapping("/open-data/publications/{number}/{file}")
    @Access(everyone = true)
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable String file) {
        if (!number.matches("[0-9]{4}-[0-9]{1,6}") || !FILES.contains(file)) {
            throw new Missing();
        }
        var found = rows.find(Integer.parseInt(number.substring(0, 4)), Integer.parseInt(number.substring(5))).filter(OpenDataPages::stands).orElseThrow(Missing::new);
        return answer("text/csv; charset=UTF-8", file.equals("values.csv") ? files.values(found) : files.definitions(found));
    }

    /** What was withdrawn is not handed out any more; that it was, stands among the publications. */
    private static boolean stands(Stored one) {
        return one.state().equals("published");
    }

    private static ResponseEntity<byte[]> answer(String type, String text) {
        return ResponseEntity.ok().header("Content-Type", type).body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
