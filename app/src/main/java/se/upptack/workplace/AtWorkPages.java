package se.upptack.workplace;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.upptack.access.Access;
import se.upptack.access.OpenPages;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.platform.Language;

/**
 * The pages for people as employees (STAFF-01..03, 05, 07, 08, 10, 12). Open, so that everyone who works somewhere reaches them, also without
 * an account, and nobody can be told to have been here: no session, no cookie, no row, no count.
 */
@Controller
class AtWorkPages {

    private final WorkSheets sheets;

    AtWorkPages(WorkSheets sheets) {
        this.sheets = sheets;
    }

    @Bean
    static NavItem atWorkMenu() {
        return NavItem.of(240, "/at-work", "workplace.menu", Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR,
                Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST, Role.LOG_REVIEWER, Role.ADMINISTRATOR);
    }

    @GetMapping("/at-work")
    @Access(everyone = true)
    ResponseEntity<byte[]> first() {
        return html(HttpStatus.OK, sheets.start(Language.SV));
    }

    @GetMapping("/at-work/{language}")
    @Access(everyone = true)
    ResponseEntity<byte[]> start(@PathVariable String language) {
        return answer(known(language).map(sheets::start), language);
    }

    @GetMapping("/at-work/{language}/{page}")
    @Access(everyone = true)
    ResponseEntity<byte[]> page(@PathVariable String language, @PathVariable String page) {
        return answer(known(language).flatMap(asked -> sheets.page(asked, page)), language);
    }

    @GetMapping("/at-work/{language}/for/{agency}")
    @Access(everyone = true)
    ResponseEntity<byte[]> agency(@PathVariable String language, @PathVariable String agency) {
        return answer(known(language).flatMap(asked -> sheets.agency(asked, agency)), language);
    }

    /** What does not exist is answered with the first page, which has the way out and everything else. */
    private ResponseEntity<byte[]> answer(Optional<WorkSheet> found, String language) {
        return found.map(sheet -> html(HttpStatus.OK, sheet))
                .orElseGet(() -> html(HttpStatus.NOT_FOUND, sheets.start(known(language).orElse(Language.SV))));
    }

    private static Optional<Language> known(String code) {
        return Arrays.stream(Language.values()).filter(language -> language.code().equals(code)).findFirst();
    }

    private ResponseEntity<byte[]> html(HttpStatus status, WorkSheet sheet) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Language", sheet.language().code())
                .body(OpenPages.render("workplace/at-work.jte", sheet));
    }
}
