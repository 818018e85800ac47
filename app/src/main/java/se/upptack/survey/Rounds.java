package se.upptack.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.pack.Row;
import se.upptack.platform.Ids;
import se.upptack.platform.Missing;
import se.upptack.trail.Action;

/** Rounds as those who lead them and those who read them see them. */
@Component
class Rounds {

    static final Role[] LEADERS = {Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST};

    private static final Action READ = new Action("survey.read");
    private static final Action LEAD = new Action("survey.lead");
    private static final Action NAMED = new Action("survey.read-named");

    private final PersonBook book;
    private final RoundRows rows;
    private final ResponseRows responses;
    private final Definitions definitions;
    private final Ids ids;
    private final Clock clock;
    /** The tallies of rounds that are over: they never change again. */
    private final Map<UUID, List<Tally>> tallied = new ConcurrentHashMap<>();

    Rounds(PersonBook book, RoundRows rows, ResponseRows responses, Definitions definitions, Ids ids, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.responses = responses;
        this.definitions = definitions;
        this.ids = ids;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static boolean leads(Actor actor) {
        return actor.is(LEADERS);
    }

    List<Round.Listed> all(Actor actor) {
        return book.open(actor, READ, opened -> rows.all().stream().map(this::listed).toList());
    }

    List<Round.Listed> about(Actor actor, String about) {
        return book.open(actor, READ, opened -> rows.about(about).stream().map(this::listed).toList());
    }

    private Round.Listed listed(Round round) {
        return new Round.Listed(round, rows.invited(round.id()).stream().mapToInt(Round.Invited::quantity).sum(), responses.counted(round.id()));
    }

    Round.Whole whole(Actor actor, UUID id) {
        return read(actor, id, (round, ignored) -> new Round.Whole(
                round, rows.invited(id), round.mode() == Round.Mode.ANONYMOUS ? java.util.Set.of() : responses.answered(id), responses.counted(id), rows.events(id)));
    }

    /** Opens a round with the questions as they are now. */
    UUID open(Actor actor, Definition definition, String title, Round.Mode mode, @Nullable String about, LocalDate opens, LocalDate closes) {
        var round = new Round(ids.next(), definition.id(), title, definition, mode, about, opens, closes, least(actor), actor.name(), false);
        return book.open(actor, LEAD, opened -> {
            rows.add(actor, round);
            return round.id();
        });
    }

    /** A group of fewer is never shown: two more than the smallest count that may be published. */
    private int least(Actor actor) {
        return threshold(actor) + 2;
    }

    private int threshold(Actor actor) {
        return definitions.registers().asOf(today()).rows("disclosure-limits").stream().filter(row -> row.covers("organisation", actor.agency()))
                .sorted(java.util.Comparator.comparing((Row row) -> row.text("organisation").equals("*"))).findFirst().map(row -> row.whole("threshold").orElse(5)).orElse(5);
    }

    /** Invites, and gives the links; a respondent who has an invitation already gets no other. */
    List<Round.Made> invite(Actor actor, UUID id, List<Round.Invited> wanted) {
        return lead(actor, id, round -> {
            var made = new ArrayList<Round.Made>();
            for (var one : wanted) {
                rows.invite(id, one).ifPresent(seq -> {
                    for (int i = 0; i < one.quantity(); i++) {
                        var link = Links.fresh();
                        rows.link(Links.hash(link), actor.agency(), id, seq);
                        made.add(new Round.Made(one.name() == null ? "" : one.name(), link));
                    }
                });
            }
            return made;
        });
    }

    /** Counts a reminder: everyone in an anonymous round, else those who have not answered. */
    int remind(Actor actor, UUID id) {
        return lead(actor, id, round -> {
            var answered = responses.answered(id);
            int reminded = rows.invited(id).stream().filter(one -> !answered.contains(one.seq())).mapToInt(Round.Invited::quantity).sum();
            rows.event(actor, id, "reminded", reminded, null);
            return reminded;
        });
    }

    void recruiting(Actor actor, UUID id, @Nullable Integer sought, String words) {
        lead(actor, id, round -> {
            rows.event(actor, id, "recruiting", sought, words);
            return true;
        });
    }

    void close(Actor actor, UUID id) {
        lead(actor, id, round -> {
            if (!round.closed()) {
                rows.event(actor, id, "closed", null, null);
                responses.mix(round, rows.invited(id), true);
            }
            return true;
        });
    }

    void published(Actor actor, UUID id) {
        lead(actor, id, round -> {
            rows.event(actor, id, "published", null, null);
            return true;
        });
    }

    /** What was answered, once the round is over. Until then nobody sees anything, or each answer could be told from what it changed. */
    Optional<List<Tally>> tallies(Actor actor, UUID id) {
        return read(actor, id, (round, all) -> round.over(today()) ? Optional.of(tallied.computeIfAbsent(id, ignored -> tally(actor, round, all.get()))) : Optional.empty());
    }

    private List<Tally> tally(Actor actor, Round round, List<Response> all) {
        boolean open = round.mode() == Round.Mode.NAMED;
        return round.definition().questions().stream().flatMap(question -> Tally.of(question, all, open, threshold(actor)).stream()).toList();
    }

    /** The answers of a round that is over. What still waits is mixed first. */
    <T> T read(Actor actor, UUID id, BiFunction<Round, java.util.function.Supplier<List<Response>>, T> work) {
        return book.open(actor, READ, opened -> {
            var round = rows.find(id).orElseThrow(Missing::new);
            if (round.over(today()) && round.mode() == Round.Mode.ANONYMOUS) {
                responses.mix(round, rows.invited(id), true);
            }
            return work.apply(round, () -> responses.responses(id));
        });
    }

    /** The answers with the names of those who gave them, in a named round only. The trail tells that they were read. */
    Map<Round.Invited, Response> named(Actor actor, UUID id) {
        return book.open(actor, NAMED, opened -> {
            var round = rows.find(id).filter(one -> one.mode() == Round.Mode.NAMED).orElseThrow(Missing::new);
            var invited = rows.invited(round.id());
            var named = new java.util.LinkedHashMap<Round.Invited, Response>();
            var given = responses.responses(id);
            invited.forEach(one -> given.stream().filter(answer -> Long.valueOf(one.seq()).equals(answer.invited())).findFirst().ifPresent(answer -> named.put(one, answer)));
            return named;
        });
    }

    private <T> T lead(Actor actor, UUID id, java.util.function.Function<Round, T> work) {
        return book.open(actor, LEAD, opened -> work.apply(rows.find(id).orElseThrow(Missing::new)));
    }
}
