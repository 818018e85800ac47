package se.upptack.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of reports. Everything here happens inside an opened person book. */
@Component
class ReportRows {

    /** @param draft JSON, null when the report has become a paper or was thrown away */
    record Report(UUID id, UUID occasionId, UUID caseId, int version, UUID window, @Nullable String draft, UUID openedBy, Instant savedAt) {}

    /** @param content JSON of the message without the one who reports; {@code draft} is what it was made from */
    record Paper(
            int number, String receiver, @Nullable String municipality, LegalRole role, String duty, String template, int children, Instant suspectedAt,
            String content, String draft, Causes causes, Instant finishedAt) {}

    record Handover(int number, String how, Instant madeAt, @Nullable LocalDate feedbackDue) {}

    record Reply(int number, String kind, LocalDate day) {}

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Report report, Instant at) {
        jdbc.sql("""
                insert into concern.report (agency, id, occasion_id, case_id, version, save_window, draft, opened_by, opened_at, saved_by, saved_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(report.id(), report.occasionId(), report.caseId(), report.version(), report.window(), report.draft(), report.openedBy(), utc(at),
                        report.openedBy(), utc(at))
                .update();
    }

    Optional<Report> find(UUID id) {
        return jdbc.sql("select id, occasion_id, case_id, version, save_window, draft, opened_by, saved_at from concern.report where id = ?")
                .param(id)
                .query(ReportRows::report)
                .optional();
    }

    void save(UUID id, int version, UUID window, @Nullable String draft, UUID by, Instant at) {
        jdbc.sql("update concern.report set version = ?, save_window = ?, draft = ?, saved_by = ?, saved_at = ? where id = ?")
                .params(version, window, draft, by, utc(at), id)
                .update();
    }

    /** The written reports of an answer, the latest first; what was thrown away before it became anything is not among them. */
    List<PaperLine> ofOccasion(UUID occasionId) {
        return jdbc.sql("""
                select r.id, r.case_id, r.occasion_id, r.draft is not null as open, r.saved_at, p.number, p.receiver, p.municipality, h.made_at,
                       h.feedback_due, exists (select from concern.reply y where y.report_id = r.id and y.kind <> 'receipt') as answered
                  from concern.report r
                  left join lateral (select * from concern.paper q where q.report_id = r.id order by q.number desc limit 1) p on true
                  left join lateral (select * from concern.handover v where v.report_id = r.id order by v.number desc limit 1) h on true
                 where r.occasion_id = ? and (r.draft is not null or p.number is not null)
                 order by r.opened_at desc""")
                .param(occasionId)
                .query(ReportRows::line)
                .list();
    }

    /** Those that an account began and that are not finished, not handed over, or wait for feedback; the latest first. */
    List<PaperLine> waiting(UUID account) {
        return jdbc.sql("""
                select r.id, r.case_id, r.occasion_id, r.draft is not null as open, r.saved_at, p.number, p.receiver, p.municipality, h.made_at,
                       h.feedback_due, exists (select from concern.reply y where y.report_id = r.id and y.kind <> 'receipt') as answered
                  from concern.report r
                  left join lateral (select * from concern.paper q where q.report_id = r.id order by q.number desc limit 1) p on true
                  left join lateral (select * from concern.handover v where v.report_id = r.id order by v.number desc limit 1) h on true
                 where r.opened_by = ? and (r.draft is not null or p.number is not null)
                 order by r.opened_at desc
                 limit 500""")
                .param(account)
                .query(ReportRows::line)
                .list()
                .stream()
                .filter(PaperLine::waits)
                .toList();
    }

    private static PaperLine line(ResultSet row, int number) throws SQLException {
        var madeAt = row.getObject("made_at", OffsetDateTime.class);
        return new PaperLine(
                row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("occasion_id", UUID.class), row.getBoolean("open"),
                row.getInt("number"), row.getString("receiver"), row.getString("municipality"), instant(row, "saved_at"),
                madeAt == null ? null : madeAt.toInstant(), row.getObject("feedback_due", LocalDate.class), row.getBoolean("answered"));
    }

    void add(UUID id, Paper paper, PaperMessage.Anmalare reporter, byte[] document, UUID by) {
        jdbc.sql("""
                insert into concern.paper (agency, report_id, number, receiver, municipality, role, duty, template, children, suspected_at, content, draft,
                                           finished_by, finished_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, paper.number(), paper.receiver(), paper.municipality(), paper.role().code(), paper.duty(), paper.template(), paper.children(),
                        utc(paper.suspectedAt()), paper.content(), paper.draft(), by, utc(paper.finishedAt()))
                .update();
        for (var cause : paper.causes().all()) {
            jdbc.sql("""
                    insert into concern.paper_cause (agency, report_id, number, cause, violence, main)
                    values (platform.current_agency(), ?, ?, ?, ?, ?)""")
                    .params(id, paper.number(), cause.code(), cause.violence(), cause.equals(paper.causes().main()))
                    .update();
        }
        jdbc.sql("""
                insert into concern.reporter (agency, report_id, number, name, title, phone, workplace, document)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, paper.number(), reporter.namn(), reporter.titel(), reporter.telefon(), reporter.arbetsplats(), document)
                .update();
    }

    /** The papers of a report, the latest first. */
    List<Paper> papers(UUID id) {
        return jdbc.sql("select * from concern.paper where report_id = ? order by number desc")
                .param(id)
                .query((row, number) -> paper(row, id))
                .list();
    }

    private Paper paper(ResultSet row, UUID id) throws SQLException {
        var causes = ConcernRows.causes(
                jdbc.sql("select cause, violence, main from concern.paper_cause where report_id = ? and number = ? order by main desc, cause")
                        .params(id, row.getInt("number")));
        if (causes == null) {
            throw new IllegalStateException("a paper without a cause");
        }
        return new Paper(
                row.getInt("number"), row.getString("receiver"), row.getString("municipality"), LegalRole.of(row.getString("role")).orElseThrow(),
                row.getString("duty"), row.getString("template"), row.getInt("children"), instant(row, "suspected_at"), row.getString("content"),
                row.getString("draft"), causes, instant(row, "finished_at"));
    }

    Optional<PaperMessage.Anmalare> reporter(UUID id, int number) {
        return jdbc.sql("select name, title, phone, workplace from concern.reporter where report_id = ? and number = ?")
                .params(id, number)
                .query((row, at) -> new PaperMessage.Anmalare(
                        row.getString("name"), row.getString("title"), row.getString("phone"), row.getString("workplace")))
                .optional();
    }

    Optional<byte[]> document(UUID id, int number) {
        return jdbc.sql("select document from concern.reporter where report_id = ? and number = ?")
                .params(id, number)
                .query((row, at) -> row.getBytes("document"))
                .optional();
    }

    void add(UUID id, Handover handover, UUID by, Instant at) {
        jdbc.sql("""
                insert into concern.handover (agency, report_id, number, how, made_at, feedback_due, said_by, said_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, handover.number(), handover.how(), utc(handover.madeAt()), handover.feedbackDue(), by, utc(at))
                .update();
    }

    /** The latest first. */
    List<Handover> handovers(UUID id) {
        return jdbc.sql("select number, how, made_at, feedback_due from concern.handover where report_id = ? order by number desc")
                .param(id)
                .query((row, number) -> new Handover(
                        row.getInt("number"), row.getString("how"), instant(row, "made_at"), row.getObject("feedback_due", LocalDate.class)))
                .list();
    }

    void add(UUID id, Reply reply, UUID by, Instant at) {
        jdbc.sql("""
                insert into concern.reply (agency, report_id, number, kind, day, said_by, said_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?)""")
                .params(id, reply.number(), reply.kind(), reply.day(), by, utc(at))
                .update();
    }

    /** In the order they came. */
    List<Reply> replies(UUID id) {
        return jdbc.sql("select number, kind, day from concern.reply where report_id = ? order by number")
                .param(id)
                .query((row, number) -> new Reply(row.getInt("number"), row.getString("kind"), row.getObject("day", LocalDate.class)))
                .list();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class), row.getObject("occasion_id", UUID.class), row.getObject("case_id", UUID.class), row.getInt("version"),
                row.getObject("save_window", UUID.class), row.getString("draft"), row.getObject("opened_by", UUID.class), instant(row, "saved_at"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
