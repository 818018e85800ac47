package se.upptack.content;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;

/** The agencies' open pages beside each other. */
@Controller
class ComparePages {

    private static final String PAGE = "public-page";

    private final Texts texts;
    private final RegisterBook registers;

    ComparePages(Texts texts, RegisterBook registers) {
        this.texts = texts;
        this.registers = registers;
    }

    @GetMapping("/texts/compare")
    @Access({Role.ADMINISTRATOR, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR})
    View compare(Visit visit) {
        var now = texts.current();
        var owners = now.ofKind(PAGE).map(Text::owner).filter(owner -> !owner.equals(Text.SHARED)).distinct().sorted().toList();
        var lines = now.ofKind(PAGE).filter(Text::shared).map(shared -> new ComparePage.Line(
                shared, now.shownIn(shared.id()).size(),
                owners.stream().map(owner -> cell(now, shared, owner)).toList())).toList();
        return visit.show("content/compare.jte", "content.title", new ComparePage(
                owners.stream().map(owner -> registers.current().name("organisations", owner, visit.language())).toList(), lines));
    }

    private static ComparePage.Cell cell(TextSnapshot now, Text shared, String owner) {
        var own = now.ofKind(PAGE).filter(text -> text.owner().equals(owner) && shared.id().equals(text.original())).findFirst();
        var used = own.orElse(shared);
        var overtaken = own.isPresent() && now.shown(used.id(), TextLanguage.SWEDISH).flatMap(now::overtakenBy).isPresent();
        return new ComparePage.Cell(own.orElse(null), now.shownIn(used.id()).size(), overtaken);
    }
}
