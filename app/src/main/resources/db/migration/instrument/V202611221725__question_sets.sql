-- An agency's own questions (interop: FHIR R4 Questionnaire), with what gives it the right to use them. A set never changes; whether and
-- where it is used is the latest row about it. No person met, and no answer, stands here.
create schema instrument;
grant usage on schema instrument to upptack_app;

create table instrument.question_set (
    agency    text        not null,
    number    bigint      generated always as identity,
    url       text        not null check (url <> ''),
    version   text        not null check (version <> ''),
    title     text        not null check (title <> ''),
    licence   text        not null check (length(licence) between 1 and 500),
    permitted text        not null check (length(permitted) between 1 and 500),
    file      text        not null check (length(file) <= 500000),
    made_by   uuid        not null,
    maker     text        not null check (maker <> ''),
    made_at   timestamptz not null,
    primary key (agency, number),
    unique (agency, url, version)
);
comment on column instrument.question_set.licence is 'The terms on which the questions may be used, as whoever brought them in states them.';
comment on column instrument.question_set.permitted is 'What gives this agency the right: a decision, a contract, its own authorship.';
comment on column instrument.question_set.file is 'The file as it was sent; read again when it is shown.';

create table instrument.usage (
    agency       text        not null,
    number       bigint      generated always as identity,
    question_set bigint      not null,
    service_line text        not null check (service_line <> ''),
    used         boolean     not null,
    made_by      uuid        not null,
    maker        text        not null check (maker <> ''),
    made_at      timestamptz not null,
    primary key (agency, number),
    foreign key (agency, question_set) references instrument.question_set (agency, number)
);
create index usage_set on instrument.usage (agency, question_set, service_line, number desc);
comment on column instrument.usage.service_line is 'The service line, or * for all of the agency''s.';

alter table instrument.question_set enable row level security;
alter table instrument.question_set force row level security;
create policy own_agency on instrument.question_set using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));
alter table instrument.usage enable row level security;
alter table instrument.usage force row level security;
create policy own_agency on instrument.usage using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));
grant select, insert on instrument.question_set, instrument.usage to upptack_app;
