-- The figure book: facts without persons. No key to any case, no day, no free text. Facts are only added; a correction adds a fact with a
-- negative count. Rows are seen by their own agency, or by everyone whose scope is all agencies (the coordinators between agencies).
create schema figure;
grant usage on schema figure to upptack_app;

create table figure.fact (
    agency        text     not null,
    organisation  text     not null,
    unit          text     not null,
    line          text     not null,
    case_type     text     not null,
    month         integer  not null check (month between 190001 and 299912 and month % 100 between 1 and 12),
    kind          text     not null check (kind in ('prompt', 'occasion', 'indication', 'referral', 'encounter', 'worker-month', 'person-year', 'step')),
    mode          text,
    outcome       text,
    reason        text,
    channel       text,
    presence      text,
    informed      text     check (informed in ('yes', 'no')),
    exposure      text     check (exposure in ('none', 'present', 'past', 'both')),
    uses_violence text     check (uses_violence in ('yes', 'no')),
    child_witness text     check (child_witness in ('yes', 'no')),
    wants_support text     check (wants_support in ('yes', 'no', 'later', 'unknown')),
    round         text     check (round in ('first', 'repeat')),
    state         text,
    closes        text     check (closes in ('yes', 'no')),
    count         integer  not null check (count <> 0)
);
create index fact_place on figure.fact (agency, unit, month);
create index fact_line on figure.fact (agency, line, month);

alter table figure.fact enable row level security;
alter table figure.fact force row level security;
-- Writing follows the person book's agency; reading follows the scope of figures. Neither falls back to the other.
create policy write_own on figure.fact for insert with check (agency = (select platform.current_agency()));
create policy read_scope on figure.fact for select using ((select platform.figure_scope()) = '*' or agency = (select platform.figure_scope()));

grant select, insert on figure.fact to upptack_app;
