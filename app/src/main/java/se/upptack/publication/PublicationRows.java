package se.upptack.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.upptack.access.Actor;
import tools.jackson.databind.json.JsonMapper;

/** The tables of publications. Who may see which is asked for in the query. */
@Component
class PublicationRows {

    /**
     * A draft and what became of it.
     *
     * @param content what is shown, null when it was refused
     * @param refusal the kind of reason, null when it was protected
     * @param number  as {@code 2026:3}, null while nobody has approved it
     * @param reason  why it was withdrawn or turned down, null when it was not
     */
    record Stored(
            UUID id, String organisation, Definition definition, String policy, @Nullable Content content, Content.@Nullable Audit audit, @Nullable String refusal,
            @Nullable Definition coarser, UUID madeBy, String maker, OffsetDateTime madeAt, @Nullable String number, @Nullable String approver,
            @Nullable OffsetDateTime approvedAt, @Nullable String reason, @Nullable OffsetDateTime withdrawnAt, boolean outdated) {

        boolean published() {
            return number != null;
        }

        String state() {
            return refusal != null ? "refused" : number == null ? reason == null ? "draft" : "declined" : reason == null ? "published" : "withdrawn";
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select d.id, d.organisation, d.definition, d.policy, d.content, d.audit, d.refusal, d.coarser, d.made_by, d.maker, d.made_at,
                   a.year || ':' || a.number as number, a.maker as approver, a.made_at as approved_at, w.reason, w.made_at as withdrawn_at,
                   exists (select from publication.approval later where later.seq > d.seen) as outdated
              from publication.draft d
              left join publication.approval a on a.draft = d.id
              left join publication.withdrawal w on w.draft = d.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many approvals there have been. */
    long approvals() {
        return jdbc.sql("select coalesce(max(seq), 0) from publication.approval").query(Long.class).single();
    }

    UUID add(Actor actor, Definition definition, Protecting.Outcome outcome, long seen) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into publication.draft (id, seen, agency, organisation, title, definition, policy, content, audit, refusal, coarser, made_by, maker, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, seen, actor.agency(), actor.organisation(), definition.title(), JSON.writeValueAsString(definition), outcome.policy(),
                        json(outcome.content()), json(outcome.audit()), outcome.refusal(), json(outcome.coarser()), actor.account(), actor.name(), now())
                .update();
        return id;
    }

    /** Everything that was ever published, also what has been withdrawn, the latest first. */
    List<Stored> published() {
        return jdbc.sql(SELECT + " where a.draft is not null order by a.seq desc").query(PublicationRows::stored).list();
    }

    /** What an organisation has defined that is not published. */
    List<Stored> drafts(String organisation) {
        return jdbc.sql(SELECT + " where a.draft is null and d.organisation = ? order by d.made_at desc, d.id limit 100")
                .param(organisation).query(PublicationRows::stored).list();
    }

    Optional<Stored> find(UUID id) {
        return jdbc.sql(SELECT + " where d.id = ?").param(id).query(PublicationRows::stored).optional();
    }

    Optional<Stored> find(int year, int number) {
        return jdbc.sql(SELECT + " where a.year = ? and a.number = ?").params(year, number).query(PublicationRows::stored).optional();
    }

    /** Approves and numbers it; false when it may not be: made by the same, turned down, or protected before another was approved. */
    @Transactional
    public boolean approve(Actor actor, UUID id) {
        // One at a time, so that numbers follow each other and nothing is approved beside what it does not know.
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('publication.approval'))) as alone").query(Integer.class).single();
        int year = now().getYear();
        return jdbc.sql("""
                insert into publication.approval (draft, year, number, made_by, maker, made_at)
                select d.id, ?, (select coalesce(max(number), 0) + 1 from publication.approval where year = ?), ?, ?, ?
                  from publication.draft d
                 where d.id = ? and d.content is not null and d.made_by <> ?
                   and not exists (select from publication.withdrawal w where w.draft = d.id)
                   and not exists (select from publication.approval later where later.seq > d.seen)
                on conflict (draft) do nothing""")
                .params(year, year, actor.account(), actor.name(), now(), id, actor.account())
                .update() > 0;
    }

    void withdraw(Actor actor, UUID id, String reason) {
        jdbc.sql("insert into publication.withdrawal (draft, reason, made_by, maker, made_at) values (?, ?, ?, ?, ?) on conflict (draft) do nothing")
                .params(id, reason, actor.account(), actor.name(), now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : JSON.readValue(json, type);
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class), row.getString("organisation"), JSON.readValue(row.getString("definition"), Definition.class), row.getString("policy"),
                read(row.getString("content"), Content.class), read(row.getString("audit"), Content.Audit.class), row.getString("refusal"),
                read(row.getString("coarser"), Definition.class), row.getObject("made_by", UUID.class), row.getString("maker"),
                row.getObject("made_at", OffsetDateTime.class), row.getString("number"), row.getString("approver"),
                row.getObject("approved_at", OffsetDateTime.class), row.getString("reason"), row.getObject("withdrawn_at", OffsetDateTime.class),
                row.getBoolean("outdated"));
    }
}
