package se.upptack.safecontact;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.FormError;

/** Someone calls and asks: the word first, and nothing of any case before it is right. */
@Controller
class CallPages {

    private static final String TEMPLATE = "safecontact/call.jte";
    private static final String TITLE = "safecontact.call.title";

    private final Codewords codewords;
    private final SafeContacts contacts;

    CallPages(Codewords codewords, SafeContacts contacts) {
        this.codewords = codewords;
        this.contacts = contacts;
    }

    @GetMapping("/calls")
    @Access(Role.CASEWORKER)
    View begin(Visit visit) {
        return visit.show(TEMPLATE, TITLE, CallPage.fresh());
    }

    @PostMapping("/calls")
    @Access(Role.CASEWORKER)
    View asked(Visit visit, @RequestParam(defaultValue = "") String reference, @RequestParam(defaultValue = "") String word) {
        if (reference.isBlank() || word.isBlank() || reference.length() > 200 || word.length() > 200) {
            return visit.showAgain(TEMPLATE, TITLE, new CallPage(reference.length() > 200 ? "" : reference, CallPage.Standing.ASKING, null,
                    List.of(FormError.of("reference", "safecontact.call.both"))));
        }
        return switch (codewords.call(visit.actor(), reference, word)) {
            case Codewords.Call.Passed(var caseId, var own) -> visit.show(TEMPLATE, TITLE, new CallPage(own, CallPage.Standing.PASSED, caseId, List.of()));
            case Codewords.Call.Nothing() -> visit.show(TEMPLATE, TITLE, new CallPage(reference, CallPage.Standing.NOTHING, null, List.of()));
            case Codewords.Call.Paused() -> visit.show(TEMPLATE, TITLE, new CallPage(reference, CallPage.Standing.PAUSED, null, List.of()));
        };
    }

    @GetMapping("/cases/{id}/codeword")
    @Access(Role.CASEWORKER)
    View codeword(Visit visit, @PathVariable UUID id) {
        return visit.show("safecontact/codeword.jte", TITLE, page(visit, id, List.of()));
    }

    @PostMapping("/cases/{id}/codeword")
    @Access(Role.CASEWORKER)
    View agree(Visit visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String word, @RequestParam(defaultValue = "") String remove) {
        var removes = remove.equals("yes");
        if (!removes && !codewords.fits(word, contacts.known(visit.actor(), id).reference())) {
            return visit.showAgain("safecontact/codeword.jte", TITLE, page(visit, id, List.of(
                    FormError.of("word", "safecontact.codeword.wrong", Codewords.SHORTEST, Codewords.LONGEST))));
        }
        codewords.agree(visit.actor(), id, removes ? "" : word);
        return visit.see("/cases/" + id + "/contact", removes ? "safecontact.codeword.removed" : "safecontact.codeword.kept");
    }

    private CodewordPage page(Visit visit, UUID id, List<FormError> errors) {
        var known = contacts.known(visit.actor(), id);
        return new CodewordPage(id, known.reference(), known.codeword(), errors);
    }
}
