package se.upptack.info;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.upptack.access.Access;
import se.upptack.access.OpenPages;
import se.upptack.content.TextLanguage;

/**
 * The open pages. They know nothing of who reads: the language stands in the address and nowhere else. What someone looks for is posted, so
 * that it stands in no address and no history.
 */
@Controller
class InfoPages {

    private final Sheets sheets;
    private final Reads reads;
    private final InfoLinks links;

    InfoPages(Sheets sheets, Reads reads, InfoLinks links) {
        this.sheets = sheets;
        this.reads = reads;
        this.links = links;
    }

    @GetMapping("/info")
    @Access(everyone = true)
    ResponseEntity<byte[]> first() {
        return start(TextLanguage.SWEDISH);
    }

    @GetMapping("/info/{language}")
    @Access(everyone = true)
    ResponseEntity<byte[]> start(@PathVariable String language) {
        return answer(sheets.start(language), language);
    }

    @GetMapping("/info/{language}/{page}")
    @Access(everyone = true)
    ResponseEntity<byte[]> page(@PathVariable String language, @PathVariable String page) {
        return answer(switch (page) {
            case "find" -> sheets.find(language, null);
            case "card", "poster" -> sheets.print(language, page, links.address() + "/info/" + language);
            default -> sheets.page(language, page);
        }, language);
    }

    @GetMapping("/info/{language}/at/{agency}")
    @Access(everyone = true)
    ResponseEntity<byte[]> agency(@PathVariable String language, @PathVariable String agency) {
        return answer(sheets.agency(language, agency), language);
    }

    @PostMapping("/info/{language}/find")
    @Access(everyone = true)
    ResponseEntity<byte[]> find(
            @PathVariable String language, @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String speak) {
        return answer(sheets.find(language, new Sheet.Chosen(place, need, area, speak)), language);
    }

    /** What does not exist is answered with the first page, which has the way out and everything else. */
    private ResponseEntity<byte[]> answer(Optional<Sheet> found, String language) {
        if (found.isPresent()) {
            reads.count(found.get().page().isEmpty() ? "start" : found.get().page(), found.get().asked().code());
            return html(HttpStatus.OK, found.get());
        }
        return html(HttpStatus.NOT_FOUND, sheets.start(language).or(() -> sheets.start(TextLanguage.SWEDISH)).orElseThrow());
    }

    private ResponseEntity<byte[]> html(HttpStatus status, Sheet sheet) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Language", sheet.written().tag())
                .body(OpenPages.render("info/page.jte", sheet));
    }
}
