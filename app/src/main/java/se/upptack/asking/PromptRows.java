package se.upptack.asking;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.platform.BatchInsert;

/** The table of prompts. Everything here happens inside an opened person book. */
@Component
class PromptRows {

    /**
     * A prompt to write down.
     *
     * @param indication the sign that made it, or null
     * @param follows    the closed prompt whose next round it is, or null
     */
    record NewPrompt(UUID id, UUID caseId, CasePlace place, Planner.Planned planned, @Nullable UUID indication, @Nullable UUID follows) {}

    /** A prompt that was taken back before anything came of it. */
    record Withdrawn(CasePlace place, Mode mode, int round, LocalDate due) {}

    /** A prompt whose case ended. */
    record Lapsed(CasePlace place, Mode mode, int round, LocalDate due, boolean neverOpened) {}

    /**
     * A waiting prompt that followed its case.
     *
     * @param signs when the signs that it follows up were seen
     */
    record Moved(CasePlace from, CasePlace to, Mode mode, int round, LocalDate due, List<LocalDate> signs) {}

    /** How a prompt stands after an occasion. */
    record Change(UUID id, String state, @Nullable LocalDate deferredTo, @Nullable String deferralReason, int deferrals, @Nullable UUID closedBy) {}

    /**
     * A prompt with the case it belongs to, as a registration needs them.
     *
     * @param indication the sign that made it, or null
     * @param signs      when the signs that it follows up were seen: the one that made it, and those noted while it waited
     */
    record Waiting(
            UUID id, UUID caseId, String reference, String organisation, String unit, String line, String caseType, String protection,
            LocalDate caseOpened, @Nullable LocalDate caseClosed, PromptKind kind, Mode mode, String policy, @Nullable String step,
            @Nullable UUID indication, int round, LocalDate opens, LocalDate due, LocalDate until, String state,
            @Nullable LocalDate deferredTo, @Nullable String deferralReason, int deferrals, @Nullable UUID contact,
            List<LocalDate> signs) {

        CasePlace place(String agency) {
            return new CasePlace(agency, organisation, unit, line, caseType);
        }

        boolean waits() {
            return state.equals("open") || state.equals("deferred");
        }

        /** The same with so many days more until it is due (ACT-09). */
        Waiting longer(int days) {
            return new Waiting(id, caseId, reference, organisation, unit, line, caseType, protection, caseOpened, caseClosed, kind, mode, policy, step,
                    indication, round, opens, due.plusDays(days), until.isBefore(due.plusDays(days)) ? due.plusDays(days) : until, state, deferredTo,
                    deferralReason, deferrals, contact, signs);
        }
    }

    private static final String SIGNS = """
            array(select i.observed from asking.indication i
                   where i.agency = p.agency and i.case_id = p.case_id and (i.id = p.indication or i.prompt_id = p.id)) as signs""";

    static final String WAITING_COLUMNS = """
            p.id, p.case_id, c.reference, c.organisation, c.unit, c.line, c.case_type, c.protection, c.opened, c.closed, p.kind, p.mode,
            p.policy, p.step, p.indication, p.round, p.opens, p.due, p.until, p.state, p.deferred_to, p.deferral_reason, p.deferrals, c.contact,\s""" + SIGNS;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final BatchInsert<NewPrompt> add;

    PromptRows(JdbcTemplate template, JdbcClient jdbc, Clock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.add = BatchInsert.<NewPrompt>into("asking.prompt")
                .column("id", "uuid", NewPrompt::id)
                .column("case_id", "uuid", NewPrompt::caseId)
                .column("organisation", "text", row -> row.place().organisation())
                .column("unit", "text", row -> row.place().unit())
                .column("line", "text", row -> row.place().line())
                .column("case_type", "text", row -> row.place().caseType())
                .column("kind", "text", row -> row.planned().kind().code())
                .column("mode", "text", row -> row.planned().policy().mode().code())
                .column("policy", "text", row -> row.planned().policy().id())
                .column("step", "text", row -> row.planned().step())
                .column("indication", "uuid", NewPrompt::indication)
                .column("follows", "uuid", NewPrompt::follows)
                .column("round", "integer", row -> row.planned().round())
                .column("opens", "date", row -> row.planned().opens())
                .column("due", "date", row -> row.planned().due())
                .column("until", "date", row -> row.planned().until())
                .column("state", "text", row -> "open")
                .column("made_at", "timestamptz", row -> clock.instant().atOffset(ZoneOffset.UTC))
                .onConflict("on conflict do nothing")
                .returning("id");
    }

    /** Adds the prompts that are not there already, under the same rule for the same day. @return those that were added */
    List<NewPrompt> add(List<NewPrompt> prompts) {
        var added = Set.copyOf(add.run(template, prompts, (row, number) -> row.getObject("id", UUID.class)));
        return prompts.stream().filter(prompt -> added.contains(prompt.id())).toList();
    }

    /** Lets the waiting prompts of cases that have come to another place follow them: who has the case has the question. */
    List<Moved> follow(Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : jdbc.sql("""
                with astray as (
                    select p.agency, p.id, p.organisation, p.unit, p.line, p.case_type, p.mode, p.round, p.due,
                           """ + SIGNS + """
                           , c.organisation as to_organisation, c.unit as to_unit, c.line as to_line, c.case_type as to_case_type
                      from asking.prompt p
                      join asking.case_file c on c.agency = p.agency and c.id = p.case_id
                     where p.case_id = any(?) and p.state in ('open', 'deferred')
                       and (p.organisation, p.unit, p.case_type) is distinct from (c.organisation, c.unit, c.case_type)
                     order by p.id
                       for no key update of p),
                moved as (
                    update asking.prompt p
                       set organisation = a.to_organisation, unit = a.to_unit, case_type = a.to_case_type
                      from astray a
                     where p.agency = a.agency and p.id = a.id)
                select * from astray""")
                .param(cases.toArray(UUID[]::new))
                .query((row, number) -> new Moved(
                        place(row, ""), place(row, "to_"), Mode.of(row.getString("mode")), row.getInt("round"), row.getObject("due", LocalDate.class),
                        days(row.getArray("signs"))))
                .list();
    }

    /** Those of the cases in which a periodic question waits. */
    List<UUID> withPeriodicQuestion(Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : jdbc.sql("""
                select distinct case_id from asking.prompt where case_id = any(?) and mode = 'periodic' and state in ('open', 'deferred')""")
                .param(cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private static CasePlace place(ResultSet row, String prefix) throws SQLException {
        return new CasePlace(
                row.getString("agency"), row.getString(prefix + "organisation"), row.getString(prefix + "unit"), row.getString(prefix + "line"),
                row.getString(prefix + "case_type"));
    }

    /** Ends the waiting prompts of cases that are closed. */
    List<Lapsed> lapseOfClosedCases(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                update asking.prompt p
                   set state = 'lapsed', deferred_to = null, deferral_reason = null
                  from asking.case_file c
                 where c.agency = p.agency and c.id = p.case_id and p.case_id = any(?) and p.state in ('open', 'deferred') and c.closed is not null
                returning p.agency, p.organisation, p.unit, p.line, p.case_type, p.mode, p.round, p.due, p.opens > c.closed as never_opened""")
                .param(cases.toArray(UUID[]::new))
                .query((row, number) -> new Lapsed(
                        place(row, ""), Mode.of(row.getString("mode")), row.getInt("round"), row.getObject("due", LocalDate.class), row.getBoolean("never_opened")))
                .list();
    }

    /** Takes back the round that follows a closed one, unless something has come of it already. */
    List<Withdrawn> withdrawFollower(UUID closed) {
        return jdbc.sql("""
                update asking.prompt p
                   set state = 'withdrawn'
                 where p.follows = ? and p.state = 'open'
                   and not exists (select from asking.occasion o where o.agency = p.agency and o.prompt_id = p.id)
                   and not exists (select from asking.indication i where i.agency = p.agency and i.prompt_id = p.id)
                returning p.agency, p.organisation, p.unit, p.line, p.case_type, p.mode, p.round, p.due""")
                .param(closed)
                .query((row, number) -> new Withdrawn(
                        place(row, ""), Mode.of(row.getString("mode")), row.getInt("round"), row.getObject("due", LocalDate.class)))
                .list();
    }

    /** Whether a round follows a closed one. */
    boolean hasFollower(UUID closed) {
        return jdbc.sql("select exists (select from asking.prompt where follows = ? and state <> 'withdrawn')").param(closed).query(Boolean.class).single();
    }

    /** The prompts with their cases, locked until the transaction ends so that one prompt is closed once. */
    List<Waiting> lock(Collection<UUID> prompts) {
        return prompts.isEmpty() ? List.of() : jdbc.sql("select " + WAITING_COLUMNS + """
                  from asking.prompt p join asking.case_file c on c.agency = p.agency and c.id = p.case_id
                 where p.id = any(?)
                 order by p.id
                   for no key update of p""")
                .param(prompts.toArray(UUID[]::new))
                .query(PromptRows::waiting)
                .list();
    }

    /** A prompt with its case, to be looked at. */
    Optional<Waiting> find(UUID prompt) {
        return jdbc.sql("select " + WAITING_COLUMNS + """
                  from asking.prompt p join asking.case_file c on c.agency = p.agency and c.id = p.case_id
                 where p.id = ?""").param(prompt).query(PromptRows::waiting).optional();
    }

    /** The waiting prompts of a case, the most pressing first. */
    List<Waiting> waitingOfCase(UUID caseId) {
        return jdbc.sql("select " + WAITING_COLUMNS + """
                  from asking.prompt p join asking.case_file c on c.agency = p.agency and c.id = p.case_id
                 where p.case_id = ? and p.state in ('open', 'deferred')
                 order by p.due, p.id""")
                .param(caseId)
                .query(PromptRows::waiting)
                .list();
    }

    /** When a prompt fell due, and whether it was this occasion that ended it. */
    record ClosingOf(LocalDate due, boolean closed) {}

    ClosingOf closing(UUID prompt, UUID occasion) {
        return jdbc.sql("select due, coalesce(closed_by = ?, false) as closed from asking.prompt where id = ?")
                .params(occasion, prompt)
                .query((row, number) -> new ClosingOf(row.getObject("due", LocalDate.class), row.getBoolean("closed")))
                .single();
    }

    List<Waiting> waitingOfCases(Collection<UUID> cases) {
        return cases.isEmpty() ? List.of() : jdbc.sql("select " + WAITING_COLUMNS + """
                  from asking.prompt p join asking.case_file c on c.agency = p.agency and c.id = p.case_id
                 where p.case_id = any(?) and p.state in ('open', 'deferred')""")
                .param(cases.toArray(UUID[]::new))
                .query(PromptRows::waiting)
                .list();
    }

    void change(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update asking.prompt p
                   set state = r.state, deferred_to = r.deferred_to::date, deferral_reason = r.deferral_reason, deferrals = r.deferrals, closed_by = r.closed_by
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::uuid[])
                    as r(id, state, deferred_to, deferral_reason, deferrals, closed_by)
                 where p.id = r.id""")
                .param(changes.stream().map(Change::id).toArray(UUID[]::new))
                .param(changes.stream().map(Change::state).toArray(String[]::new))
                .param(changes.stream().map(change -> change.deferredTo() == null ? null : change.deferredTo().toString()).toArray(String[]::new))
                .param(changes.stream().map(Change::deferralReason).toArray(String[]::new))
                .param(changes.stream().map(Change::deferrals).toArray(Integer[]::new))
                .param(changes.stream().map(Change::closedBy).toArray(UUID[]::new))
                .update();
    }

    static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getString("reference"), row.getString("organisation"),
                row.getString("unit"), row.getString("line"), row.getString("case_type"), row.getString("protection"),
                row.getObject("opened", LocalDate.class), row.getObject("closed", LocalDate.class), PromptKind.of(row.getString("kind")),
                Mode.of(row.getString("mode")), row.getString("policy"), row.getString("step"), row.getObject("indication", UUID.class),
                row.getInt("round"), row.getObject("opens", LocalDate.class), row.getObject("due", LocalDate.class),
                row.getObject("until", LocalDate.class), row.getString("state"), row.getObject("deferred_to", LocalDate.class),
                row.getString("deferral_reason"), row.getInt("deferrals"), row.getObject("contact", UUID.class),
                days(row.getArray("signs")));
    }

    private static List<LocalDate> days(Array days) throws SQLException {
        return Arrays.stream((Date[]) days.getArray()).map(Date::toLocalDate).toList();
    }
}
