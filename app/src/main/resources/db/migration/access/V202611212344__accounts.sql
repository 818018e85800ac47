-- Accounts of staff and machines. Not bound to an agency by row-level security: signing in must find the account before any agency is
-- known. It holds no person met and is one of the named exceptions of the schema conventions.
create schema access;
grant usage on schema access to upptack_app;

create table access.account (
    id            uuid        primary key,
    username      text        not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{1,60}$'),
    name          text        not null,
    agency        text        not null,
    organisation  text        not null,
    roles         text[]      not null check (cardinality(roles) > 0),
    units         text[]      not null default '{}',
    clearance     boolean     not null default false,
    kind          text        not null check (kind in ('demo', 'directory', 'machine')),
    subject       text        unique,
    password_hash text,
    disabled      boolean     not null default false,
    synthetic     boolean     not null default false,
    made_at       timestamptz not null,
    check ((kind = 'demo') = (password_hash is not null)),
    check (kind <> 'demo' or synthetic)
);
grant select, insert, update on access.account to upptack_app;
