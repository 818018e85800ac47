package se.upptack.encounter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.figure.FactsStated;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.FormError;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.platform.Month;
import se.upptack.trail.Action;

/** Counts meetings without a case (ASK-38, SEC-03), and takes wrong counts back. */
@Component
public class Encounters {

    private static final Action COUNT = new Action("encounter.count");
    private static final Action VIEW = new Action("encounter.view");
    private static final Action TAKE_BACK = new Action("encounter.take-back");

    private final PersonBook book;
    private final MeetingRows rows;
    private final RegisterBook registers;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Encounters(PersonBook book, MeetingRows rows, RegisterBook registers, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.registers = registers;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether the actor works where meetings without a case are counted. */
    public boolean counts(Actor actor) {
        return !new Places(registers.current(), LocalDate.now(clock)).lines(actor).isEmpty();
    }

    /** Counts a meeting that took place today. The same key again changes nothing and answers with the same id. */
    public Counted count(Actor actor, Meeting meeting) {
        var day = LocalDate.now(clock);
        var snapshot = registers.current();
        var errors = errors(actor, meeting, snapshot, day);
        if (!errors.isEmpty()) {
            return new Counted.Refused(errors);
        }
        return book.open(actor, COUNT, opened -> {
            var id = ids.next();
            if (!rows.add(id, actor, meeting, day, codeVersions(meeting, snapshot, day))) {
                var earlier = rows.byKey(actor.account(), meeting.key()).orElseThrow();
                return earlier.meeting().equals(meeting)
                        ? new Counted.Done(earlier.id(), true)
                        : new Counted.Refused(List.of(FormError.of("key", "encounter.error.key")));
            }
            events.publishEvent(new FactsStated(List.of(fact(actor.agency(), actor.organisation(), meeting, day))));
            return new Counted.Done(id, false);
        });
    }

    /** A meeting that was counted; {@code withdrawn} when it was taken back. */
    public record Encounter(UUID id, Meeting meeting, LocalDate happened, boolean withdrawn) {}

    /** What the actor counted under this id; another's is missing. */
    public Encounter find(Actor actor, UUID id) {
        return book.open(actor, VIEW, opened -> rows.byId(actor.account(), id)
                .map(kept -> new Encounter(kept.id(), kept.meeting(), kept.happened(), kept.withdrawn()))
                .orElseThrow(Missing::new));
    }

    /** Takes back a count that the actor made today; another's is missing. */
    public TakenBack takeBack(Actor actor, UUID id) {
        return book.open(actor, TAKE_BACK, opened -> {
            var kept = rows.byId(actor.account(), id).orElseThrow(Missing::new);
            if (kept.withdrawn()) {
                return TakenBack.DONE;
            }
            if (!kept.happened().equals(LocalDate.now(clock))) {
                return TakenBack.TOO_LATE;
            }
            if (rows.withdraw(id)) {
                events.publishEvent(new FactsStated(List.of(fact(actor.agency(), kept.organisation(), kept.meeting(), kept.happened()).withdrawn())));
            }
            return TakenBack.DONE;
        });
    }

    private static Fact fact(String agency, String organisation, Meeting meeting, LocalDate day) {
        var values = new EnumMap<Dimension, String>(Dimension.class);
        values.put(Dimension.OUTCOME, meeting.told() ? "self-disclosed" : "informed");
        values.put(Dimension.INFORMED, meeting.informed() ? "yes" : "no");
        values.put(Dimension.CHANNEL, meeting.channel());
        if (!meeting.group()) {
            values.put(Dimension.PRESENCE, meeting.presence());
        }
        return new Fact(agency, organisation, meeting.unit(), meeting.line(), "", Month.of(day), Fact.Kind.ENCOUNTER, values, meeting.participants());
    }

    private static List<FormError> errors(Actor actor, Meeting meeting, RegisterSnapshot registers, LocalDate day) {
        var places = new Places(registers, day);
        var errors = new ArrayList<FormError>();
        require(meeting.key().length() >= 8 && meeting.key().length() <= 200, "key", errors);
        require(own(actor, meeting.unit(), registers), "unit", errors);
        require(places.lines(actor).stream().map(Row::key).anyMatch(meeting.line()::equals), "line", errors);
        require(places.customers(actor).contains(meeting.customer()), "customer", errors);
        require(has(registers, "channel", meeting.channel(), day), "channel", errors);
        require(has(registers, "language", meeting.language(), day), "language", errors);
        if (meeting.group()) {
            require(meeting.informed() && !meeting.told() && meeting.presence().isEmpty(), "channel", errors);
            require(meeting.participants() >= 1 && meeting.participants() <= 500, "participants", errors);
        } else {
            require(meeting.told() || meeting.informed(), "told", errors);
            require(has(registers, "presence", meeting.presence(), day), "presence", errors);
            require(meeting.participants() == 1, "participants", errors);
        }
        return errors;
    }

    /** A case system may count for every unit of its organisation. */
    private static boolean own(Actor actor, String unit, RegisterSnapshot registers) {
        return actor.units().contains(unit)
                || actor.seesUnit(unit) && registers.find("units", unit).filter(row -> row.text("organisation").equals(actor.organisation())).isPresent();
    }

    private static void require(boolean right, String field, List<FormError> errors) {
        if (!right) {
            errors.add(FormError.of(field, "encounter.error." + field));
        }
    }

    private static boolean has(RegisterSnapshot registers, String list, String code, LocalDate day) {
        return registers.codes(list, day).filter(version -> version.has(code)).isPresent();
    }

    private static List<String> codeVersions(Meeting meeting, RegisterSnapshot registers, LocalDate day) {
        return (meeting.group() ? List.of("channel", "language") : List.of("channel", "language", "presence")).stream()
                .flatMap(list -> registers.codes(list, day).stream().map(version -> list + ":" + version.version()))
                .toList();
    }
}
