package se.upptack.api;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.info.InfoLinks;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;

/** Links that an e-service puts into a decision (INFO-08). */
@Controller
class InformationApi {

    record Link(String title, String address, String language) {}

    record Links(List<Link> links) {}

    private final InfoLinks links;
    private final RegisterBook registers;
    private final Json json;

    InformationApi(InfoLinks links, RegisterBook registers, Json json) {
        this.links = links;
        this.registers = registers;
        this.json = json;
    }

    @GetMapping("/api/v1/information-links")
    @Access(signedIn = true)
    Answer links(Actor actor, Query query) {
        var now = registers.current();
        var line = query.text("line");
        var caseType = query.text("caseType");
        var language = query.text("language");
        query.end();
        var of = caseType == null ? line : now.find("case-types", caseType).map((Row row) -> row.text("service_line")).orElse(line);
        var found = links.links(actor.organisation(), of == null ? "" : of, language == null ? query.language().code() : language);
        return Answer.ok(json.bytes(new Links(found.stream().map(link -> new Link(link.title(), link.address(), link.language())).toList())));
    }
}
