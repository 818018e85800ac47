package se.upptack.api;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Visit;
import se.upptack.platform.Missing;

/** Explains each kind of problem, at the address that is its {@code type}. */
@Controller
class ProblemPages {

    @GetMapping("/problems/{kind}")
    @Access(everyone = true)
    View show(Visit visit, @PathVariable String kind) {
        var known = Problem.Kind.of(kind).orElseThrow(Missing::new);
        return visit.show("api/problem.jte", "api.problem." + known.code() + ".title", new ProblemPage(known.code(), known.status()));
    }
}
