package se.upptack.referral;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.platform.ShiftedClock;

/** The table of the choice that nothing leaves the house. Everything here happens inside an opened person book. */
@Component
class StaysInsideRows {

    /** The choice as it stands. */
    record Choice(int version, boolean chosen, LocalDate day) {}

    private final JdbcClient jdbc;

    StaysInsideRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Choice> of(UUID occasionId) {
        return jdbc.sql("select version, chosen, said_at from referral.stays_inside where occasion_id = ? order by version desc limit 1")
                .param(occasionId)
                .query((row, number) -> new Choice(
                        row.getInt("version"), row.getBoolean("chosen"),
                        LocalDate.ofInstant(row.getObject("said_at", OffsetDateTime.class).toInstant(), ShiftedClock.ZONE)))
                .optional();
    }

    boolean chosen(UUID occasionId) {
        return of(occasionId).map(Choice::chosen).orElse(false);
    }

    void add(UUID occasionId, UUID caseId, int version, boolean chosen, Moment now) {
        jdbc.sql("""
                insert into referral.stays_inside (agency, occasion_id, version, case_id, chosen, said_by, said_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?)""")
                .params(occasionId, version, caseId, chosen, now.by(), now.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
