-- What an agency does as an employer (STAFF-04, INFO-17). One agency each, insert-only. Nothing here is about a person met, and no row says
-- that an employee is exposed or uses violence: there is no place for it (STAFF-11).
create schema workplace;
grant usage on schema workplace to upptack_app;

create table workplace.talk (
    agency     text        not null,
    number     bigint      generated always as identity,
    unit       text        not null check (unit <> ''),
    theme      text        not null check (theme ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    happened   date        not null,
    takes_back bigint,
    made_by    uuid        not null,
    maker      text        not null check (maker <> ''),
    made_at    timestamptz not null,
    primary key (agency, number),
    unique (agency, takes_back),
    foreign key (agency, takes_back) references workplace.talk (agency, number),
    check (takes_back < number)
);
create index talk_unit on workplace.talk (agency, happened, unit);
comment on table workplace.talk is 'A unit has talked about a theme at a workplace meeting: never who was there nor what was said.';
comment on column workplace.talk.takes_back is 'The row that was wrong and counts no more, nor does this one.';

create table workplace.comment (
    agency       text        not null,
    number       bigint      generated always as identity,
    organisation text        not null check (organisation <> ''),
    text         text        not null check (text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    body         text        not null check (length(body) between 1 and 1000),
    made_by      uuid        not null,
    maker        text        not null check (maker <> ''),
    made_at      timestamptz not null,
    primary key (agency, number)
);
create index comment_text on workplace.comment (agency, organisation, text, number);
comment on column workplace.comment.organisation is 'Whose staff wrote it: the same organisation moderates and reads it. A supplier has another than its agency.';

create table workplace.comment_verdict (
    agency  text        not null,
    number  bigint      generated always as identity,
    comment bigint      not null,
    outcome text        not null check (outcome in ('approved', 'declined')),
    reason  text        not null check (length(reason) <= 300),
    made_by uuid        not null,
    maker   text        not null check (maker <> ''),
    made_at timestamptz not null,
    primary key (agency, number),
    unique (agency, comment),
    foreign key (agency, comment) references workplace.comment (agency, number),
    -- Who declines says why.
    check (outcome = 'approved' or reason <> '')
);

alter table workplace.talk enable row level security;
alter table workplace.talk force row level security;
create policy own_agency on workplace.talk using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));
alter table workplace.comment enable row level security;
alter table workplace.comment force row level security;
create policy own_agency on workplace.comment using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));
alter table workplace.comment_verdict enable row level security;
alter table workplace.comment_verdict force row level security;
create policy own_agency on workplace.comment_verdict using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));
grant select, insert on workplace.talk, workplace.comment, workplace.comment_verdict to upptack_app;
