-- Texts in versions. What a text is, whose and for whom stands in the register texts; here stands what it says, in each language, and who
-- has approved it. Nothing is overwritten. No person an agency meets stands here, and agencies share texts: named exceptions of the conventions.
create schema content;
grant usage on schema content to upptack_app;

create table content.version (
    number    bigint      generated always as identity primary key,
    text      text        not null check (text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    language  text        not null check (language ~ '^[a-z]+(-[a-z]+)*$'),
    revision  integer     not null check (revision >= 1),
    body      text        not null check (body like '# %' and length(body) <= 40000),
    stage     text        not null check (stage in ('draft', 'translated')),
    made_from bigint      references content.version (number) check (made_from < number),
    pack      text        check (pack <> ''),
    made_by   uuid,
    maker     text        not null check (maker <> ''),
    made_at   timestamptz not null,
    unique (text, language, revision),
    check ((pack is null) <> (made_by is null))
);
create index version_made_from on content.version (made_from);
comment on column content.version.number is 'Grows with every version: an instance that has seen the highest number has seen everything.';
comment on column content.version.stage is 'draft: being written; translated: its writer holds it to be ready for someone to judge.';
comment on column content.version.made_from is 'The version it was translated or adapted from, so that what has been overtaken is found.';

create table content.decision (
    number     bigint      generated always as identity primary key,
    version    bigint      not null references content.version (number),
    outcome    text        not null check (outcome in ('approved', 'returned', 'withdrawn')),
    reviewer   text        not null check (reviewer <> ''),
    capacity   text        not null check (capacity <> ''),
    reason     text        not null,
    decided_on date        not null,
    made_by    uuid        not null,
    maker      text        not null check (maker <> ''),
    made_at    timestamptz not null,
    -- Who sends a text back or takes it down says why.
    check (outcome = 'approved' or reason <> '')
);
create index decision_version on content.decision (version, number desc);
comment on column content.decision.reviewer is 'The person who has read and judged the text in its language, by name; the account that wrote it down may be another.';

grant select, insert on content.version, content.decision to upptack_app;
