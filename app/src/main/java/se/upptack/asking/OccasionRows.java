package se.upptack.asking;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.platform.BatchInsert;

/** The tables of occasions, worker months and request keys. Everything here happens inside an opened person book. */
@Component
class OccasionRows {

    /** A request that may come again. */
    record RequestKey(UUID account, String key, String digest, UUID result) {

        /** Whether a text can be a key: 8 to 200 printable characters of ASCII. */
        static boolean fits(String key) {
            return key.length() >= 8 && key.length() <= 200 && key.chars().allMatch(one -> one >= ' ' && one <= '~');
        }
    }

    /** A worker's month in a unit and line, and what is added to it. */
    record WorkerMonth(UUID worker, String unit, String line, int month) {}

    /** A count before and after a change. */
    record Tally(WorkerMonth of, int scopedBefore, int scoped, int askedBefore, int asked) {}

    private static final String COLUMNS = """
            o.id, o.version, o.case_id, o.agency, o.organisation, o.unit, o.line, o.case_type, o.prompt_id, o.worker, o.occurred, o.channel, o.presence, o.mode, o.policy, o.round, o.outcome, o.exposure,
            o.uses_violence, o.child_witness, o.asked_about, o.reason, o.deferred_to, o.disclosure_prompt, o.informed, o.information_form,
            o.information_language, o.support_wish, o.instrument, o.forms, o.areas, o.relations, o.vulnerability, o.tags, o.noticed_through,
            o.code_versions, o.correction_reason""";

    private static final String LATEST =
            " and not exists (select 1 from asking.occasion n where n.agency = o.agency and n.id = o.id and n.version > o.version)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final BatchInsert<OccasionRow> insert;
    private final BatchInsert<RequestKey> insertKeys;

    OccasionRows(JdbcTemplate template, JdbcClient jdbc, Clock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.insert = BatchInsert.<OccasionRow>into("asking.occasion")
                .column("id", "uuid", OccasionRow::id)
                .column("version", "integer", OccasionRow::version)
                .column("case_id", "uuid", OccasionRow::caseId)
                .column("organisation", "text", row -> row.place().organisation())
                .column("unit", "text", row -> row.place().unit())
                .column("line", "text", row -> row.place().line())
                .column("case_type", "text", row -> row.place().caseType())
                .column("prompt_id", "uuid", OccasionRow::promptId)
                .column("worker", "uuid", OccasionRow::worker)
                .column("occurred", "date", OccasionRow::occurred)
                .column("registered_at", "timestamptz", row -> clock.instant().atOffset(ZoneOffset.UTC))
                .column("channel", "text", row -> row.said().channel())
                .column("presence", "text", row -> row.said().presence())
                .column("mode", "text", row -> row.mode().code())
                .column("policy", "text", OccasionRow::policy)
                .column("round", "integer", OccasionRow::round)
                .column("outcome", "text", row -> row.outcome().code())
                .column("exposure", "text", row -> row.said().exposure())
                .column("uses_violence", "boolean", row -> row.said().usesViolence())
                .column("child_witness", "boolean", row -> row.said().childWitness())
                .list("asked_about", row -> row.said().askedAbout())
                .column("reason", "text", row -> row.outcome().needsReason() ? row.said().reason() : null)
                .column("deferred_to", "date", row -> row.said().deferredTo())
                .column("disclosure_prompt", "text", row -> orNull(row.said().disclosurePrompt()))
                .column("informed", "boolean", row -> row.said().informed())
                .column("information_form", "text", row -> orNull(row.said().informationForm()))
                .column("information_language", "text", row -> orNull(row.said().informationLanguage()))
                .column("support_wish", "text", row -> orNull(row.said().supportWish()))
                .column("instrument", "text", row -> orNull(row.said().instrument()))
                .list("forms", row -> row.said().forms())
                .list("areas", row -> row.said().areas())
                .list("relations", row -> row.said().relations())
                .list("vulnerability", row -> row.said().vulnerability())
                .list("tags", row -> row.said().tags())
                .column("noticed_through", "text", row -> orNull(row.said().noticedThrough()))
                .list("code_versions", OccasionRow::codeVersions)
                .column("correction_reason", "text", OccasionRow::correctionReason);
        this.insertKeys = BatchInsert.<RequestKey>into("asking.request_key")
                .column("account", "uuid", RequestKey::account)
                .column("key", "text", RequestKey::key)
                .column("digest", "text", RequestKey::digest)
                .column("result", "uuid", RequestKey::result)
                .column("made_at", "timestamptz", row -> clock.instant().atOffset(ZoneOffset.UTC));
    }

    void insert(List<OccasionRow> rows) {
        insert.run(template, rows);
    }

    void insertKeys(List<RequestKey> keys) {
        insertKeys.run(template, keys);
    }

    List<RequestKey> keys(Collection<UUID> accounts, Collection<String> keys) {
        return jdbc.sql("""
                select k.account, k.key, k.digest, k.result
                  from asking.request_key k
                  join unnest(?::uuid[], ?::text[]) as r(account, key) on k.account = r.account and k.key = r.key""")
                .param(accounts.toArray(UUID[]::new))
                .param(keys.toArray(String[]::new))
                .query((row, number) -> new RequestKey(
                        row.getObject("account", UUID.class), row.getString("key"), row.getString("digest"), row.getObject("result", UUID.class)))
                .list();
    }

    /** The latest version of every occasion of the cases, the newest occasion first. */
    List<OccasionRow> ofCases(Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : jdbc.sql("select " + COLUMNS + " from asking.occasion o where o.case_id = any(?)" + LATEST
                        + " order by o.occurred desc, o.registered_at desc")
                .param(cases.toArray(UUID[]::new))
                .query(OccasionRows::row)
                .list();
    }

    Optional<OccasionRow> latest(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from asking.occasion o where o.id = ?" + LATEST).param(id).query(OccasionRows::row).optional();
    }

    /** When an occasion of the case in which violence became known was first registered, the last of them. */
    Optional<java.time.Instant> lastTold(UUID caseId) {
        return jdbc.sql("""
                select max(f.registered_at) from asking.occasion o join asking.occasion f on f.agency = o.agency and f.id = o.id and f.version = 1
                 where o.case_id = ? and o.outcome in ('asked-yes', 'self-disclosed')""" + LATEST)
                .param(caseId)
                .query(java.time.OffsetDateTime.class)
                .optional()
                .map(java.time.OffsetDateTime::toInstant);
    }

    /** All versions of an occasion, the first version first. */
    List<OccasionRow> versions(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from asking.occasion o where o.id = ? order by o.version").param(id).query(OccasionRows::row).list();
    }

    /** Adds to the counts of worker months and tells how they stood before. Keys are sorted, so that two transactions never wait for each other. */
    List<Tally> count(Map<WorkerMonth, int[]> added) {
        return tally(added, """
                insert into asking.worker_month as m (agency, worker, unit, line, month, scoped, asked)
                select platform.current_agency(), r.* from unnest(?::uuid[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::integer[])
                    as r(worker, unit, line, month, scoped, asked)
                on conflict (agency, worker, unit, line, month) do update set scoped = m.scoped + excluded.scoped, asked = m.asked + excluded.asked
                returning worker, unit, line, month, scoped, asked""");
    }

    /** Takes from the counts of worker months that are there, after a correction. The numbers are negative. */
    List<Tally> uncount(Map<WorkerMonth, int[]> taken) {
        return tally(taken, """
                update asking.worker_month m set scoped = m.scoped + r.scoped, asked = m.asked + r.asked
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::integer[]) as r(worker, unit, line, month, scoped, asked)
                 where m.worker = r.worker and m.unit = r.unit and m.line = r.line and m.month = r.month
                returning m.worker, m.unit, m.line, m.month, m.scoped, m.asked""");
    }

    private List<Tally> tally(Map<WorkerMonth, int[]> added, String sql) {
        if (added.isEmpty()) {
            return List.of();
        }
        var keys = added.keySet().stream()
                .sorted(Comparator.comparing(WorkerMonth::worker).thenComparing(WorkerMonth::unit).thenComparing(WorkerMonth::line).thenComparingInt(WorkerMonth::month))
                .toList();
        return jdbc.sql(sql)
                .param(keys.stream().map(WorkerMonth::worker).toArray(UUID[]::new))
                .param(keys.stream().map(WorkerMonth::unit).toArray(String[]::new))
                .param(keys.stream().map(WorkerMonth::line).toArray(String[]::new))
                .param(keys.stream().map(WorkerMonth::month).toArray(Integer[]::new))
                .param(keys.stream().map(key -> added.get(key)[0]).toArray(Integer[]::new))
                .param(keys.stream().map(key -> added.get(key)[1]).toArray(Integer[]::new))
                .query((row, number) -> {
                    var of = new WorkerMonth(row.getObject("worker", UUID.class), row.getString("unit"), row.getString("line"), row.getInt("month"));
                    var plus = added.get(of);
                    return new Tally(of, row.getInt("scoped") - plus[0], row.getInt("scoped"), row.getInt("asked") - plus[1], row.getInt("asked"));
                })
                .list();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static OccasionRow row(ResultSet row, int number) throws SQLException {
        var said = new Registration(
                row.getObject("prompt_id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("occurred", LocalDate.class),
                row.getString("channel"), row.getString("presence"), Outcome.of(row.getString("outcome")).orElseThrow(), row.getString("exposure"),
                row.getBoolean("uses_violence"), row.getBoolean("child_witness"), list(row.getArray("asked_about")), text(row, "reason"),
                row.getObject("deferred_to", LocalDate.class), text(row, "disclosure_prompt"), row.getBoolean("informed"),
                text(row, "information_form"), text(row, "information_language"), text(row, "support_wish"), text(row, "instrument"),
                list(row.getArray("forms")), list(row.getArray("areas")), list(row.getArray("relations")), list(row.getArray("vulnerability")),
                list(row.getArray("tags")), text(row, "noticed_through"), true);
        var place = new CasePlace(
                row.getString("agency"), row.getString("organisation"), row.getString("unit"), row.getString("line"), row.getString("case_type"));
        return new OccasionRow(
                row.getObject("id", UUID.class), row.getInt("version"), row.getObject("case_id", UUID.class), place, row.getObject("prompt_id", UUID.class),
                row.getObject("worker", UUID.class), Mode.of(row.getString("mode")), row.getString("policy"), row.getInt("round"), said,
                list(row.getArray("code_versions")), row.getString("correction_reason"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
