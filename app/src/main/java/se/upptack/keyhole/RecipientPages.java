package se.upptack.keyhole;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Visit;
import se.upptack.platform.Missing;

/**
 * The recipient's page. Fetching it shows only where to type the code, whatever the link: programs that follow links learn nothing and use
 * nothing up.
 */
@Controller
class RecipientPages {

    private static final String TITLE = "keyhole.m.title";

    private final Keyhole keyhole;
    private final SendingView view;

    RecipientPages(Keyhole keyhole, SendingView view) {
        this.keyhole = keyhole;
        this.view = view;
    }

    @GetMapping("/m/{token}")
    @Access(everyone = true)
    View door(Visit visit, @PathVariable String token) {
        return visit.show("keyhole/door.jte", TITLE, new DoorPage(token, false, false));
    }

    @PostMapping("/m/{token}")
    @Access(everyone = true)
    View open(Visit visit, @PathVariable String token, @RequestParam(defaultValue = "") String code) {
        return keyhole.open(token, code)
                .map(seen -> visit.show(
                        "keyhole/letter.jte", TITLE, view.letter(seen.agency(), seen.sending(), seen.message(), visit.language(), token, code)))
                .orElseGet(() -> visit.showAgain("keyhole/door.jte", TITLE, new DoorPage(token, true, false)));
    }

    @PostMapping("/m/{token}/answer")
    @Access(everyone = true)
    View answer(Visit visit, @PathVariable String token, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String answer) {
        return keyhole.answer(token, code, said(answer).orElseThrow(Missing::new))
                ? visit.show("keyhole/door.jte", TITLE, new DoorPage(token, false, true))
                : visit.showAgain("keyhole/door.jte", TITLE, new DoorPage(token, true, false));
    }

    /** Where the link to the other language leads after an answer. */
    @GetMapping("/m/{token}/answer")
    @Access(everyone = true)
    View answered(Visit visit, @PathVariable String token) {
        return visit.see("/m/" + token, null);
    }

    private static Optional<Sending.What> said(String answer) {
        return switch (answer) {
            case "accepted" -> Optional.of(Sending.What.ACCEPTED);
            case "no-place" -> Optional.of(Sending.What.NO_PLACE);
            case "not-for-us" -> Optional.of(Sending.What.NOT_FOR_US);
            default -> Optional.empty();
        };
    }
}
