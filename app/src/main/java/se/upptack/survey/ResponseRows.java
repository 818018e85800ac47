package se.upptack.survey;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is being answered and what was answered. Everything belongs inside an opened book. */
@Component
class ResponseRows {

    /** What is kept under a link: sealed while it is open, nothing afterwards. */
    record Draft(byte @Nullable [] sealed, String state) {

        boolean open() {
            return state.equals("open");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    ResponseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String json(Map<String, String> answers) {
        return JSON.writeValueAsString(answers);
    }

    static Map<String, String> answers(String json) {
        return JSON.readValue(json, ANSWERS);
    }

    Optional<Draft> draft(UUID round, String key) {
        return jdbc.sql("select sealed, state from survey.draft where round_id = ? and key = ?").params(round, key)
                .query((row, number) -> new Draft(row.getBytes("sealed"), row.getString("state"))).optional();
    }

    /** Keeps what has been typed so far; false when it has been sent already. */
    boolean keep(UUID round, String key, long invited, byte[] sealed) {
        return jdbc.sql("""
                insert into survey.draft (agency, round_id, key, invited, sealed, state) values (platform.current_agency(), ?, ?, ?, ?, 'open')
                on conflict (agency, round_id, key) do update set sealed = excluded.sealed where draft.state = 'open'""")
                .params(round, key, invited, sealed).update() == 1;
    }

    /** Sends an anonymous answer to wait for others; false when it has been sent already. */
    boolean send(UUID round, String key, long invited, Map<String, String> answers) {
        return jdbc.sql("""
                insert into survey.draft (agency, round_id, key, invited, sent, state) values (platform.current_agency(), ?, ?, ?, ?, 'sent')
                on conflict (agency, round_id, key) do update set sealed = null, sent = excluded.sent, state = 'sent' where draft.state = 'open'""")
                .params(round, key, invited, json(answers)).update() == 1;
    }

    /** Sends an answer that belongs to its invitation; false when it has been sent already. */
    boolean send(Round round, Round.Invited invited, String key, String organisation, Map<String, String> answers) {
        boolean first = jdbc.sql("""
                insert into survey.draft (agency, round_id, key, invited, state) values (platform.current_agency(), ?, ?, ?, 'done')
                on conflict (agency, round_id, key) do update set sealed = null, state = 'done' where draft.state = 'open'""")
                .params(round.id(), key, invited.seq()).update() == 1;
        if (first) {
            add(round.id(), new Response(UUID.randomUUID(), invited.seq(), organisation, invited.unit(), invited.line(), invited.role(), answers));
        }
        return first;
    }

    /**
     * Makes answers of what waits in an anonymous round: all of it in random order under new ids, so that none can be told from another by when or in
     * which order it came. Nothing happens while fewer wait than the least, unless the round is over.
     */
    void mix(Round round, List<Round.Invited> invited, boolean over) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('survey.draft', ?))").param(round.id().getMostSignificantBits() ^ round.id().getLeastSignificantBits())
                .query(ignored -> {});
        int waiting = jdbc.sql("select count(*) from survey.draft where round_id = ? and state = 'sent'").param(round.id()).query(Integer.class).single();
        if (waiting == 0 || waiting < round.least() && !over) {
            return;
        }
        var kept = kept(round, invited);
        var sent = new ArrayList<>(jdbc.sql("""
                with taken as (
                    select key, invited, sent from survey.draft where round_id = :round and state = 'sent' for update),
                done as (
                    update survey.draft d set state = 'done', sent = null from taken t where d.round_id = :round and d.key = t.key)
                select invited, sent from taken""")
                .param("round", round.id())
                .query((row, number) -> place(row.getLong("invited"), row.getString("sent"), invited, kept)).list());
        Collections.shuffle(sent, random);
        sent.forEach(one -> add(round.id(), one));
    }

    /** The places that may be kept with an answer: those from which at least so many were invited that an answer points at nobody. */
    private static Set<String> kept(Round round, List<Round.Invited> invited) {
        var sums = new java.util.HashMap<String, Integer>();
        for (var one : invited) {
            for (var place : List.of("unit:" + one.unit(), "line:" + one.line(), "role:" + one.role(), all(one))) {
                sums.merge(place, one.quantity(), Integer::sum);
            }
        }
        var kept = new HashSet<String>();
        sums.forEach((place, quantity) -> {
            if (quantity >= round.least()) {
                kept.add(place);
            }
        });
        return kept;
    }

    private static String all(Round.Invited one) {
        return "all:" + one.unit() + ":" + one.line() + ":" + one.role();
    }

    /** Unit, line and role are kept together only where so many share all three; else the unit goes first and then the role. */
    private static Response place(long seq, String json, List<Round.Invited> invited, Set<String> kept) {
        var one = invited.stream().filter(group -> group.seq() == seq).findFirst().orElseThrow();
        boolean whole = kept.contains(all(one));
        return new Response(UUID.randomUUID(), null, "", whole ? one.unit() : "", kept.contains("line:" + one.line()) ? one.line() : "",
                whole ? one.role() : "", answers(json));
    }

    private void add(UUID round, Response one) {
        jdbc.sql("""
                insert into survey.response (agency, round_id, id, invited, organisation, unit, line, role, content)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(round, one.id(), one.invited(), one.organisation(), one.unit(), one.line(), one.role(), json(one.answers()))
                .update();
    }

    List<Response> responses(UUID round) {
        return jdbc.sql("select id, invited, organisation, unit, line, role, content from survey.response where round_id = ? order by id").param(round)
                .query(ResponseRows::response).list();
    }

    Round.Counted counted(UUID round) {
        return jdbc.sql("select count(*) filter (where state = 'open') as begun, count(*) filter (where state <> 'open') as sent from survey.draft where round_id = ?")
                .param(round).query((row, number) -> new Round.Counted(row.getInt("begun"), row.getInt("sent"))).single();
    }

    /** The invitations that have been answered; none in an anonymous round, where nobody knows. */
    Set<Long> answered(UUID round) {
        return Set.copyOf(jdbc.sql("select invited from survey.response where round_id = ? and invited is not null").param(round).query(Long.class).list());
    }

    private static Response response(ResultSet row, int number) throws SQLException {
        return new Response(row.getObject("id", UUID.class), row.getObject("invited", Long.class), row.getString("organisation"), row.getString("unit"),
                row.getString("line"), row.getString("role"), answers(row.getString("content")));
    }
}
