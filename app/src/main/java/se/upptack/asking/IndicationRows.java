package se.upptack.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of noted signs. Everything here happens inside an opened person book. */
@Component
class IndicationRows {

    record Noted(LocalDate observed, List<String> codes, String noticedBy) {}

    private final JdbcClient jdbc;

    IndicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Noted> ofCase(UUID caseId) {
        return jdbc.sql("select observed, codes, noticed_by from asking.indication where case_id = ? order by observed desc, made_at desc")
                .param(caseId)
                .query((row, number) -> new Noted(
                        row.getObject("observed", LocalDate.class), List.of((String[]) row.getArray("codes").getArray()), row.getString("noticed_by")))
                .list();
    }

    Optional<Indications.Indication> find(UUID id) {
        return jdbc.sql("select id, case_id, observed, codes, noticed_by from asking.indication where id = ?")
                .param(id)
                .query((row, number) -> new Indications.Indication(
                        row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("observed", LocalDate.class),
                        List.of((String[]) row.getArray("codes").getArray()), row.getString("noticed_by")))
                .optional();
    }
}
