package se.upptack.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.upptack.platform.BatchInsert;

/** The tables of cases and their steps. Everything here happens inside an opened person book. */
@Component
class CaseRows {

    record Row(UUID id, CaseDelivery delivery, String organisation, @Nullable UUID contact) {}

    record Step(UUID caseId, String step, LocalDate happened) {}

    /** A case as it stood before a delivery. */
    record Known(UUID id, String reference, String line, String unit, String protection, @Nullable LocalDate closed) {}

    /** A case as it stands after a delivery. */
    record Stored(
            UUID id, String reference, String organisation, String unit, String line, String caseType, LocalDate opened, @Nullable LocalDate closed) {

        CasePlace place(String agency) {
            return new CasePlace(agency, organisation, unit, line, caseType);
        }
    }

    private final BatchInsert<Row> saveCases;
    private final BatchInsert<Step> addSteps = BatchInsert.<Step>into("asking.case_event")
            .column("case_id", "uuid", Step::caseId)
            .column("step", "text", Step::step)
            .column("happened", "date", Step::happened)
            .onConflict("on conflict do nothing")
            .returning("case_id, step, happened");

    private final JdbcTemplate jdbc;

    CaseRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.saveCases = BatchInsert.<Row>into("asking.case_file")
                .column("id", "uuid", Row::id)
                .column("reference", "text", row -> row.delivery().reference())
                .column("organisation", "text", Row::organisation)
                .column("unit", "text", row -> row.delivery().unit())
                .column("line", "text", row -> row.delivery().line())
                .column("case_type", "text", row -> row.delivery().caseType())
                .column("contact", "uuid", Row::contact)
                .column("protection", "text", row -> row.delivery().protection())
                .column("opened", "date", row -> row.delivery().opened())
                .column("closed", "date", row -> row.delivery().closed())
                .column("received_at", "timestamptz", row -> clock.instant().atOffset(ZoneOffset.UTC))
                .onConflict("""
                        on conflict (agency, reference, line) do update
                           set opened = excluded.opened, unit = excluded.unit, organisation = excluded.organisation, case_type = excluded.case_type,
                               contact = coalesce(excluded.contact, case_file.contact), protection = excluded.protection,
                               closed = coalesce(excluded.closed, case_file.closed)""")
                .returning("id, reference, organisation, unit, line, case_type, opened, closed");
    }

    /** Those of the cases that are known, locked until the transaction ends, see {@link CaseReads#lock}. */
    List<Known> lock(List<CaseDelivery> deliveries) {
        return jdbc.query("""
                select c.id, c.reference, c.line, c.unit, c.protection, c.closed
                  from unnest(?::text[], ?::text[]) as d(reference, line)
                  join asking.case_file c on c.reference = d.reference and c.line = d.line
                 order by c.id
                   for no key update of c""",
                (row, number) -> new Known(
                        row.getObject("id", UUID.class), row.getString("reference"), row.getString("line"), row.getString("unit"),
                        row.getString("protection"), row.getObject("closed", LocalDate.class)),
                deliveries.stream().map(CaseDelivery::reference).toArray(String[]::new), deliveries.stream().map(CaseDelivery::line).toArray(String[]::new));
    }

    List<Stored> save(List<Row> rows) {
        return saveCases.run(jdbc, rows, CaseRows::stored);
    }

    /** @return the steps that were not known before */
    List<Step> addSteps(List<Step> steps) {
        return addSteps.run(jdbc, steps, (row, number) -> new Step(
                row.getObject("case_id", UUID.class), row.getString("step"), row.getObject("happened", LocalDate.class)));
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class), row.getString("reference"), row.getString("organisation"), row.getString("unit"),
                row.getString("line"), row.getString("case_type"), row.getObject("opened", LocalDate.class), row.getObject("closed", LocalDate.class));
    }
}
