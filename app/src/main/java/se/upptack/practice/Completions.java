package se.upptack.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.FigureBook;
import se.upptack.access.PersonBook;
import se.upptack.trail.Action;

/** Who has gone through what. Only what an actor has done herself can be asked for. */
@Component
public class Completions {

    private static final Action WENT_THROUGH = new Action("practice.went-through");

    /** That the actor has gone through a scenario. */
    public record Done(String scenario, boolean group, LocalDate day) {}

    private final PersonBook book;
    private final FigureBook figures;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Completions(PersonBook book, FigureBook figures, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.figures = figures;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Notes it once; going through it again changes nothing. */
    void add(Actor actor, String scenario, String version, boolean group) {
        var now = clock.instant();
        book.open(actor, WENT_THROUGH, opened -> {
            int added = jdbc.sql("""
                    insert into practice.completion (agency, account, scenario, version, way, made_at)
                    values (platform.current_agency(), ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(actor.account(), scenario, version, group ? "group" : "alone", now.atOffset(ZoneOffset.UTC))
                    .update();
            if (added > 0) {
                events.publishEvent(new ScenarioCompleted(actor.agency(), actor.account(), scenario, group, now));
            }
            return true;
        });
    }

    /** What the actor has gone through, the latest first. */
    List<Done> of(Actor actor) {
        return figures.read(actor, () -> jdbc.sql(
                        "select scenario, way, made_at from practice.completion where agency = ? and account = ? order by made_at desc, scenario, way")
                .params(actor.agency(), actor.account())
                .query((row, number) -> new Done(row.getString("scenario"), row.getString("way").equals("group"),
                        LocalDate.ofInstant(row.getObject("made_at", OffsetDateTime.class).toInstant(), clock.getZone())))
                .list());
    }
}
