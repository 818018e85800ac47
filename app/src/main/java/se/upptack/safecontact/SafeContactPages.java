package se.upptack.safecontact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The page where the worker asks how the person can be reached, one channel at a time. */
@Controller
class SafeContactPages {

    private static final String TEMPLATE = "safecontact/channels.jte";
    private static final String TITLE = "safecontact.title";

    private final SafeContacts contacts;
    private final Clock clock;

    SafeContactPages(SafeContacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/contact")
    @Access(Role.CASEWORKER)
    View channels(Visit visit, @PathVariable UUID id) {
        return visit.show(TEMPLATE, TITLE, page(visit, id, Map.of(), List.of()));
    }

    @PostMapping("/cases/{id}/contact")
    @Access(Role.CASEWORKER)
    View say(Visit visit, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        var errors = new ArrayList<FormError>();
        var words = new ArrayList<SafeContacts.Word>();
        for (var channel : Channel.values()) {
            var said = ChannelAnswer.Said.of(typed.getOrDefault("said-" + channel.code(), "")).orElse(null);
            if (said == null) {
                continue;
            }
            var safe = said == ChannelAnswer.Said.SAFE;
            var times = ChannelAnswer.Times.of(typed.getOrDefault("times-" + channel.code(), "")).orElse(null);
            if (safe && times == null) {
                errors.add(FormError.of("times-" + channel.code(), "safecontact.rule.times"));
            }
            words.add(new SafeContacts.Word(channel, said, safe ? times : null, safe && typed.containsKey("message-" + channel.code())));
        }
        if (words.isEmpty()) {
            errors.add(FormError.of("said-phone-safe", "safecontact.rule.nothing"));
        }
        if (!errors.isEmpty()) {
            return visit.showAgain(TEMPLATE, TITLE, page(visit, id, typed, errors));
        }
        contacts.say(visit.actor(), id, words);
        return visit.see("/cases/" + id + "/contact", "safecontact.flash.saved");
    }

    private SafeContactPage page(Visit visit, UUID id, Map<String, String> typed, List<FormError> errors) {
        var known = contacts.known(visit.actor(), id);
        var items = Arrays.stream(Channel.values()).map(channel -> {
            var answer = known.answers().get(channel);
            return new SafeContactPage.Item(
                    channel.code(), known.verdicts().get(channel), answer == null ? null : LocalDate.ofInstant(answer.saidAt(), clock.getZone()),
                    answer == null ? null : LocalDate.ofInstant(answer.until(), clock.getZone()),
                    answer == null || answer.times() == null ? "" : answer.times().code(), answer != null && answer.leaveMessage());
        }).toList();
        return new SafeContactPage(
                id, known.reference(), items, Arrays.stream(ChannelAnswer.Times.values()).map(ChannelAnswer.Times::code).toList(),
                Arrays.stream(ChannelAnswer.Said.values()).map(ChannelAnswer.Said::code).toList(), new HashMap<>(typed), errors,
                known.codeword());
    }
}
