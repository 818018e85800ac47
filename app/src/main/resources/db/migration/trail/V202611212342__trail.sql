-- The trail of reads and writes. Entering the person book binds the agency and writes the row in one call, so that data cannot be
-- read without a row: the row-level policies of the person book call platform.current_agency(), which raises when nothing is bound.
create schema trail;
grant usage on schema trail to upptack_app;

create table trail.entry (
    agency  text        not null,
    id      bigint      generated always as identity,
    at      timestamptz not null,
    account uuid        not null,
    actor   text        not null,
    roles   text        not null,
    action  text        not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
    subject uuid,
    outcome text        not null check (outcome in ('done', 'refused')),
    primary key (agency, id)
);
create index entry_subject on trail.entry (agency, subject) where subject is not null;
create index entry_at on trail.entry (agency, at);

-- What a list or a search showed: one row an act, the cases as an array.
create table trail.subject (
    agency   text   not null,
    entry    bigint not null,
    subjects uuid[] not null,
    primary key (agency, entry),
    foreign key (agency, entry) references trail.entry (agency, id)
);

alter table trail.entry enable row level security;
alter table trail.entry force row level security;
create policy own_agency on trail.entry
    using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));
alter table trail.subject enable row level security;
alter table trail.subject force row level security;
create policy own_agency on trail.subject
    using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));

-- Insert and read, never change: the trail is evidence.
grant select, insert on trail.entry, trail.subject to upptack_app;

create function trail.enter(
    agency text, at timestamptz, account uuid, actor text, roles text, action text, subject uuid, outcome text)
    returns bigint language plpgsql as $$
declare
    entry bigint;
begin
    perform set_config('upptack.agency', agency, true);
    insert into trail.entry (agency, at, account, actor, roles, action, subject, outcome)
    values (agency, at, account, actor, roles, action, subject, outcome)
    returning id into entry;
    return entry;
end
$$;
grant execute on function trail.enter to upptack_app;
