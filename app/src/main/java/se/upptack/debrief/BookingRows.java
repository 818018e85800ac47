package se.upptack.debrief;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of talks; always inside an opening of the book. */
@Component
class BookingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    BookingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adding the same id twice changes nothing. */
    void add(UUID id, UUID account, String unit, String provider, String bearer, boolean group, @Nullable LocalDate wantedOn) {
        jdbc.sql("""
                insert into debrief.booking (agency, id, account, unit, provider, bearer, way, wanted_on, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id, account, unit, provider, bearer, group ? "group" : "alone", wantedOn, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID booking, String outcome, @Nullable LocalDate agreedOn, @Nullable String bearer, UUID account) {
        jdbc.sql("""
                insert into debrief.outcome (agency, booking, outcome, agreed_on, bearer, account, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?)""")
                .params(booking, outcome, agreedOn, bearer, account, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All talks of the agency, the latest first. */
    List<Booking> all() {
        return jdbc.sql("""
                select b.id, b.account, b.unit, b.provider, coalesce(agreed.bearer, b.bearer) as bearer, b.way, b.wanted_on, agreed.agreed_on,
                    coalesce(latest.outcome, 'asked') as state
                from debrief.booking b
                left join lateral (select outcome from debrief.outcome o where o.agency = b.agency and o.booking = b.id order by number desc limit 1) latest on true
                left join lateral (select agreed_on, bearer from debrief.outcome o
                    where o.agency = b.agency and o.booking = b.id and o.outcome = 'confirmed' order by number desc limit 1) agreed on true
                order by b.made_at desc, b.id""")
                .query((row, number) -> new Booking(
                        row.getObject("id", UUID.class), row.getObject("account", UUID.class), row.getString("unit"), row.getString("provider"),
                        row.getString("bearer"), row.getString("way").equals("group"), row.getObject("wanted_on", LocalDate.class),
                        row.getObject("agreed_on", LocalDate.class), row.getString("state")))
                .list();
    }
}
