-- How often each open page was read, by language and day (INFO-05). No cookie, no address and nobody stands behind a number; a row says only
-- that a page was sent so many times. Shared by all agencies: a named exception of the conventions.
create schema info;
grant usage on schema info to upptack_app;

create table info.reads (
    page     text   not null check (page <> ''),
    language text   not null check (language <> ''),
    day      date   not null,
    times    bigint not null check (times >= 1),
    primary key (page, language, day)
);
grant select, insert, update on info.reads to upptack_app;
