-- Meetings without a case: counters, never notes (ASK-38, SEC-03). A row holds what the figure book's fact holds, who counted it and on which
-- day, so that a wrong count can be taken back the same day. No person met, no case, no text.
create schema encounter;
grant usage on schema encounter to upptack_app;

create table encounter.meeting (
    agency        text        not null,
    id            uuid        not null,
    form_key      text        not null check (length(form_key) between 8 and 200),
    organisation  text        not null check (organisation <> ''),
    unit          text        not null check (unit <> ''),
    line          text        not null check (line <> ''),
    customer      text        not null check (customer <> ''),
    happened      date        not null,
    told          boolean     not null,
    informed      boolean     not null,
    channel       text        not null check (channel <> ''),
    language      text        not null check (language <> ''),
    presence      text        check (presence <> ''),
    participants  integer     not null check (participants between 1 and 500),
    code_versions text[]      not null check (cardinality(code_versions) > 0),
    made_by       uuid        not null,
    made_at       timestamptz not null,
    withdrawn_at  timestamptz check (withdrawn_at >= made_at),
    primary key (agency, id),
    unique (agency, made_by, form_key),
    check (told or informed),
    -- A group is informed together; what one of them tells is a meeting of its own.
    check ((channel = 'group') = (presence is null)),
    check (channel = 'group' or participants = 1),
    check (channel <> 'group' or not told)
);
create index meeting_maker on encounter.meeting (agency, made_by, made_at desc);
create index meeting_unit on encounter.meeting (agency, unit, happened);

alter table encounter.meeting enable row level security;
alter table encounter.meeting force row level security;
create policy own_agency on encounter.meeting
    using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));

grant select, insert on encounter.meeting to upptack_app;
-- A count is taken back, never changed.
grant update (withdrawn_at) on encounter.meeting to upptack_app;
