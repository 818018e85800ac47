-- Who has read what, within one agency (KNOW-05), and tips on material, which all agencies share (KNOW-23). No person that an agency meets
-- stands here. Nothing is overwritten.
create schema library;
grant usage on schema library to upptack_app;

create table library.acknowledgement (
    agency  text        not null,
    number  bigint      generated always as identity,
    text    text        not null check (text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version bigint      references content.version (number),
    account uuid        not null,
    made_at timestamptz not null,
    primary key (agency, number),
    unique nulls not distinct (agency, text, version, account)
);
create index acknowledgement_version on library.acknowledgement (version);
comment on table library.acknowledgement is 'That a member of staff says to have read a text. Shown to nobody else than that person; managers see shares.';
comment on column library.acknowledgement.version is 'The version that was read; null for a text that stands elsewhere.';

alter table library.acknowledgement enable row level security;
alter table library.acknowledgement force row level security;
create policy own_agency on library.acknowledgement
    using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));
grant select, insert on library.acknowledgement to upptack_app;

create table library.tip (
    number       bigint      generated always as identity primary key,
    owner        text        not null check (owner <> ''),
    text         text        check (text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title        text        not null check (title <> '' and length(title) <= 200),
    comes_from   text        not null check (comes_from <> '' and length(comes_from) <= 200),
    web          text        check (web ~ '^https?://' and length(web) <= 500),
    why          text        not null check (length(why) <= 1000),
    organisation text        not null check (organisation <> ''),
    made_by      uuid        not null,
    maker        text        not null check (maker <> ''),
    made_at      timestamptz not null
);
create index tip_owner on library.tip (owner, number desc);
create index tip_made_by on library.tip (made_by, number desc);
comment on column library.tip.owner is 'The organisation whose library it is for, or * for what all share.';

create table library.tip_answer (
    tip     bigint      primary key references library.tip (number),
    outcome text        not null check (outcome in ('taken-in', 'not-taken-in')),
    reason  text        not null check (length(reason) <= 1000),
    made_by uuid        not null,
    maker   text        not null check (maker <> ''),
    made_at timestamptz not null,
    -- Who says no says why.
    check (outcome = 'taken-in' or reason <> '')
);
grant select, insert on library.tip, library.tip_answer to upptack_app;
