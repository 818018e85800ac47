package se.upptack.encounter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.content.Guidance;
import se.upptack.content.Text;
import se.upptack.encounter.EncounterPage.Choice;
import se.upptack.pack.Citation;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.Missing;
import se.upptack.platform.ShiftedClock;

/** Puts the pages together. Every method belongs inside a transaction to which the actor's agency is bound. */
@Component
class EncounterBoard {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MeetingRows rows;
    private final RegisterBook registers;
    private final Guidance guidance;
    private final Messages messages;
    private final Ids ids;
    private final Clock clock;

    EncounterBoard(MeetingRows rows, RegisterBook registers, Guidance guidance, Messages messages, Ids ids, Clock clock) {
        this.rows = rows;
        this.registers = registers;
        this.guidance = guidance;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param typed what could not be used, or null for a fresh page */
    EncounterPage page(Actor actor, Language language, @Nullable Meeting typed, String participants, List<FormError> errors) {
        var day = LocalDate.now(clock);
        var snapshot = registers.current();
        var places = new Places(snapshot, day);
        var lines = places.lines(actor);
        if (lines.isEmpty() || actor.units().isEmpty()) {
            throw new Missing();
        }
        boolean counts = actor.is(Role.CASEWORKER);
        boolean leads = actor.is(Role.MANAGER);
        var proposed = proposed(actor, snapshot, places, typed);
        return new EncounterPage(
                counts,
                actor.units().stream().map(unit -> new Choice(unit, snapshot.name("units", unit, language))).sorted(Comparator.comparing(Choice::name)).toList(),
                lines.stream().map(row -> new Choice(row.key(), row.text("name", language))).toList(),
                places.customers(actor).stream().map(customer -> new Choice(customer, customer(customer, snapshot, language))).toList(),
                codes(snapshot, "channel", day, language).stream().filter(choice -> !choice.id().equals(Meeting.GROUP)).toList(),
                codes(snapshot, "language", day, language),
                codes(snapshot, "presence", day, language),
                proposed,
                new EncounterPage.GroupForm(ids.next().toString(), proposed.unit(), proposed.line(), proposed.customer(), proposed.language(),
                        participants, typed != null && typed.group()),
                counts ? today(actor, snapshot, day, language) : List.of(),
                leads,
                leads ? month(actor, snapshot, day, language) : List.of(),
                ground(snapshot),
                counts ? guidance.at(actor, new Text.Where(proposed.line(), "information", null, null), language) : List.of(),
                errors);
    }

    /** The place that most of the service undertakings of the registers rest on: where it says that nothing is documented. */
    private static List<Citation> ground(RegisterSnapshot snapshot) {
        return snapshot.rows("service-lines").where("documentation", "service-undertaking").stream()
                .flatMap(row -> Citation.of(row, snapshot).stream())
                .collect(Collectors.groupingBy(place -> place, LinkedHashMap::new, Collectors.counting()))
                .entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .stream()
                .toList();
    }

    /** What was typed; else what the account chose last; else what is likely where she works. */
    private EncounterPage.Form proposed(Actor actor, RegisterSnapshot snapshot, Places places, @Nullable Meeting typed) {
        var before = Optional.ofNullable(typed).filter(meeting -> !meeting.group())
                .or(() -> rows.latest(actor.account()).map(MeetingRows.Kept::meeting))
                .filter(meeting -> actor.units().contains(meeting.unit()))
                .filter(meeting -> places.lines(actor).stream().anyMatch(row -> row.key().equals(meeting.line())));
        var unit = before.map(Meeting::unit).orElseGet(() -> actor.units().stream().sorted().findFirst().orElseThrow());
        var kind = snapshot.find("units", unit).map(row -> row.text("kind")).orElse("");
        return new EncounterPage.Form(
                ids.next().toString(),
                unit,
                before.map(Meeting::line).orElseGet(() -> likelyLine(unit, kind, places, actor)),
                before.map(Meeting::customer).orElseGet(() -> places.customers(actor).getLast()),
                before.map(Meeting::channel).orElse(kind.equals("contact-centre") ? "telephone" : "physical"),
                before.map(Meeting::language).orElse("sv"),
                // Who was there is never assumed; only what was typed this time is kept.
                Optional.ofNullable(typed).map(Meeting::presence).filter(code -> !code.isEmpty()).orElse("unknown"));
    }

    /** The line that is called like the unit, such as a contact centre's; otherwise the first that is a service undertaking. */
    private static String likelyLine(String unit, String kind, Places places, Actor actor) {
        var lines = places.lines(actor);
        return Stream.concat(
                        lines.stream().filter(row -> row.key().equals(unit) || unit.startsWith(row.key()) || row.key().startsWith(unit)),
                        lines.stream().filter(row -> row.text("documentation").equals("service-undertaking")))
                .findFirst()
                .orElseGet(lines::getFirst)
                .key();
    }

    private List<EncounterPage.Line> today(Actor actor, RegisterSnapshot snapshot, LocalDate day, Language language) {
        return rows.ofDay(actor.account(), day).stream()
                .map(kept -> new EncounterPage.Line(
                        kept.id(),
                        TIME.format(kept.madeAt().atZoneSameInstant(ShiftedClock.ZONE)),
                        kept.meeting().told(), kept.meeting().informed(), kept.meeting().participants(),
                        code(snapshot, "channel", kept.meeting().channel(), day, language),
                        code(snapshot, "language", kept.meeting().language(), day, language),
                        customer(kept.meeting().customer(), snapshot, language)))
                .toList();
    }

    /**
     * What was counted on a day in the actor's units.
     *
     * @param typed the day as it was typed; empty for the latest day before today on which something was counted
     */
    DayPage day(Actor actor, Language language, String typed) {
        var today = LocalDate.now(clock);
        var snapshot = registers.current();
        if (new Places(snapshot, today).lines(actor).isEmpty() || actor.units().isEmpty()) {
            throw new Missing();
        }
        var read = read(typed);
        var day = read.orElseGet(() -> rows.dayBefore(actor.units(), today).orElse(today));
        var lines = rows.ofUnits(actor.units(), day).stream()
                .map(kept -> new DayPage.Line(
                        TIME.format(kept.madeAt().atZoneSameInstant(ShiftedClock.ZONE)),
                        kept.meeting().told(), kept.meeting().informed(), kept.meeting().participants(),
                        code(snapshot, "channel", kept.meeting().channel(), day, language),
                        code(snapshot, "language", kept.meeting().language(), day, language),
                        customer(kept.meeting().customer(), snapshot, language),
                        snapshot.name("units", kept.meeting().unit(), language)))
                .toList();
        return new DayPage(
                day, typed.isEmpty() ? day.toString() : typed, lines, lines.stream().mapToInt(DayPage.Line::participants).sum(),
                rows.dayBefore(actor.units(), day).orElse(null), rows.dayAfter(actor.units(), day).orElse(null),
                actor.units().size() > 1 || actor.units().contains("*"), new Places(snapshot, today).customers(actor).size() > 1,
                typed.isEmpty() || read.isPresent() ? List.of() : List.of(FormError.of("day", "encounter.error.day")));
    }

    private static Optional<LocalDate> read(String typed) {
        try {
            return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private List<EncounterPage.MonthLine> month(Actor actor, RegisterSnapshot snapshot, LocalDate day, Language language) {
        return rows.sums(actor.units(), day.withDayOfMonth(1), day).stream()
                .map(sum -> new EncounterPage.MonthLine(
                        snapshot.name("units", sum.unit(), language), customer(sum.customer(), snapshot, language),
                        code(snapshot, "channel", sum.channel(), day, language), sum.told(), sum.informed()))
                .toList();
    }

    private String customer(String customer, RegisterSnapshot snapshot, Language language) {
        return customer.equals(Meeting.UNKNOWN) ? messages.text(language, "encounter.customer-unknown") : snapshot.name("organisations", customer, language);
    }

    private static List<Choice> codes(RegisterSnapshot snapshot, String list, LocalDate day, Language language) {
        var choices = new ArrayList<Choice>();
        snapshot.codes(list, day).ifPresent(version -> version.codes().forEach(code -> choices.add(new Choice(code.code(), code.name(language)))));
        return choices;
    }

    private static String code(RegisterSnapshot snapshot, String list, String code, LocalDate day, Language language) {
        return snapshot.codes(list, day).flatMap(version -> version.find(code)).map(found -> found.name(language)).orElse(code);
    }
}
