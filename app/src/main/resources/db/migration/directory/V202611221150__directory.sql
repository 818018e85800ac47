-- The directory of support. Public knowledge about organisations, shared by all agencies: no person that an agency meets stands here, so there
-- is no row-level security (a named exception of the schema conventions). What has been said of a service is kept in directory.change.
create schema directory;
grant usage on schema directory to upptack_app;

create table directory.service (
    id                text        primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(id) <= 100),
    name_sv           text        not null check (length(name_sv) between 1 and 200),
    name_en           text        not null check (length(name_en) <= 200),
    organisation      text        not null check (length(organisation) <= 200),
    kind              text        not null check (kind in ('social-services', 'health-care', 'police', 'shelter', 'victim-support', 'barnahus', 'mens-centre',
                                                           'family-counselling', 'probation-programme', 'national-line', 'professional-line',
                                                           'sheltered-housing', 'migration-reception', 'health-examination', 'employee-support', 'other')),
    -- The whole country (SE), counties (two digits) and municipalities (four digits).
    coverage          text[]      not null check (cardinality(coverage) > 0
                                                  and array_to_string(coverage, ' ', '?') ~ '^(SE|[0-9]{2}|[0-9]{4})( ([0-9]{2}|[0-9]{4}))*$'),
    target_groups     text[]      not null check (cardinality(target_groups) > 0
                                                  and target_groups <@ array ['exposed', 'uses-violence', 'child', 'relative', 'professional']),
    areas             text[]      not null check (cardinality(areas) > 0),
    languages         text[]      not null,
    channels          text[]      not null check (channels <@ array ['phone', 'chat', 'email', 'text', 'web', 'visit']),
    phone             text        not null check (phone ~ '^(\+?[0-9][0-9 -]{1,28}[0-9])?$'),
    email             text        not null check (email ~ '^([^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+)?$' and length(email) <= 200),
    web               text        not null check (web ~ '^(https?://[^[:space:]]+)?$' and length(web) <= 500),
    hours_sv          text        not null check (length(hours_sv) <= 500),
    hours_en          text        not null check (length(hours_en) <= 500),
    description_sv    text        not null check (length(description_sv) <= 2000),
    description_en    text        not null check (length(description_en) <= 2000),
    accessibility_sv  text        not null check (length(accessibility_sv) <= 500),
    accessibility_en  text        not null check (length(accessibility_en) <= 500),
    cost              text        not null check (cost in ('', 'free', 'fee')),
    minimum_age       integer     check (minimum_age between 0 and 120),
    maximum_age       integer     check (maximum_age between 0 and 120),
    tier              text        not null check (tier in ('public', 'staff', 'named')),
    contact_name      text        not null check (length(contact_name) <= 200),
    contact_phone     text        not null check (contact_phone ~ '^(\+?[0-9][0-9 -]{1,28}[0-9])?$'),
    protected_address boolean     not null,
    address           text        not null check (length(address) <= 200),
    postal_code       text        not null check (postal_code ~ '^([0-9]{3} [0-9]{2})?$'),
    city              text        not null check (length(city) <= 100),
    owner             text        not null check (length(owner) <= 100),
    verified_on       date,
    verified_by       text        not null check (length(verified_by) <= 200),
    state             text        not null check (state in ('active', 'unconfirmed', 'closed')),
    source            text        not null check (length(source) between 1 and 500),
    note              text        not null check (length(note) <= 1000),
    revision          integer     not null check (revision >= 1),
    -- What the pack said when the row was last taken from it; null for a row that did not come with a pack.
    seed              text,
    -- Someone has changed the row by hand: the pack changes it no more.
    by_hand           boolean     not null,
    changed_at        timestamptz not null,

    check (not 'SE' = any (coverage) or cardinality(coverage) = 1),
    check (minimum_age <= maximum_age),
    -- One named person to call is told to staff only.
    check (tier = 'named' or (contact_name = '' and contact_phone = '')),
    -- Where someone lives in hiding is nowhere in this table: not as an address, and not as one inside a text.
    check (kind not in ('sheltered-housing', 'shelter') or protected_address),
    check (not protected_address or (address = '' and postal_code = '' and city = '')),
    check (not protected_address
           or name_sv || ' ' || name_en || ' ' || hours_sv || ' ' || hours_en || ' ' || description_sv || ' ' || description_en || ' ' || accessibility_sv || ' '
              || accessibility_en || ' ' || note !~ '\m[0-9]{3} ?[0-9]{2} +[[:upper:]]'),
    check (not protected_address or not 'visit' = any (channels)),
    -- What someone says to have checked, someone is.
    check (verified_on is null or verified_by <> ''),
    check (state <> 'unconfirmed' or verified_on is null)
);
create index service_coverage on directory.service using gin (coverage);
create index service_groups on directory.service using gin (target_groups);

create table directory.change (
    number       bigint      generated always as identity primary key,
    service      text        not null references directory.service (id),
    what         text        not null check (what in ('seeded', 'added', 'changed', 'verified', 'closed', 'imported')),
    revision     integer     not null check (revision >= 1),
    data         jsonb       not null check (jsonb_typeof(data) = 'object'),
    organisation text        not null,
    said_by      text        not null check (said_by <> ''),
    said_at      timestamptz not null,
    unique (service, revision)
);
comment on column directory.change.number is 'Grows with every change: an instance that has seen the highest number has seen everything.';

grant select, insert, update on directory.service to upptack_app;
grant select, insert on directory.change to upptack_app;
