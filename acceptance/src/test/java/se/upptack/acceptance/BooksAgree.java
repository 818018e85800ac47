package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts in the person book what the figure book counts in facts, independently of the code that states them: of each occasion, step and
 * referral what is in force now.
 */
final class BooksAgree {

    private static final Map<String, String> COUNTS = Map.of(
            "occasions", """
                    select concat_ws('|', agency, mode, outcome, channel, presence, informed, exposure, uses_violence, child_witness, wants) said, count(*) number
                      from (select distinct on (agency, id) agency, mode, outcome, channel, presence, case when informed then 'yes' else 'no' end informed, exposure,
                                   case when uses_violence then 'yes' else 'no' end uses_violence, case when child_witness then 'yes' else 'no' end child_witness,
                                   case when outcome in ('asked-yes', 'self-disclosed') then coalesce(support_wish, 'unknown') end wants
                              from asking.occasion order by agency, id, version desc) latest
                     group by 1""",
            "steps", """
                    select concat_ws('|', agency, to_char(done_at at time zone 'Europe/Stockholm', 'YYYYMM'), step, 'done') said, count(*) number
                      from (select distinct on (agency, occasion_id, step) agency, step, outcome, done_at
                              from support.step_done order by agency, occasion_id, step, version desc) latest
                     where outcome = 'done'
                     group by 1
                    union all
                    select concat_ws('|', agency, to_char(said_at at time zone 'Europe/Stockholm', 'YYYYMM'), 'follow-up', 'done'), count(*)
                      from support.follow_up where version = 1 group by 1
                    union all
                    select concat_ws('|', agency, to_char(said_at at time zone 'Europe/Stockholm', 'YYYYMM'), 'follow-up-held', outcome), count(*)
                      from support.follow_up where outcome is not null group by 1
                    union all
                    select concat_ws('|', agency, to_char(said_at at time zone 'Europe/Stockholm', 'YYYYMM'), 'children-asked', 'done'), count(*)
                      from (select distinct on (agency, occasion_id) agency, answer, said_at
                              from concern.question order by agency, occasion_id, version desc) latest
                     where answer <> 'not-asked'
                     group by 1
                    union all
                    select concat_ws('|', agency, to_char(said_at at time zone 'Europe/Stockholm', 'YYYYMM'), 'child-report-decided', decision), count(*)
                      from (select distinct on (agency, occasion_id) agency, decision, said_at
                              from concern.decision order by agency, occasion_id, version desc) latest
                     group by 1""",
            "referrals", """
                    select concat_ws('|', r.agency, r.unit, r.line, to_char(r.offered_on, 'YYYYMM'), r.service_kind,
                                     case e.state when 'ended' then case e.previous_state when 'received' then 'ended' when 'consented' then 'ended-before-contact'
                                                                                          else 'ended-unconfirmed' end
                                                  when 'withdrawn' then case e.previous_state when 'consented' then 'withdrawn' else 'withdrawn-after-contact' end
                                                  else e.state end) said, count(*) number
                      from referral.referral r
                      join lateral (select state, previous_state from referral.referral_event where agency = r.agency and referral_id = r.id
                                     order by seq desc limit 1) e on true
                     group by 1""",
            "persons", """
                    select concat_ws('|', agency, year, statement) said, count(distinct case_id) number
                      from (select o.agency, o.case_id, extract(year from o.occurred)::int as year, s.statement
                              from (select distinct on (agency, id) * from asking.occasion order by agency, id, version desc) o
                              cross join lateral (values
                                  (case when o.outcome in ('asked-no', 'asked-yes', 'declined') then 'asked' end),
                                  (case when o.outcome = 'asked-yes' then 'answered-yes' end),
                                  (case when o.outcome = 'self-disclosed' then 'self-disclosed' end),
                                  (case when o.outcome in ('asked-yes', 'self-disclosed') and o.exposure <> 'none' then 'detected-exposed' end),
                                  (case when o.outcome in ('asked-yes', 'self-disclosed') and o.uses_violence then 'detected-uses-violence' end),
                                  (case when o.outcome in ('asked-yes', 'self-disclosed') and o.support_wish = 'yes' then 'wants-support' end)) s(statement)
                             where s.statement is not null
                            union all
                            select e.agency, r.case_id, extract(year from e.happened_on)::int, 'referred'
                              from referral.referral_event e join referral.referral r on r.agency = e.agency and r.id = e.referral_id
                             where e.state in ('information-given', 'contact-made', 'received')) persons
                     group by 1""");

    private static final Map<String, String> FACTS = Map.of(
            "occasions", "concat_ws('|', agency, mode, outcome, channel, presence, informed, exposure, uses_violence, child_witness, wants_support) said,"
                    + " sum(count) number from figure.fact where kind = 'occasion'",
            "steps", "concat_ws('|', agency, month, reason, state) said, sum(count) number from figure.fact where kind = 'step'",
            "referrals", "concat_ws('|', agency, unit, line, month, reason, state) said, sum(count) number from figure.fact where kind = 'referral'",
            "persons", "concat_ws('|', agency, month / 100, state) said, sum(count) number from figure.fact where kind = 'person-year'");

    private BooksAgree() {}

    /** Compares both books, and that there is something of each kind to compare. */
    static void check(JdbcClient database) {
        COUNTS.forEach((what, counts) -> {
            List<String> counted = lines(database, counts);
            List<String> stated = lines(database, "select " + FACTS.get(what) + " group by 1 having sum(count) <> 0");
            assertThat(stated).as(what).isNotEmpty().containsExactlyElementsOf(counted);
        });
    }

    private static List<String> lines(JdbcClient database, String sql) {
        return database.sql("select said || ' ' || number from (" + sql + ") lines order by said collate \"C\"").query(String.class).list();
    }
}
