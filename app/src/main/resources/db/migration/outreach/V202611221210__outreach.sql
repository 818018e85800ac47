-- What was told to groups and persons, put up and sent out (INFO-07, INFO-09, INFO-10, INFO-19, INFO-20). Counts of one agency: no person met
-- and no text about one. Insert-only; a wrong row is answered by one with the opposite quantity.
create schema outreach;
grant usage on schema outreach to upptack_app;

create table outreach.entry (
    agency     text        not null,
    number     bigint      generated always as identity,
    kind       text        not null check (kind in ('given', 'display', 'order', 'dispatch')),
    unit       text        not null check (unit <> ''),
    touchpoint text        check (touchpoint <> ''),
    text       text        check (text <> ''),
    language   text        check (language <> ''),
    happened   date        not null,
    orally     boolean,
    in_writing boolean,
    in_group   boolean,
    quantity   integer     not null check (quantity between 0 and 1000000),
    answers    bigint,
    made_by    uuid        not null,
    maker      text        not null check (maker <> ''),
    made_at    timestamptz not null,
    primary key (agency, number),
    foreign key (agency, answers) references outreach.entry (agency, number),
    check ((kind = 'given') = (touchpoint is not null)),
    check ((kind = 'given') = (orally is not null and in_writing is not null and in_group is not null)),
    check (kind <> 'given' or (orally or in_writing) and quantity >= 1 and (in_group or quantity = 1)),
    check (kind = 'given' or (orally is null and in_writing is null and in_group is null)),
    check ((kind in ('display', 'order')) = (text is not null)),
    check ((kind in ('given', 'order')) = (language is not null)),
    check ((kind = 'dispatch') = (answers is not null)),
    check (kind not in ('order', 'dispatch') or quantity >= 1)
);
create index entry_unit on outreach.entry (agency, unit, kind, number desc);
create index entry_answers on outreach.entry (agency, answers);
comment on column outreach.entry.quantity is 'given: how many persons; display: how many are up or lie out; order and dispatch: how many copies.';

alter table outreach.entry enable row level security;
alter table outreach.entry force row level security;
create policy own_agency on outreach.entry using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));
grant select, insert on outreach.entry to upptack_app;
