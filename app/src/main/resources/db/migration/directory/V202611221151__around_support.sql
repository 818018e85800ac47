-- What is missing, who maps what, which office has its list, and that advice was sought. Nobody who was met stands in any of it: a gap is a place
-- and a need in a month, advice is a line and a month. Shared by all agencies, as the directory is. All of it is only ever added to.
create table directory.gap (
    id           uuid primary key,
    organisation text not null check (organisation <> ''),
    month        date not null check (extract(day from month) = 1),
    place        text not null check (place ~ '^([0-9]{2}|[0-9]{4})$'),
    target_group text not null check (target_group in ('exposed', 'uses-violence', 'child', 'relative', 'professional')),
    area         text not null check (length(area) between 1 and 100),
    language     text not null check (length(language) <= 100),
    kind         text not null check (length(kind) <= 40)
);
comment on table directory.gap is 'No service for this need in this place. The month and not the day: nobody is to be found again by it.';

create table directory.advice (
    id           uuid primary key,
    organisation text not null check (organisation <> ''),
    service      text not null references directory.service (id),
    month        date not null check (extract(day from month) = 1)
);
create index advice_service on directory.advice (service);

create table directory.office_list (
    unit         text    not null check (length(unit) between 1 and 100),
    revision     integer not null check (revision >= 1),
    organisation text    not null check (organisation <> ''),
    services     text[]  not null check (cardinality(services) > 0),
    completed_on date    not null,
    completed_by text    not null check (completed_by <> ''),
    primary key (unit, revision)
);

create table directory.campaign (
    id           uuid primary key,
    county       text not null check (county ~ '^[0-9]{2}$'),
    target_group text not null check (target_group in ('exposed', 'uses-violence', 'child', 'relative', 'professional')),
    started_on   date not null,
    due_on       date not null,
    organisation text not null check (organisation <> ''),
    started_by   text not null check (started_by <> ''),
    check (due_on >= started_on)
);

create table directory.campaign_step (
    campaign     uuid    not null references directory.campaign (id),
    municipality text    not null check (municipality ~ '^[0-9]{4}$'),
    seq          integer not null check (seq >= 1),
    what         text    not null check (what in ('assigned', 'collected', 'signed-off')),
    previous     text    check (previous in ('assigned', 'collected')),
    previous_seq integer generated always as (nullif(seq, 1) - 1) stored,
    organisation text    not null check (organisation <> ''),
    said_on      date    not null,
    said_by      text    not null check (said_by <> ''),
    primary key (campaign, municipality, seq),
    unique (campaign, municipality, seq, what),
    foreign key (campaign, municipality, previous_seq, previous) references directory.campaign_step (campaign, municipality, seq, what),
    -- Someone is asked, someone answers, the county says that it is enough; what was signed off is not begun again.
    check ((seq = 1) = (previous is null)),
    check (seq > 1 or what = 'assigned'),
    check (seq = 1 or (previous, what) in (('assigned', 'assigned'), ('assigned', 'collected'), ('collected', 'assigned'), ('collected', 'signed-off')))
);
create index campaign_step_previous on directory.campaign_step (campaign, municipality, previous_seq, previous);

grant select, insert on directory.gap, directory.advice, directory.office_list, directory.campaign, directory.campaign_step to upptack_app;
