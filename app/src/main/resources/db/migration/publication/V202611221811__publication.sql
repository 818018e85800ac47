-- Publications (SEC-09, REP-11, EVAL-02): what was defined and how it came out of protection, who approved it, and that it was withdrawn. Nothing is
-- overwritten: what was published once is known for ever, and later ones must take account of it.
create schema publication;
grant usage on schema publication to upptack_app;

create table publication.draft (
    id           uuid        primary key,
    -- How many approvals there were when it was protected: it takes account of these and of no later ones.
    seen         bigint      not null check (seen >= 0),
    agency       text        not null check (agency <> ''),
    organisation text        not null check (organisation <> ''),
    title        text        not null check (length(title) between 1 and 200),
    definition   text        not null,
    policy       text        not null check (policy <> ''),
    content      text,
    audit        text,
    refusal      text        check (refusal <> ''),
    coarser      text,
    made_by      uuid        not null,
    maker        text        not null check (maker <> ''),
    made_at      timestamptz not null,
    check ((content is null) = (refusal is not null)),
    check ((content is null) = (audit is null)),
    check (coarser is null or refusal is not null)
);

create table publication.approval (
    draft    uuid        primary key references publication.draft,
    seq      bigint      generated always as identity unique,
    year     integer     not null check (year between 2000 and 2999),
    number   integer     not null check (number > 0),
    made_by  uuid        not null,
    maker    text        not null check (maker <> ''),
    made_at  timestamptz not null,
    unique (year, number)
);

create table publication.withdrawal (
    draft    uuid        primary key references publication.draft,
    reason   text        not null check (length(reason) between 1 and 1000),
    made_by  uuid        not null,
    maker    text        not null check (maker <> ''),
    made_at  timestamptz not null
);
grant select, insert on publication.draft, publication.approval, publication.withdrawal to upptack_app;
