-- Official statistics as they were delivered (IND-08): about areas, never about persons, and shared by all agencies. Nothing is overwritten: of
-- several values for the same area, year and sex the one that was delivered last stands.
create schema outside;
grant usage on schema outside to upptack_app;

create table outside.delivery (
    id           uuid        primary key,
    number       bigint      generated always as identity unique,
    source       text        not null check (length(source) between 1 and 500),
    organisation text        not null check (organisation <> ''),
    maker        text        not null check (maker <> ''),
    made_at      timestamptz not null
);
grant select, insert on outside.delivery to upptack_app;

create table outside.point (
    delivery uuid    not null references outside.delivery,
    series   text    not null check (series <> ''),
    area     text    not null check (area <> ''),
    year     integer not null check (year between 1990 and 2100),
    sex      text    not null check (sex in ('T', 'K', 'M')),
    state    text    not null check (state in ('value', 'missing', 'suppressed', 'not-applicable')),
    value    numeric check (value >= 0),
    primary key (series, area, year, sex, delivery),
    check ((state = 'value') = (value is not null))
);
create index point_delivery on outside.point (delivery);
grant select, insert on outside.point to upptack_app;
