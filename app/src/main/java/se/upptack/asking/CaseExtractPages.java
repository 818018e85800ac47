package se.upptack.asking;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.trail.Action;

/** The page to print or read out when somebody with access to the case asks what it holds. */
@Controller
class CaseExtractPages {

    private static final Action EXTRACT = new Action("asking.extract");

    private final PersonBook book;
    private final Cases cases;
    private final RegisterBook registers;

    CaseExtractPages(PersonBook book, Cases cases, RegisterBook registers) {
        this.book = book;
        this.cases = cases;
        this.registers = registers;
    }

    @GetMapping("/cases/{id}/extract")
    @Access({Role.CASEWORKER, Role.MANAGER})
    View extract(Visit visit, @PathVariable UUID id) {
        var extract = book.open(visit.actor(), EXTRACT, id, opened -> CaseExtract.of(cases.visible(visit.actor(), id)));
        return visit.show("asking/extract.jte", "asking.extract.page", new CaseExtractView(
                id, extract, registers.current().name("service-lines", extract.line(), visit.language()),
                registers.current().name("organisations", visit.actor().agency(), visit.language())));
    }
}
