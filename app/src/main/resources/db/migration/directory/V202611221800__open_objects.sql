-- Objects of other directories (Human Services Data Specification 3.1), kept as they were given: also the fields that our own form does not have.
-- Public knowledge about organisations, shared by all agencies. A new version is a new row; the highest number is the one that holds.
create table directory.open_object (
    number   bigint      generated always as identity primary key,
    kind     text        not null check (kind in ('service', 'organization', 'service_at_location', 'location', 'taxonomy', 'taxonomy_term', 'row')),
    -- The table of a row of the tabular package; empty for an object.
    part     text        not null check (length(part) <= 60 and (kind = 'row') = (part <> '')),
    id       uuid        not null,
    document jsonb       not null check (jsonb_typeof(document) = 'object'),
    -- What it hangs together with: the organisation and the places of a service, the service of a place, and how our own form read it.
    about    jsonb       not null check (jsonb_typeof(about) = 'object'),
    owner    text        not null check (owner <> ''),
    said_by  text        not null check (said_by <> ''),
    said_at  timestamptz not null
);
comment on column directory.open_object.number is 'Grows with every change: an instance that has seen the highest number has seen everything.';
create index open_object_newest on directory.open_object (kind, part, id, number desc);

grant select, insert on directory.open_object to upptack_app;
