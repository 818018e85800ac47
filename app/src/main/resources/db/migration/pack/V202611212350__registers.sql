-- The registers: rows of assignment packs and what the agencies have added to them. Every change is a new revision, nothing is overwritten.
-- No person an agency meets stands here and every agency reads the same registers, so there is no row-level security: one of the named
-- exceptions of the schema conventions. What an agency adds to a register marked secret is kept apart by the module's interface.
create schema pack;
grant usage on schema pack to upptack_app;

create table pack.loaded (
    number     bigint      generated always as identity primary key,
    pack       text        not null check (pack ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version    text        not null check (version <> ''),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    title_sv   text        not null,
    title_en   text        not null,
    valid_from date        not null,
    valid_to   date        not null check (valid_to >= valid_from),
    loaded_at  timestamptz not null
);
comment on table pack.loaded is 'Each time a pack was loaded. The latest row of a pack tells what is in force.';

create table pack.entry (
    number      bigint      generated always as identity unique,
    register    text        not null,
    key         text        not null check (key <> ''),
    revision    integer     not null check (revision >= 1),
    owner       text,
    pack        text,
    version     text,
    data        jsonb       not null check (jsonb_typeof(data) = 'object'),
    valid_from  date,
    valid_to    date        check (valid_to >= valid_from),
    source_file text,
    source_line integer     check (source_line >= 1),
    source      text        not null,
    made_by     text        not null check (made_by <> ''),
    reason      text,
    made_at     timestamptz not null,
    removed     boolean     not null,
    current     boolean     not null,
    primary key (register, key, revision),
    check ((pack is null) = (version is null)),
    check ((pack is null) = (source_file is null)),
    check ((pack is null) = (source_line is null)),
    check (pack is null or owner is null),
    -- Whoever changes a row by hand says why; a new version of a pack is its own reason.
    check (revision = 1 or pack is not null or reason <> '')
);
create unique index entry_current on pack.entry (register, key) where current;
create index entry_pack on pack.entry (pack, register, key, revision desc) where pack is not null;
comment on column pack.entry.number is 'Grows with every change: an instance that has seen the highest number has seen everything.';
comment on column pack.entry.owner is 'The organisation that added the row itself; null for a row shared by all.';
comment on column pack.entry.removed is 'The row is gone as of this revision; data holds what it was.';

-- The mark of the latest revision is the only thing that may ever change, and only away.
create function pack.only_supersede() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not (old.current and not new.current) then
        raise exception 'a superseded revision of a register row never becomes current again';
    end if;
    return new;
end;
$$;
create trigger entry_supersede before update on pack.entry for each row execute function pack.only_supersede();

grant select, insert on pack.loaded, pack.entry to upptack_app;
grant update (current) on pack.entry to upptack_app;
