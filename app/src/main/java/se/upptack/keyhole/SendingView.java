package se.upptack.keyhole;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.OrganisationNames;
import se.upptack.access.Visit;
import se.upptack.directory.Directory;
import se.upptack.directory.Service;
import se.upptack.directory.Tier;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Language;
import se.upptack.referral.Share;

/** Puts together what the pages show. */
@Component
class SendingView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final OrganisationNames organisations;
    private final Directory directory;
    private final RegisterBook registers;
    private final Clock clock;

    SendingView(OrganisationNames organisations, Directory directory, RegisterBook registers, Clock clock) {
        this.organisations = organisations;
        this.directory = directory;
        this.registers = registers;
        this.clock = clock;
    }

    WritePage write(Visit visit, Sendings.Basis basis, Words words, String key, Map<String, String> typed, List<FormError> errors) {
        var channels = basis.channels().entrySet().stream()
                .map(entry -> new WritePage.Way(entry.getKey().code(), entry.getValue().code(), entry.getValue().permits()))
                .toList();
        if (words.language().isEmpty()) {
            typed.putIfAbsent("language", "sv");
        }
        return new WritePage(
                basis.referral().head().id(), basis.caseId(), basis.reference(), recipient(basis.consent().recipient(), visit.language()),
                basis.consent().what().stream().map(Share::code).toList(), channels,
                registers.current().codes("language", LocalDate.now(clock)).map(CodeList::codes).orElse(List.of()), typed, key, errors);
    }

    PreviewPage preview(Visit visit, Sendings.Basis basis, Words words, Map<String, String> typed, Duration window) {
        var consent = basis.consent();
        var sent = new HashMap<>(typed);
        sent.keySet().removeAll(List.of("_csrf", "key"));
        return new PreviewPage(
                basis.referral().head().id(),
                letter(visit.actor().agency(), basis.unit(), consent.recipient(), consent.purpose().code(), words.within(consent.what()), consent.what(),
                        LocalDate.now(clock), consent.until(), visit.language(), "", ""),
                phone(consent.recipient()), sent, typed.getOrDefault("key", ""), window.toMinutes());
    }

    LetterPage letter(String agency, Sending sending, Message message, Language language, String token, String code) {
        return letter(agency, sending.unit(), message.recipient(), message.purpose().code(), message.words(), message.what(), day(message.at()), sending.openUntil(), language, token, code);
    }

    private LetterPage letter(
            String agency, String unit, String recipient, String purpose, Words words, Set<Share> what, LocalDate written, LocalDate until,
            Language language, String token, String code) {
        var lines = new ArrayList<LetterPage.Line>();
        add(lines, "name", words.name());
        if (what.contains(Share.NAME_AND_SAFE_CONTACT) && words.reach().isEmpty()) {
            lines.add(new LetterPage.Line("keyhole.line.no-way", ""));
        } else {
            add(lines, "reach", words.reach());
        }
        add(lines, "wanted", words.wanted());
        add(lines, "language", words.language().isEmpty() ? "" : language(words.language(), language));
        add(lines, "adaptation", words.adaptation());
        add(lines, "safety", words.safety());
        if (what.contains(Share.CASE)) {
            lines.add(new LetterPage.Line("keyhole.letter.case", ""));
        }
        return new LetterPage(
                organisations.name(agency, language), registers.current().name("units", unit, language), recipient(recipient, language),
                "referral.purpose." + purpose, lines, written, until, token, code);
    }

    private static void add(List<LetterPage.Line> lines, String field, String text) {
        if (!text.isEmpty()) {
            lines.add(new LetterPage.Line("keyhole.letter." + field, text));
        }
    }

    SentPage sent(Visit visit, List<Sendings.Seen> all) {
        var items = all.stream().map(seen -> {
            var sending = seen.sending();
            return new SentPage.Item(
                    sending.id(), seen.reference(), recipient(seen.message().recipient(), visit.language()), standing(sending), attention(sending),
                    day(sending.events().getLast().at()));
        }).toList();
        return new SentPage(
                items.stream().filter(item -> item.attention() != null).toList(), items.stream().filter(item -> item.attention() == null).toList());
    }

    SendingPage one(Visit visit, Sendings.Seen seen, @Nullable String link, @Nullable String code) {
        var sending = seen.sending();
        var standing = sending.standing();
        var live = standing == Sending.What.SENT || standing == Sending.What.OPENED;
        var reason = sending.events().getLast().reason();
        return new SendingPage(
                sending.id(), sending.referral(), seen.reference(), recipient(seen.message().recipient(), visit.language()), phone(seen.message().recipient()),
                standing(sending), reason == null ? null : "keyhole.reason." + reason.code(), attention(sending),
                standing == Sending.What.QUEUED ? time(sending.sendAfter()) : null, standing == Sending.What.QUEUED,
                live && sending.way() == Sending.Way.LINK, sending.left() && sending.way() == Sending.Way.PAPER, sending.openUntil(),
                sending.events().stream().map(event -> new SendingPage.Step(
                        day(event.at()) + " " + time(event.at()), "keyhole.what." + event.what().code())).toList(),
                link, code);
    }

    private @Nullable String attention(Sending sending) {
        return sending.attention(clock.instant(), LocalDate.now(clock)).map(code -> "keyhole.attention." + code).orElse(null);
    }

    private static String standing(Sending sending) {
        return "keyhole.standing." + sending.standing().code();
    }

    private String recipient(String service, Language language) {
        return directory.find(service, Tier.STAFF).map(found -> found.name().in(language)).orElse(service);
    }

    private String phone(String service) {
        return directory.find(service, Tier.STAFF).map(Service::phone).orElse("");
    }

    private String language(String code, Language language) {
        return registers.current().codes("language", LocalDate.now(clock)).flatMap(codes -> codes.find(code)).map(found -> found.name(language)).orElse(code);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }
}
