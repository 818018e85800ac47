package se.upptack.keyhole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.upptack.access.Access;
import se.upptack.access.NavItem;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.referral.ReferralPage;
import se.upptack.safecontact.Channel;

/** The worker's pages: write, read through as the recipient will, queue, call back, and give the link and the code. */
@Controller
class SendingPages {

    private static final String TITLE = "keyhole.title";

    private final Sendings sendings;
    private final SendingView view;
    private final Ids ids;

    SendingPages(Sendings sendings, SendingView view, Ids ids) {
        this.sendings = sendings;
        this.view = view;
        this.ids = ids;
    }

    @Bean
    static NavItem sentNav() {
        return NavItem.of(25, "/work/sent", "keyhole.nav", Role.CASEWORKER);
    }

    @GetMapping("/work/sent")
    @Access(Role.CASEWORKER)
    View sent(Visit visit) {
        return visit.show("keyhole/sent.jte", TITLE, view.sent(visit, sendings.all(visit.actor())));
    }

    @GetMapping("/work/sent/{id}")
    @Access(Role.CASEWORKER)
    View one(Visit visit, @PathVariable UUID id) {
        return visit.show("keyhole/one.jte", TITLE, view.one(visit, sendings.find(visit.actor(), id), null, null));
    }

    @GetMapping("/work/referrals/{id}/message")
    @Access(Role.CASEWORKER)
    View write(Visit visit, @PathVariable UUID id) {
        return write(visit, id, Map.of(), List.of());
    }

    /** The words as the recipient will see them; nothing is saved yet. */
    @PostMapping("/work/referrals/{id}/message/preview")
    @Access(Role.CASEWORKER)
    View preview(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var basis = sendings.basis(visit.actor(), id).orElse(null);
        if (basis == null) {
            return noConsent(visit, id);
        }
        var errors = sendings.left(basis, words(typed).within(basis.consent().what()), channel(typed));
        return errors.isEmpty()
                ? visit.show("keyhole/preview.jte", TITLE, view.preview(visit, basis, words(typed), typed, sendings.window()))
                : write(visit, id, typed, errors);
    }

    /** Where the link to the other language leads from the page that is read through. */
    @GetMapping("/work/referrals/{id}/message/preview")
    @Access(Role.CASEWORKER)
    View previewAgain(Visit visit, @PathVariable UUID id) {
        return visit.see("/work/referrals/" + id + "/message", null);
    }

    @PostMapping("/work/referrals/{id}/message")
    @Access(Role.CASEWORKER)
    View queue(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        if (typed.containsKey("change")) {
            return write(visit, id, typed, List.of());
        }
        var way = Sending.Way.of(typed.getOrDefault("way", "")).orElse(Sending.Way.LINK);
        return switch (sendings.queue(
                visit.actor(), typed.getOrDefault("key", ""), id, words(typed), channel(typed), way, typed.containsKey("urgent"))) {
            case Sendings.Outcome.Queued(var sending) -> visit.see("/work/sent/" + sending, "keyhole.flash.queued");
            case Sendings.Outcome.Refused(var errors) -> write(visit, id, typed, errors);
            case Sendings.Outcome.NoConsent _ -> noConsent(visit, id);
        };
    }

    @PostMapping("/work/sent/{id}/recall")
    @Access(Role.CASEWORKER)
    View recall(Visit visit, @PathVariable UUID id) {
        return visit.see("/work/sent/" + id, sendings.recall(visit.actor(), id) ? "keyhole.flash.recalled" : "keyhole.flash.too-late");
    }

    /** Shows a new link and a new code, this once. */
    @PostMapping("/work/sent/{id}/link")
    @Access(Role.CASEWORKER)
    View link(Visit visit, @PathVariable UUID id) {
        return sendings.reveal(visit.actor(), id)
                .map(revealed -> visit.show("keyhole/one.jte", TITLE, view.one(visit, revealed.seen(), address(revealed.token()), revealed.code())))
                .orElseGet(() -> visit.see("/work/sent/" + id, "keyhole.flash.no-link"));
    }

    /** Where the link to the other language leads from the page that shows the link once. */
    @GetMapping("/work/sent/{id}/link")
    @Access(Role.CASEWORKER)
    View linkAgain(Visit visit, @PathVariable UUID id) {
        return visit.see("/work/sent/" + id, null);
    }

    @GetMapping("/work/sent/{id}/paper")
    @Access(Role.CASEWORKER)
    View paper(Visit visit, @PathVariable UUID id) {
        var seen = sendings.find(visit.actor(), id);
        if (seen.sending().way() != Sending.Way.PAPER || !seen.sending().left()) {
            throw new Missing();
        }
        return visit.show("keyhole/paper.jte", TITLE, view.letter(visit.actor().agency(), seen.sending(), seen.message(), visit.language(), "", ""));
    }

    private View write(Visit visit, UUID id, Map<String, String> typed, List<FormError> errors) {
        var basis = sendings.basis(visit.actor(), id).orElse(null);
        if (basis == null) {
            return noConsent(visit, id);
        }
        var page = view.write(visit, basis, words(typed), ids.next().toString(), new HashMap<>(typed), errors);
        return errors.isEmpty() ? visit.show("keyhole/write.jte", TITLE, page) : visit.showAgain("keyhole/write.jte", TITLE, page);
    }

    /** The consent has been withdrawn, used or has run out, perhaps in another window. The referral's page says which. */
    private static View noConsent(Visit visit, UUID id) {
        return visit.see(ReferralPage.path(id), "keyhole.flash.no-consent");
    }

    private static Words words(Map<String, String> typed) {
        return new Words(
                typed.getOrDefault("name", ""), typed.getOrDefault("reach", ""), typed.getOrDefault("wanted", ""), typed.getOrDefault("language", ""),
                typed.getOrDefault("adaptation", ""), typed.getOrDefault("safety", ""));
    }

    private static @Nullable Channel channel(Map<String, String> typed) {
        return Channel.of(typed.getOrDefault("channel", "")).orElse(null);
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/m/").path(token).toUriString();
    }
}
