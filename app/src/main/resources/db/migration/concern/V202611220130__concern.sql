-- Concern for a child: what was asked, what the worker's own role asks of her, and what she decided. Nothing is overwritten.
create schema concern;
grant usage on schema concern to upptack_app;

-- The duty to report is personal and follows the role a worker has on the day (CHILD-02). Staff, never the person met.
create table concern.legal_role (
    agency  text        not null,
    account uuid        not null,
    version integer     not null check (version >= 1),
    role    text        not null check (role in ('health-care-staff', 'social-services-staff', 'other')),
    since   date        not null,
    said_at timestamptz not null,
    primary key (agency, account, version)
);

-- Whether children were asked about, the latest version in force (CHILD-08).
create table concern.question (
    agency      text        not null,
    occasion_id uuid        not null,
    version     integer     not null check (version >= 1),
    case_id     uuid        not null,
    answer      text        not null check (answer in ('no-children', 'concern', 'no-concern', 'not-asked')),
    said_by     uuid        not null,
    said_at     timestamptz not null,
    primary key (agency, occasion_id, version),
    foreign key (agency, case_id) references asking.case_file (agency, id)
);
create index question_case on concern.question (agency, case_id);

-- The decision, with the rule it rests on as it was when it was made. A report is decided first and made then, often in the same breath.
create table concern.decision (
    agency       text        not null,
    occasion_id  uuid        not null,
    version      integer     not null check (version >= 1),
    case_id      uuid        not null,
    role         text        not null check (role in ('health-care-staff', 'social-services-staff', 'other')),
    duty         text        not null check (duty in ('duty', 'recommendation', 'undetermined')),
    rule         text,
    law          text,
    decision     text        not null check (decision in ('report', 'not-report')),
    ground       text        check (ground in ('already-known', 'consulted', 'not-at-risk', 'other-reports')),
    suspected_at timestamptz not null,
    reported_at  timestamptz,
    said_by      uuid        not null,
    said_at      timestamptz not null,
    primary key (agency, occasion_id, version),
    foreign key (agency, case_id) references asking.case_file (agency, id),
    check ((duty = 'undetermined') = (rule is null)),
    check ((rule is null) = (law is null)),
    -- Only a recommendation can be declined, and then with a ground (CHILD-13).
    check (decision = 'report' or duty = 'recommendation'),
    check ((decision = 'not-report') = (ground is not null)),
    check (reported_at is null or decision = 'report'),
    check (reported_at >= suspected_at),
    check (suspected_at <= said_at and reported_at <= said_at)
);
create index decision_case on concern.decision (agency, case_id);

do $$
declare
    name text;
begin
    foreach name in array array ['legal_role', 'question', 'decision'] loop
        execute format('alter table concern.%I enable row level security', name);
        execute format('alter table concern.%I force row level security', name);
        execute format('create policy own_agency on concern.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on concern.legal_role, concern.question, concern.decision to upptack_app;
