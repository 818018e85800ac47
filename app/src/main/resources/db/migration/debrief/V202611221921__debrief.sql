-- Talks that staff ask for after heavy conversations (STAFF-06, ECON-09). Nothing here says what the conversation was about or with whom: no text,
-- no case, no day of it. Who asks is a member of staff. Nothing is overwritten; what became of it is a row of its own.
create schema debrief;
grant usage on schema debrief to upptack_app;

create table debrief.booking (
    agency    text        not null,
    id        uuid        not null,
    account   uuid        not null,
    unit      text        not null check (unit <> ''),
    provider  text        not null check (provider <> ''),
    bearer    text        not null check (bearer <> ''),
    way       text        not null check (way in ('alone', 'group')),
    wanted_on date,
    made_at   timestamptz not null,
    primary key (agency, id)
);
create index booking_account on debrief.booking (agency, account);
comment on table debrief.booking is 'That a member of staff wants to talk afterwards: with whom, who pays, when.';

create table debrief.outcome (
    agency    text        not null,
    booking   uuid        not null,
    number    bigint      generated always as identity,
    outcome   text        not null check (outcome in ('confirmed', 'not-possible', 'held', 'withdrawn')),
    agreed_on date,
    bearer    text        check (bearer <> ''),
    account   uuid        not null,
    made_at   timestamptz not null,
    primary key (agency, booking, number),
    foreign key (agency, booking) references debrief.booking (agency, id),
    -- Whoever confirms says which day and who bears the cost.
    check ((outcome = 'confirmed') = (agreed_on is not null and bearer is not null))
);

alter table debrief.booking enable row level security;
alter table debrief.booking force row level security;
create policy own_agency on debrief.booking
    using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));
alter table debrief.outcome enable row level security;
alter table debrief.outcome force row level security;
create policy own_agency on debrief.outcome
    using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));
grant select, insert on debrief.booking, debrief.outcome to upptack_app;
