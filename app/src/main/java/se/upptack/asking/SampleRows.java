package se.upptack.asking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;

/** Samples for quality follow-up. Everything here happens inside an opened person book, and shows only cases that the actor may see. */
@Component
class SampleRows {

    /** A case of a sample as it stands: the latest answers, empty until somebody has read it. */
    record Read(UUID sample, int number, UUID caseId, String reference, String line, String question, String steps) {}

    record Drawn(UUID id, LocalDate day, LocalDate from, LocalDate to) {}

    private final JdbcClient jdbc;

    SampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Draws so many of the cases opened in the period as there are, each as likely as any other; gives their number. */
    int draw(Actor actor, UUID id, LocalDate from, LocalDate to, int size, Instant now) {
        jdbc.sql("insert into asking.sample (agency, id, opened_from, opened_to, asked_for, account, made_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(actor.agency(), id, from, to, size, actor.account(), now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("insert into asking.sample_case (agency, sample_id, number, case_id)"
                        + " select :agency, :sample, row_number() over (), drawn.id from (select c.id from asking.case_file c"
                        + " where c.opened between :from and :to and " + CaseReads.VISIBLE + " order by random() limit :size) drawn")
                .param("agency", actor.agency())
                .param("sample", id)
                .param("from", from)
                .param("to", to)
                .param("units", actor.unitArray())
                .param("clearance", actor.clearance())
                .param("size", size)
                .update();
    }

    List<Drawn> drawn(Actor actor) {
        return jdbc.sql("select id, (made_at at time zone 'Europe/Stockholm')::date as day, opened_from, opened_to from asking.sample where account = ?"
                        + " order by made_at desc limit 50")
                .param(actor.account())
                .query((row, number) -> new Drawn(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class),
                        row.getObject("opened_from", LocalDate.class), row.getObject("opened_to", LocalDate.class)))
                .list();
    }

    /** The cases of the actor's own samples that she may see still. */
    List<Read> cases(Actor actor, List<UUID> samples) {
        return jdbc.sql("select s.sample_id, s.number, c.id, c.reference, c.line, coalesce(a.question, '') as question, coalesce(a.steps, '') as steps"
                        + " from asking.sample_case s join asking.case_file c on c.agency = s.agency and c.id = s.case_id"
                        + " left join lateral (select question, steps from asking.sample_answer where agency = s.agency and sample_id = s.sample_id"
                        + " and number = s.number order by version desc limit 1) a on true"
                        + " where s.sample_id = any(:samples) and " + CaseReads.VISIBLE + " order by s.sample_id, s.number")
                .param("samples", samples.toArray(UUID[]::new))
                .param("units", actor.unitArray())
                .param("clearance", actor.clearance())
                .query((row, number) -> new Read(row.getObject("sample_id", UUID.class), row.getInt("number"), row.getObject("id", UUID.class),
                        row.getString("reference"), row.getString("line"), row.getString("question"), row.getString("steps")))
                .list();
    }

    Optional<Read> one(Actor actor, UUID sample, int number) {
        return cases(actor, List.of(sample)).stream().filter(read -> read.number() == number).findFirst();
    }

    /** Writes down what was found, as a new version. */
    void answer(Actor actor, UUID sample, int number, String question, String steps, Instant now) {
        jdbc.sql("insert into asking.sample_answer (agency, sample_id, number, version, question, steps, account, made_at)"
                        + " select ?, ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ? from asking.sample_answer where sample_id = ? and number = ?")
                .params(actor.agency(), sample, number, question, steps, actor.account(), now.atOffset(ZoneOffset.UTC), sample, number)
                .update();
    }
}
