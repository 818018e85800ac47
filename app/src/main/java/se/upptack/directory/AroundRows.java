package se.upptack.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what is around the services: gaps, advice, the offices' lists and the campaigns. */
@Component
class AroundRows {

    /** A kind of place, whom it was for and how often. */
    record GapCount(String place, String group, int count) {}

    /** The list of an office as it was last completed. */
    record OfficeList(String unit, int revision, List<String> services, LocalDate completedOn, String completedBy) {}

    record Campaign(UUID id, String county, String group, LocalDate startedOn, LocalDate dueOn, String organisation) {}

    /** The latest step of one municipality in a campaign. */
    record Step(String municipality, int seq, String what, String organisation, LocalDate on, String by) {}

    private final JdbcClient sql;

    AroundRows(JdbcClient sql) {
        this.sql = sql;
    }

    void addGap(UUID id, String organisation, LocalDate month, Place place, TargetGroup group, String area, String language, String kind) {
        sql.sql("insert into directory.gap (id, organisation, month, place, target_group, area, language, kind) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, organisation, month, place.code(), group.code(), area, language, kind)
                .update();
    }

    List<GapCount> gaps(LocalDate from) {
        return sql.sql("select place, target_group, count(*)::int as n from directory.gap where month >= ? group by 1, 2 order by 1, 2")
                .param(from)
                .query((row, number) -> new GapCount(row.getString("place"), row.getString("target_group"), row.getInt("n")))
                .list();
    }

    void addAdvice(UUID id, String organisation, String service, LocalDate month) {
        sql.sql("insert into directory.advice (id, organisation, service, month) values (?, ?, ?, ?)").params(id, organisation, service, month).update();
    }

    int advice(String organisation, String service, LocalDate from) {
        return sql.sql("select count(*)::int from directory.advice where organisation = ? and service = ? and month >= ?")
                .params(organisation, service, from)
                .query(Integer.class)
                .single();
    }

    List<OfficeList> lists(String organisation) {
        return sql.sql("""
                select distinct on (unit) unit, revision, services, completed_on, completed_by from directory.office_list where organisation = ?
                 order by unit, revision desc
                """)
                .param(organisation)
                .query((row, number) -> new OfficeList(row.getString("unit"), row.getInt("revision"), List.of((String[]) row.getArray("services").getArray()),
                        row.getObject("completed_on", LocalDate.class), row.getString("completed_by")))
                .list();
    }

    /** Nothing happens when someone else has completed the list since. */
    boolean complete(String unit, int revision, String organisation, List<String> services, LocalDate on, String by) {
        return sql.sql("""
                insert into directory.office_list (unit, revision, organisation, services, completed_on, completed_by) values (?, ?, ?, ?, ?, ?)
                on conflict (unit, revision) do nothing
                """)
                .params(unit, revision, organisation, services.toArray(String[]::new), on, by)
                .update() == 1;
    }

    void start(Campaign campaign, String by) {
        sql.sql("insert into directory.campaign (id, county, target_group, started_on, due_on, organisation, started_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(campaign.id(), campaign.county(), campaign.group(), campaign.startedOn(), campaign.dueOn(), campaign.organisation(), by)
                .update();
    }

    List<Campaign> campaigns() {
        return sql.sql("select id, county, target_group, started_on, due_on, organisation from directory.campaign order by due_on desc, id")
                .query((row, number) -> new Campaign(row.getObject("id", UUID.class), row.getString("county"), row.getString("target_group"),
                        row.getObject("started_on", LocalDate.class), row.getObject("due_on", LocalDate.class), row.getString("organisation")))
                .list();
    }

    Optional<Campaign> campaign(UUID id) {
        return campaigns().stream().filter(campaign -> campaign.id().equals(id)).findFirst();
    }

    List<Step> steps(UUID campaign) {
        return sql.sql("""
                select distinct on (municipality) municipality, seq, what, organisation, said_on, said_by from directory.campaign_step where campaign = ?
                 order by municipality, seq desc
                """)
                .param(campaign)
                .query((row, number) -> new Step(row.getString("municipality"), row.getInt("seq"), row.getString("what"), row.getString("organisation"),
                        row.getObject("said_on", LocalDate.class), row.getString("said_by")))
                .list();
    }

    /** Nothing happens when someone else has taken the step. */
    boolean step(UUID campaign, Step step, @org.jspecify.annotations.Nullable String previous) {
        return sql.sql("""
                insert into directory.campaign_step (campaign, municipality, seq, what, previous, organisation, said_on, said_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (campaign, municipality, seq) do nothing
                """)
                .params(java.util.Arrays.asList(campaign, step.municipality(), step.seq(), step.what(), previous, step.organisation(), step.on(), step.by()))
                .update() == 1;
    }
}
