package se.upptack.keyhole;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.referral.Hindrance;
import se.upptack.referral.Purpose;
import se.upptack.referral.Share;
import se.upptack.safecontact.Channel;

/** The tables of messages and their ways. Everything here but the pointers happens inside an opened person book. */
@Component
class SendingRows {

    private static final String SENDINGS =
            "select id, message_id, referral_id, unit, way, queued_by, queued_at, send_after, open_until from keyhole.sending where ";

    /** The fingerprints of the link and the code that hold now. */
    record Secret(int version, String linkHash, String codeHash) {}

    /** In whose book a sending is. */
    record Pointer(UUID sending, String agency) {}

    private final JdbcClient jdbc;

    SendingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Message message) {
        var words = message.words();
        jdbc.sql("""
                insert into keyhole.message (agency, id, referral_id, case_id, recipient, purpose, what, name, reach, wanted, language, adaptation, safety,
                                             channel, written_by, written_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(message.id(), message.referral(), message.caseId(), message.recipient(), message.purpose().code(),
                        message.what().stream().map(Share::code).sorted().toArray(String[]::new), text(words.name()), text(words.reach()),
                        text(words.wanted()), text(words.language()), text(words.adaptation()), text(words.safety()), channel(message), message.by(), at(message.at()))
                .update();
    }

    Message message(UUID id) {
        return jdbc.sql("""
                select id, referral_id, case_id, recipient, purpose, what, name, reach, wanted, language, adaptation, safety, channel, written_by, written_at
                  from keyhole.message where id = ?""")
                .param(id)
                .query(SendingRows::message)
                .single();
    }

    void add(Sending sending, String key) {
        jdbc.sql("""
                insert into keyhole.sending (agency, id, message_id, referral_id, unit, way, queued_by, queued_at, send_after, open_until, request_key)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(sending.id(), sending.message(), sending.referral(), sending.unit(), sending.way().code(), sending.by(), at(sending.queuedAt()),
                        at(sending.sendAfter()), sending.openUntil(), key)
                .update();
        jdbc.sql("insert into keyhole.pointer (sending_id, agency, send_after) values (?, platform.current_agency(), ?)")
                .params(sending.id(), at(sending.sendAfter()))
                .update();
        sending.events().forEach(event -> add(sending.id(), event, sending.by()));
    }

    /** @param by the account, or null for the recipient and the system */
    void add(UUID sending, Sending.Event event, @Nullable UUID by) {
        var reason = event.reason();
        jdbc.sql("""
                insert into keyhole.sending_event (agency, sending_id, seq, what, reason, happened, by_account)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?)""")
                .params(sending, event.seq(), event.what().code(), reason == null ? null : reason.code(), at(event.at()), by)
                .update();
    }

    /** What an account has queued with this key. */
    Optional<UUID> queued(UUID account, String key) {
        return jdbc.sql("select id from keyhole.sending where queued_by = ? and request_key = ?").params(account, key).query(UUID.class).optional();
    }

    Optional<Sending> find(UUID id) {
        return jdbc.sql(SENDINGS + "id = ?").param(id).query(this::sending).optional();
    }

    /** The same, and nobody else adds to it until the transaction ends. */
    Optional<Sending> locked(UUID id) {
        jdbc.sql("select sending_id from keyhole.pointer where sending_id = ? for update").param(id).query(UUID.class).optional();
        return find(id);
    }

    List<Sending> ofReferral(UUID referral) {
        return jdbc.sql(SENDINGS + "referral_id = ? order by queued_at desc, id desc").param(referral).query(this::sending).list();
    }

    /** Those of the actor's units, the latest first. Whether each case may be seen is asked elsewhere. */
    List<Sending> ofUnits(Actor actor, int atMost) {
        return jdbc.sql(SENDINGS + "(unit = any(:units) or '*' = any(:units)) order by queued_at desc, id desc limit :most")
                .param("units", actor.unitArray())
                .param("most", atMost)
                .query(this::sending)
                .list();
    }

    void add(UUID sending, Secret secret, UUID by, Instant now) {
        jdbc.sql("""
                insert into keyhole.secret (agency, sending_id, version, link_hash, code_hash, made_by, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?)""")
                .params(sending, secret.version(), secret.linkHash(), secret.codeHash(), by, at(now))
                .update();
        jdbc.sql("update keyhole.pointer set link_hash = ? where sending_id = ?").params(secret.linkHash(), sending).update();
    }

    Optional<Secret> secret(UUID sending) {
        return jdbc.sql("select version, link_hash, code_hash from keyhole.secret where sending_id = ? order by version desc limit 1")
                .param(sending)
                .query((row, number) -> new Secret(row.getInt("version"), row.getString("link_hash"), row.getString("code_hash")))
                .optional();
    }

    /** Where a link leads, by its fingerprint. */
    Optional<Pointer> pointer(String linkHash) {
        return jdbc.sql("select sending_id, agency from keyhole.pointer where link_hash = ?").param(linkHash).query(SendingRows::pointer).optional();
    }

    /** One sending that is due and that nobody else is handling. */
    Optional<Pointer> claim(Instant now) {
        return jdbc.sql("""
                select sending_id, agency from keyhole.pointer where not handled and send_after <= ? order by send_after limit 1
                   for update skip locked""")
                .param(at(now))
                .query(SendingRows::pointer)
                .optional();
    }

    void handled(UUID sending) {
        jdbc.sql("update keyhole.pointer set handled = true where sending_id = ?").param(sending).update();
    }

    private List<Sending.Event> events(UUID sending) {
        return jdbc.sql("select seq, what, reason, happened from keyhole.sending_event where sending_id = ? order by seq")
                .param(sending)
                .query((row, number) -> new Sending.Event(
                        row.getInt("seq"), Sending.What.of(row.getString("what")), hindrance(row.getString("reason")), instant(row, "happened")))
                .list();
    }

    private Sending sending(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Sending(
                id, row.getObject("message_id", UUID.class), row.getObject("referral_id", UUID.class), row.getString("unit"),
                Sending.Way.of(row.getString("way")).orElseThrow(), row.getObject("queued_by", UUID.class), instant(row, "queued_at"),
                instant(row, "send_after"), row.getObject("open_until", LocalDate.class), events(id));
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class), row.getObject("referral_id", UUID.class), row.getObject("case_id", UUID.class),
                row.getString("recipient"), Purpose.of(row.getString("purpose")).orElseThrow(),
                Arrays.stream((String[]) row.getArray("what").getArray()).map(code -> Share.of(code).orElseThrow()).collect(Collectors.toSet()),
                new Words(text(row, "name"), text(row, "reach"), text(row, "wanted"), text(row, "language"), text(row, "adaptation"), text(row, "safety")),
                Channel.of(text(row, "channel")).orElse(null), row.getObject("written_by", UUID.class), instant(row, "written_at"));
    }

    private static @Nullable String channel(Message message) {
        var channel = message.channel();
        return channel == null ? null : channel.code();
    }

    private static Pointer pointer(ResultSet row, int number) throws SQLException {
        return new Pointer(row.getObject("sending_id", UUID.class), row.getString("agency"));
    }

    private static @Nullable Hindrance hindrance(@Nullable String code) {
        return code == null ? null : Arrays.stream(Hindrance.values()).filter(reason -> reason.code().equals(code)).findFirst().orElseThrow();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
