-- What must be in place before a unit or a worker asks (ASK-22, ASK-23), and how far a unit has come in introducing it (ASK-37). Staff data
-- of one agency: statements with a day, never changed. A statement holds from its day until a later one says otherwise.
create schema activation;
grant usage on schema activation to upptack_app;

create table activation.unit_prerequisite (
    agency       text        not null,
    number       bigint      generated always as identity,
    unit         text        not null check (unit <> ''),
    prerequisite text        not null check (prerequisite <> ''),
    met          boolean     not null,
    since        date        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null,
    primary key (agency, number)
);
create index unit_prerequisite_unit on activation.unit_prerequisite (agency, unit, prerequisite, number desc);

create table activation.worker_prerequisite (
    agency       text        not null,
    number       bigint      generated always as identity,
    account      uuid        not null,
    prerequisite text        not null check (prerequisite <> ''),
    met          boolean     not null,
    since        date        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null,
    primary key (agency, number)
);
create index worker_prerequisite_account on activation.worker_prerequisite (agency, account, prerequisite, number desc);

-- The state is a code of the list introduction-state, kept with the version of the list (TAX-13).
create table activation.introduction (
    agency       text        not null,
    number       bigint      generated always as identity,
    unit         text        not null check (unit <> ''),
    state        text        not null check (state <> ''),
    code_version integer     not null check (code_version >= 1),
    since        date        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null,
    primary key (agency, number)
);
create index introduction_unit on activation.introduction (agency, unit, number desc);

do $$
declare
    name text;
begin
    foreach name in array array ['unit_prerequisite', 'worker_prerequisite', 'introduction'] loop
        execute format('alter table activation.%I enable row level security', name);
        execute format('alter table activation.%I force row level security', name);
        execute format('create policy own_agency on activation.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on activation.unit_prerequisite, activation.worker_prerequisite, activation.introduction to upptack_app;
