package se.upptack.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;

/** The table keeps the rules of a referral on its own, whoever writes to it. */
class ReferralTableTest {

    private static ScratchDatabase database;

    private JdbcClient jdbc;
    private TransactionTemplate transactions;
    private UUID referral;

    @BeforeAll
    static void open() {
        database = Databases.fresh("referral table");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void aReferral() {
        jdbc = JdbcClient.create(database.appPool());
        transactions = new TransactionTemplate(new JdbcTransactionManager(database.appPool()));
        referral = referral("a");
        event(1, "offered", null, Map.of());
    }

    @Test
    void nothingLeavesWithoutAConsentOrAProvision() {
        refused(2, "contact-made", "offered", Map.of());
        refused(2, "contact-made", "offered", Map.of("ground_law", "'law'"));
        refused(2, "contact-made", "offered", Map.of("ground_law", "'law'", "ground_reason", "'short'"));
        refused(2, "contact-made", "offered", Map.of("ground_reason", "'a long enough reason'"));
        event(2, "contact-made", "offered", Map.of("ground_law", "'law'", "ground_reason", "'a long enough reason'"));
    }

    @Test
    void aContactRestsOnTheConsentJustGivenOnADayItHolds() {
        event(2, "information-given", "offered", Map.of("information_form", "'oral'", "information_language", "'sv'"));
        // Event 2 is no consent, and event 9 is none at all.
        refused(3, "contact-made", "information-given", Map.of("basis_seq", "2", "basis_until", "'2021-12-31'"));
        refused(3, "contact-made", "information-given", Map.of("basis_seq", "9", "basis_until", "'2021-12-31'"));
        event(3, "consented", "information-given", consent("'2021-12-01'", "'2021-12-15'"));
        refused(4, "contact-made", "consented", Map.of("basis_seq", "3", "basis_until", "'2022-06-01'"));
        refused(4, "contact-made", "consented", Map.of("basis_seq", "3", "basis_until", "'2021-12-15'", "happened_on", "'2021-12-16'"));
        refused(4, "contact-made", "consented", Map.of("basis_seq", "3"));
        event(4, "contact-made", "consented", Map.of("basis_seq", "3", "basis_until", "'2021-12-15'", "happened_on", "'2021-12-15'"));
    }

    @Test
    void aConsentOfAnotherReferralCarriesNothing() {
        event(2, "consented", "offered", consent("'2021-12-01'", "'2021-12-15'"));
        var other = referral("a");
        var first = referral;
        referral = other;
        event(1, "offered", null, Map.of());
        refused(2, "contact-made", "offered", Map.of("basis_seq", "1", "basis_until", "'2021-12-15'"));
        referral = first;
        event(3, "withdrawn", "consented", Map.of());
        refused(4, "contact-made", "withdrawn", Map.of("basis_seq", "2", "basis_until", "'2021-12-15'"));
    }

    @Test
    void aConsentIsWholeAndReadBack() {
        for (var column : consent("'2021-12-01'", "'2021-12-15'").keySet()) {
            var lacking = new HashMap<>(consent("'2021-12-01'", "'2021-12-15'"));
            lacking.remove(column);
            refused(2, "consented", "offered", lacking);
        }
        var notRead = new HashMap<>(consent("'2021-12-01'", "'2021-12-15'"));
        notRead.put("consent_read_back", "false");
        refused(2, "consented", "offered", notRead);
        refused(2, "consented", "offered", consent("'2021-12-01'", "'2021-11-30'"));
        refused(2, "consented", "offered", consent("'2021-12-01'", "'2022-06-02'"));
        refused(2, "declined", "offered", consent("'2021-12-01'", "'2021-12-15'"));
        event(2, "consented", "offered", consent("'2021-12-01'", "'2022-06-01'"));
    }

    @Test
    void oneStateFollowsAnotherOnlyAsItMay() {
        refused(2, "received", "offered", Map.of("ground_law", "'law'", "ground_reason", "'a long enough reason'"));
        refused(2, "ended", "offered", Map.of("end_outcome", "'unknown'"));
        refused(2, "offered", "offered", Map.of());
        // The state before is the one that stands there, not one that was made up.
        refused(2, "received", "contact-made", Map.of("ground_law", "'law'", "ground_reason", "'a long enough reason'"));
        refused(3, "declined", "offered", Map.of());
        event(2, "declined", "offered", Map.of());
        refused(3, "information-given", "declined", Map.of("information_form", "'oral'", "information_language", "'sv'"));
    }

    @Test
    void nothingIsOverwrittenAndAnotherAgencySeesNothing() {
        assertThatThrownBy(() -> in("a", () -> jdbc.sql("update referral.referral_event set state = 'ended'").update()))
                .rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> in("a", () -> jdbc.sql("delete from referral.referral").update())).rootCause().hasMessageContaining("permission denied");
        assertThat(in("b", () -> jdbc.sql("select count(*) from referral.referral_event").query(Integer.class).single())).isZero();
        assertThatThrownBy(() -> jdbc.sql("select count(*) from referral.referral").query(Integer.class).single())
                .rootCause().hasMessageContaining("no agency is bound");
    }

    private UUID referral(String agency) {
        var id = UUID.randomUUID();
        var caseId = UUID.randomUUID();
        in(agency, () -> jdbc.sql("""
                with c as (
                    insert into asking.case_file (agency, id, reference, organisation, unit, line, protection, opened, received_at)
                    values (:agency, :case, :reference, :agency, 'u', 'l', 'none', '2021-01-01', '2021-01-01')
                    returning agency, id)
                insert into referral.referral (agency, id, case_id, occasion_id, service, service_kind, need, habit, offered_on, organisation, unit, line,
                                               case_type, mode)
                select agency, :id, id, :id, 'mora', 'social-services', 'exposed', 'contact', '2021-12-01', agency, 'u', 'l', '', 'routine' from c""")
                .param("agency", agency)
                .param("case", caseId)
                .param("reference", caseId.toString())
                .param("id", id)
                .update());
        return id;
    }

    private static Map<String, String> consent(String given, String until) {
        return Map.of("consent_recipient", "'mora'", "consent_purpose", "'get-in-touch'", "consent_what", "array ['case']", "consent_given_on", given,
                "consent_until", until, "consent_read_back", "true");
    }

    private void refused(int seq, String state, String before, Map<String, String> more) {
        assertThatThrownBy(() -> event(seq, state, before, more)).as(state + " after " + before + " with " + more)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void event(int seq, String state, String before, Map<String, String> more) {
        var columns = new StringBuilder();
        var values = new StringBuilder();
        var all = new HashMap<>(Map.of("happened_on", "'2021-12-01'"));
        all.putAll(more);
        all.forEach((column, value) -> {
            columns.append(", ").append(column);
            values.append(", ").append(value);
        });
        in("a", () -> jdbc.sql("insert into referral.referral_event (agency, referral_id, seq, state, previous_state, said_by, said_at, request_key, digest"
                        + columns + ") values ('a', ?, ?, ?, ?, ?, '2021-12-01T09:00:00Z', ?, 'x'" + values + ")")
                .params(referral, seq, state, before, new UUID(0, 1), UUID.randomUUID().toString())
                .update());
    }

    private <T> T in(String agency, java.util.function.Supplier<T> work) {
        return transactions.execute(status -> {
            jdbc.sql("select set_config('upptack.agency', ?, true)").param(agency).query(String.class).single();
            return work.get();
        });
    }
}
