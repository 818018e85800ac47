package se.upptack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;

/** The migrated database keeps agencies apart by itself, and the check that says so notices when it does not. */
class SchemaConventionsTest {

    private ScratchDatabase database;
    private JdbcClient admin;

    @BeforeEach
    void open() {
        database = Databases.fresh("schema conventions");
        admin = JdbcClient.create(database.admin().dataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyTableIsFencedByAgency() {
        assertThat(SchemaConventions.findings(admin)).isEmpty();
    }

    @Test
    void theNamedExceptionsStillExist() {
        for (String table : List.of("access.account", "pack.loaded", "pack.entry", "figure.stated")) {
            assertThat(admin.sql("select to_regclass(?) is not null").param(table).query(Boolean.class).single()).as(table).isTrue();
        }
    }

    @Test
    void aPlantedFaultOfEachKindIsFound() {
        owner("create schema planted");
        owner("create table planted.open (agency text not null, id uuid primary key)");
        expect("planted.open: row-level security is not enabled", "planted.open: row-level security is not forced on the owner",
                "planted.open: the unique index planted.open_pkey does not begin with agency");
        owner("create table planted.parent (agency text not null, id uuid, primary key (agency, id))");
        owner("create table planted.child (agency text not null, id uuid, parent uuid, at timestamp default now(), primary key (agency, id),"
                + " foreign key (agency, parent) references planted.parent (agency, id) on delete cascade)");
        expect("planted.child: the column at is timestamp without time zone (use timestamptz, text)",
                "planted.child: the column at takes the time from the database and not from the clock",
                "planted.child: no index begins with the columns of the foreign key child_agency_parent_fkey",
                "planted.child: the foreign key child_agency_parent_fkey deletes or empties rows by itself");
        owner("alter table planted.parent enable row level security");
        owner("alter table planted.parent force row level security");
        owner("grant select, delete on planted.parent to upptack_app");
        expect("planted.parent: no policy for select", "planted.parent: no policy for delete", "planted.parent: the application has the right DELETE");
        owner("create policy loose on planted.parent using (true)");
        expect("planted.parent: the policy loose does not ask for the agency of the transaction");
        owner("create view planted.peep as select * from asking.case_file");
        expect("planted.peep: the view lacks security_invoker");
        owner("create function planted.lend() returns int language sql security definer as 'select 1'");
        expect("planted.lend: the function runs with its owner's rights (security definer)");
        owner("grant update on trail.entry to upptack_app");
        expect("trail.entry: the application may UPDATE the trail");
        owner("alter table asking.occasion no force row level security");
        expect("asking.occasion: row-level security is not forced on the owner");
        owner("grant select on asking.occasion to public");
        expect("asking.occasion: everybody has the right SELECT");
        owner("create unique index planted_oracle on asking.case_file (reference)");
        expect("asking.case_file: the unique index asking.planted_oracle does not begin with agency");
    }

    private void owner(String sql) {
        JdbcClient.create(database.owner().dataSource()).sql(sql).update();
    }

    private void expect(String... findings) {
        assertThat(SchemaConventions.findings(admin)).contains(findings);
    }
}
