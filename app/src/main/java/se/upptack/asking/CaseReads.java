package se.upptack.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** Reads of cases. Everything here happens inside an opened person book. */
@Component
class CaseReads {

    private static final String COLUMNS = "c.id, c.reference, c.organisation, c.unit, c.line, c.case_type, c.protection, c.opened, c.closed, c.contact";

    /** What an actor may see, in SQL: the own units, and nobody whose protection is unknown. Parameters: units, units, clearance. */
    static final String VISIBLE = """
             (c.unit = any(:units) or '*' = any(:units)) and (c.protection = 'none' or (:clearance and c.protection <> 'unknown'))""";

    private final JdbcClient jdbc;

    CaseReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean any() {
        return jdbc.sql("select exists (select from asking.case_file)").query(Boolean.class).single();
    }

    /**
     * The cases and those that the prompts belong to, locked until the transaction ends: what is known of a case changes in one
     * transaction at a time. Always taken before the locks of prompts and in the order of ids, so that nobody waits in a circle.
     */
    List<CaseView> lock(Collection<UUID> ids, Collection<UUID> prompts) {
        return ids.isEmpty() && prompts.isEmpty() ? List.of() : jdbc.sql("select " + COLUMNS + """
                  from asking.case_file c
                 where c.id in (select unnest(?::uuid[]) union select p.case_id from asking.prompt p where p.id = any(?))
                 order by c.id
                   for no key update""")
                .param(ids.toArray(UUID[]::new))
                .param(prompts.toArray(UUID[]::new))
                .query(CaseReads::view)
                .list();
    }

    Optional<CaseView> visible(Actor actor, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from asking.case_file c where c.id = :id and " + VISIBLE)
                .param("id", id)
                .param("units", actor.unitArray())
                .param("clearance", actor.clearance())
                .query(CaseReads::view)
                .optional();
    }

    Optional<CaseView> known(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from asking.case_file c where c.id = ?").param(id).query(CaseReads::view).optional();
    }

    /** Those of the cases that the actor may see. */
    List<CaseView> visible(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select " + COLUMNS + " from asking.case_file c where c.id = any(:ids) and " + VISIBLE)
                .param("ids", ids.toArray(UUID[]::new))
                .param("units", actor.unitArray())
                .param("clearance", actor.clearance())
                .query(CaseReads::view)
                .list();
    }

    /** Waits until nobody else adds to what is known about the case, and keeps it so until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select c.id from asking.case_file c where c.id = ? for no key update").param(id).query(UUID.class).single();
    }

    /** The case with exactly this reference, if the actor may see it; one per service line. */
    List<CaseView> byReference(Actor actor, String reference) {
        return jdbc.sql("select " + COLUMNS + " from asking.case_file c where c.reference = :reference and " + VISIBLE + " order by c.line")
                .param("reference", reference)
                .param("units", actor.unitArray())
                .param("clearance", actor.clearance())
                .query(CaseReads::view)
                .list();
    }

    /** The cases with one of these references, whoever may see them. */
    List<CaseView> byReferences(Collection<String> references) {
        return jdbc.sql("select " + COLUMNS + " from asking.case_file c where c.reference = any(?)")
                .param(references.toArray(String[]::new))
                .query(CaseReads::view)
                .list();
    }

    static CaseView view(ResultSet row, int number) throws SQLException {
        return new CaseView(
                row.getObject("id", UUID.class), row.getString("reference"), row.getString("organisation"), row.getString("unit"), row.getString("line"),
                row.getString("case_type"), row.getString("protection"), row.getObject("opened", LocalDate.class),
                row.getObject("closed", LocalDate.class), row.getObject("contact", UUID.class));
    }
}
