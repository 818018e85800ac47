package se.upptack.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.directory.TargetGroup;

/** The tables of referrals. Everything here happens inside an opened person book. */
@Component
class ReferralRows {

    /** A referral with its events; the number of the last is that of the version. */
    record Stored(Referral referral, List<Event> events) {

        Stored(Referral.Head head, List<Event> events) {
            this(Event.replay(head, events), List.copyOf(events));
        }

        int last() {
            return events.getLast().seq();
        }
    }

    /** A request that was carried out. */
    record Carried(UUID referral, String digest) {}

    private static final String HEADS = """
            select id, case_id, occasion_id, service, service_kind, need, habit, offered_on, organisation, unit, line, case_type, mode,
                   within_area
              from referral.referral where\s""";

    private final JdbcClient jdbc;

    ReferralRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> find(UUID id) {
        return jdbc.sql(HEADS + "id = ?").param(id).query(ReferralRows::head).optional().map(this::stored);
    }

    /** Those of an occasion, the latest offer first. */
    List<Stored> ofOccasion(UUID occasionId) {
        return jdbc.sql(HEADS + "occasion_id = ? order by id desc").param(occasionId).query(ReferralRows::head).list().stream()
                .map(this::stored)
                .toList();
    }

    /** What was done with this key by this account. */
    Optional<Carried> carried(UUID account, String key) {
        return jdbc.sql("select referral_id, digest from referral.referral_event where said_by = ? and request_key = ?")
                .params(account, key)
                .query((row, number) -> new Carried(row.getObject("referral_id", UUID.class), row.getString("digest")))
                .optional();
    }

    /** Whether the person was shown the way in this case between two days, both included. */
    boolean referredBetween(UUID caseId, LocalDate first, LocalDate last) {
        var states = Stream.of(State.values()).filter(State::referred).map(State::code).toArray(String[]::new);
        return jdbc.sql("""
                select exists (
                    select 1 from referral.referral r join referral.referral_event e on e.agency = r.agency and e.referral_id = r.id
                     where r.case_id = ? and e.state = any(?) and e.happened_on between ? and ?)""")
                .params(caseId, states, first, last)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person was shown support within the association's area in this case between two days, both included. */
    boolean referredWithinAreaBetween(UUID caseId, LocalDate first, LocalDate last) {
        var states = Stream.of(State.values()).filter(State::referred).map(State::code).toArray(String[]::new);
        return jdbc.sql("""
                select exists (
                    select 1 from referral.referral r join referral.referral_event e on e.agency = r.agency and e.referral_id = r.id
                     where r.case_id = ? and r.within_area and e.state = any(?) and e.happened_on between ? and ?)""")
                .params(caseId, states, first, last)
                .query(Boolean.class)
                .single();
    }

    void add(Referral.Head head) {
        var place = head.place();
        jdbc.sql("""
                insert into referral.referral (agency, id, case_id, occasion_id, service, service_kind, need, habit, offered_on, organisation, unit,
                                               line, case_type, mode, within_area)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(head.id(), head.caseId(), head.occasionId(), head.service(), head.serviceKind(), head.need().code(), head.habit().code(),
                        head.offeredOn(), place.organisation(), place.unit(), place.line(), place.caseType(), place.mode(),
                        head.withinArea())
                .update();
    }

    /** @param before the state it left, or null for the offer */
    void add(UUID referral, Event event, @Nullable Event before, @Nullable LocalDate basisUntil, String key, String digest) {
        var consent = event.consent();
        var ground = event.ground();
        var end = event.end();
        jdbc.sql("""
                insert into referral.referral_event (
                    agency, referral_id, seq, state, previous_state, happened_on, said_by, said_at, request_key, digest, information_form,
                    information_language, consent_recipient, consent_purpose, consent_what, consent_given_on, consent_until, consent_read_back,
                    beyond_habit, basis_seq, basis_until, ground_law, ground_reason, end_outcome)
                values (platform.current_agency(), :referral, :seq, :state, :before, :day, :by, :at, :key, :digest, :form, :language, :recipient,
                        :purpose, :what, :given, :until, :readBack, :beyond, :basis, :basisUntil, :law, :reason, :end)""")
                .param("referral", referral)
                .param("seq", event.seq())
                .param("state", event.state().code())
                .param("before", before == null ? null : before.state().code())
                .param("day", event.moment().day())
                .param("by", event.moment().by())
                .param("at", event.moment().at().atOffset(ZoneOffset.UTC))
                .param("key", key)
                .param("digest", digest)
                .param("form", event.form())
                .param("language", event.language())
                .param("recipient", consent == null ? null : consent.recipient())
                .param("purpose", consent == null ? null : consent.purpose().code())
                .param("what", consent == null ? null : consent.what().stream().map(Share::code).sorted().toArray(String[]::new))
                .param("given", consent == null ? null : consent.givenOn())
                .param("until", consent == null ? null : consent.until())
                .param("readBack", consent == null ? null : consent.readBack())
                .param("beyond", event.beyondHabit())
                .param("basis", event.basisEvent())
                .param("basisUntil", basisUntil)
                .param("law", ground == null ? null : ground.law())
                .param("reason", ground == null ? null : ground.reason().text())
                .param("end", end == null ? null : end.code())
                .update();
    }

    private Stored stored(Referral.Head head) {
        var events = jdbc.sql("""
                select seq, state, happened_on, said_by, said_at, information_form, information_language, consent_recipient, consent_purpose,
                       consent_what, consent_given_on, consent_until, consent_read_back, beyond_habit, basis_seq, ground_law, ground_reason, end_outcome
                  from referral.referral_event
                 where referral_id = ?
                 order by seq""")
                .param(head.id())
                .query(ReferralRows::event)
                .list();
        return new Stored(head, events);
    }

    private static Referral.Head head(ResultSet row, int number) throws SQLException {
        return new Referral.Head(
                row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("occasion_id", UUID.class),
                row.getString("service"), row.getString("service_kind"), TargetGroup.of(row.getString("need")).orElseThrow(),
                Referral.Habit.valueOf(row.getString("habit").toUpperCase(java.util.Locale.ROOT)), row.getObject("offered_on", LocalDate.class),
                new Referral.Place(
                        row.getString("organisation"), row.getString("unit"), row.getString("line"), row.getString("case_type"), row.getString("mode")),
                row.getObject("within_area", Boolean.class));
    }

    private static Event event(ResultSet row, int number) throws SQLException {
        var law = row.getString("ground_law");
        var end = row.getString("end_outcome");
        return new Event(
                row.getInt("seq"), State.of(row.getString("state")),
                new Moment(
                        row.getObject("said_by", UUID.class), row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getObject("happened_on", LocalDate.class)),
                row.getString("information_form"), row.getString("information_language"), consent(row), row.getBoolean("beyond_habit"),
                row.getObject("basis_seq", Integer.class),
                law == null ? null : new LegalGround(law, new LegalGround.Reason(row.getString("ground_reason"))),
                end == null ? null : EndOutcome.of(end).orElseThrow());
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        var recipient = row.getString("consent_recipient");
        if (recipient == null) {
            return null;
        }
        Set<Share> what = Stream.of((String[]) row.getArray("consent_what").getArray())
                .map(code -> Share.of(code).orElseThrow())
                .collect(Collectors.toSet());
        return new Consent(
                recipient, Purpose.of(row.getString("consent_purpose")).orElseThrow(), what, row.getObject("consent_given_on", LocalDate.class),
                row.getObject("consent_until", LocalDate.class), row.getBoolean("consent_read_back"));
    }
}
