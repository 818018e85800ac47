-- That a member of staff has gone through a conversation scenario (TRAIN-20). What was chosen on the way is stored nowhere. No person that an
-- agency meets stands here. Nothing is overwritten.
create schema practice;
grant usage on schema practice to upptack_app;

create table practice.completion (
    agency   text        not null,
    account  uuid        not null,
    scenario text        not null check (scenario ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version  text        not null check (version <> '' and length(version) <= 20),
    way      text        not null check (way in ('alone', 'group')),
    made_at  timestamptz not null,
    primary key (agency, account, scenario, version, way)
);
comment on table practice.completion is 'That someone has gone through a scenario, shown to nobody else than that person.';

alter table practice.completion enable row level security;
alter table practice.completion force row level security;
-- Written through the person book, for one's own agency only; looked up as figures are, which leaves no row in the trail.
create policy write_own on practice.completion for insert with check (agency = (select platform.current_agency()));
create policy read_scope on practice.completion for select
    using ((select platform.figure_scope()) = '*' or agency = (select platform.figure_scope()));
grant select, insert on practice.completion to upptack_app;
