-- Who works where, and who has completed what (TRAIN-02, TRAIN-04, TRAIN-24). Employees of one agency and of its suppliers; no person met
-- and no text about anyone. A period of employment ends by its last day, which counts.
create schema effort;
grant usage on schema effort to upptack_app;

create table effort.staff (
    agency       text        not null,
    id           uuid        not null,
    user_name    text        not null check (user_name <> '' and user_name = lower(user_name)),
    external_id  text        check (external_id <> ''),
    given_name   text        not null default '',
    family_name  text        not null default '',
    organisation text        not null check (organisation <> ''),
    made_at      timestamptz not null,
    changed_at   timestamptz not null,
    primary key (agency, id),
    unique (agency, user_name),
    unique (agency, external_id)
);

-- The name of an account is what stands before the at sign.
create index staff_account on effort.staff (agency, split_part(user_name, '@', 1));

create table effort.employment (
    agency   text not null,
    staff    uuid not null,
    from_day date not null,
    to_day   date,
    unit     text not null check (unit <> ''),
    role     text not null check (role <> ''),
    primary key (agency, staff, from_day),
    foreign key (agency, staff) references effort.staff (agency, id),
    check (to_day is null or to_day >= from_day)
);

create table effort.staff_group (
    agency      text        not null,
    id          uuid        not null,
    name        text        not null check (name <> ''),
    external_id text        check (external_id <> ''),
    members     uuid[]      not null default '{}',
    removed     boolean     not null default false,
    changed_at  timestamptz not null,
    primary key (agency, id)
);

create table effort.completion (
    agency       text        not null,
    number       bigint      generated always as identity,
    staff        uuid        not null,
    course       text        not null check (course <> ''),
    completed_on date        not null,
    way          text        not null check (way in ('statement', 'file', 'attendance', 'practice')),
    made_at      timestamptz not null,
    primary key (agency, number),
    unique (agency, staff, course, completed_on),
    foreign key (agency, staff) references effort.staff (agency, id)
);

-- What learning platforms have sent, so that the same statement is taken once (TRAIN-24).
create table effort.statement (
    agency    text        not null,
    id        uuid        not null,
    digest    text        not null,
    stored_at timestamptz not null,
    primary key (agency, id)
);

-- Counts the changes of an agency's staff and completions. Whoever changes something counts up first, so that changes come one after
-- another and what is read in memory knows when it is old.
create table effort.version (
    agency text   not null,
    staff  bigint not null,
    number bigint not null,
    primary key (agency)
);

do $$
declare
    name text;
begin
    foreach name in array array ['staff', 'employment', 'staff_group', 'completion', 'statement', 'version'] loop
        execute format('alter table effort.%I enable row level security', name);
        execute format('alter table effort.%I force row level security', name);
        execute format('create policy own_agency on effort.%I using (agency = (select platform.current_agency()))'
                       ' with check (agency = (select platform.current_agency()))', name);
        execute format('grant select, insert on effort.%I to upptack_app', name);
    end loop;
end
$$;
grant update on effort.staff, effort.employment, effort.staff_group, effort.version to upptack_app;
grant delete on effort.employment to upptack_app;
