-- Cases as the agency's own system delivers them, what should be asked and when (prompts), and what came of it (occasions).
-- Person book: every table belongs to one agency, and its rows are seen only by that agency.
create schema asking;
grant usage on schema asking to upptack_app;

create table asking.case_file (
    agency       text        not null,
    id           uuid        not null,
    reference    text        not null check (length(reference) between 1 and 60),
    organisation text        not null,
    unit         text        not null,
    line         text        not null,
    case_type    text        not null default '',
    contact      uuid,
    -- Unknown means denied: nobody sees the case until its status is known.
    protection   text        not null check (protection in ('none', 'confidential', 'protected-registration', 'assumed-identity', 'unknown')),
    opened       date        not null,
    closed       date        check (closed >= opened),
    received_at  timestamptz not null,
    primary key (agency, id),
    unique (agency, reference, line)
);
create index case_unit on asking.case_file (agency, unit);

-- The steps of a case at which a rule may apply.
create table asking.case_event (
    agency   text not null,
    case_id  uuid not null,
    step     text not null,
    happened date not null,
    primary key (agency, case_id, step, happened),
    foreign key (agency, case_id) references asking.case_file (agency, id)
);

-- A sign of violence that someone noticed, with or without a question after it (ASK-16, ASK-28). Codes only.
create table asking.indication (
    agency   text        not null,
    id       uuid        not null,
    case_id  uuid        not null,
    observed date        not null,
    codes    text[]      not null check (cardinality(codes) > 0),
    code_versions text[]     not null,
    noticed_by text      not null check (noticed_by in ('worker', 'medical-adviser', 'colleague', 'other-authority')),
    account  uuid        not null,
    made_at  timestamptz not null,
    primary key (agency, id),
    foreign key (agency, case_id) references asking.case_file (agency, id)
);
create index indication_case on asking.indication (agency, case_id);

-- The prompt is a stored fact: what should be asked, when, and under which rule, written down when it became true.
create table asking.prompt (
    agency          text        not null,
    id              uuid        not null,
    case_id         uuid        not null,
    unit            text        not null,
    kind            text        not null check (kind in ('ask', 'inform')),
    mode            text        not null check (mode in ('routine', 'indication', 'inform-first', 'periodic')),
    policy          text        not null,
    step            text,
    indication      uuid,
    round           integer     not null check (round >= 1),
    opens           date        not null,
    due             date        not null check (due >= opens),
    until           date        not null check (until >= due),
    state           text        not null check (state in ('open', 'deferred', 'closed', 'lapsed')),
    deferred_to     date,
    deferral_reason text,
    deferrals       integer     not null default 0 check (deferrals >= 0),
    closed_by       uuid,
    made_at         timestamptz not null,
    primary key (agency, id),
    foreign key (agency, case_id) references asking.case_file (agency, id),
    foreign key (agency, indication) references asking.indication (agency, id),
    check ((mode = 'inform-first') = (kind = 'inform')),
    check ((mode = 'indication') = (indication is not null)),
    check ((state = 'deferred') = (deferred_to is not null)),
    check ((state = 'deferred') = (deferral_reason is not null)),
    check ((state = 'closed') = (closed_by is not null))
);
create index prompt_case on asking.prompt (agency, case_id);
create index prompt_indication on asking.prompt (agency, indication) where indication is not null;
create index prompt_waiting on asking.prompt (agency, unit, due) where state in ('open', 'deferred');
-- One step of a case makes one prompt of a kind; delivering the case again changes nothing.
create unique index prompt_once on asking.prompt (agency, case_id, kind, policy, coalesce(step, ''), opens, round);

-- What happened. Never overwritten: a correction is a new version with a reason.
create table asking.occasion (
    agency            text        not null,
    id                uuid        not null,
    version           integer     not null check (version >= 1),
    case_id           uuid        not null,
    prompt_id         uuid,
    worker            uuid        not null,
    occurred          date        not null,
    registered_at     timestamptz not null,
    channel           text        not null,
    presence          text        not null,
    mode              text        not null check (mode in ('routine', 'indication', 'inform-first', 'periodic', 'own-initiative')),
    policy            text,
    round             integer     not null check (round >= 1),
    outcome           text        not null check (outcome in ('asked-no', 'asked-yes', 'declined', 'declined-participation', 'not-asked',
                                                              'deferred', 'informed', 'self-disclosed')),
    exposure          text        not null default 'none' check (exposure in ('none', 'present', 'past', 'both')),
    uses_violence     boolean     not null default false,
    child_witness     boolean     not null default false,
    asked_about       text[]      not null default '{}' check (asked_about <@ array ['exposure', 'use']),
    reason            text,
    deferred_to       date,
    disclosure_prompt text,
    informed          boolean     not null default false,
    information_form  text,
    information_language text,
    support_wish      text        check (support_wish in ('yes', 'no', 'later')),
    instrument        text,
    forms             text[]      not null default '{}',
    areas             text[]      not null default '{}',
    relations         text[]      not null default '{}',
    vulnerability     text[]      not null default '{}',
    tags              text[]      not null default '{}',
    noticed_through   text,
    code_versions     text[]      not null,
    correction_reason text,
    primary key (agency, id, version),
    foreign key (agency, case_id) references asking.case_file (agency, id),
    foreign key (agency, prompt_id) references asking.prompt (agency, id),
    check ((outcome in ('asked-yes', 'self-disclosed')) = (exposure <> 'none' or uses_violence or child_witness)),
    check ((outcome in ('not-asked', 'deferred', 'declined', 'declined-participation')) = (reason is not null)),
    check ((outcome = 'deferred') = (deferred_to is not null)),
    check (outcome <> 'self-disclosed' or disclosure_prompt is not null),
    check (outcome <> 'informed' or informed),
    check (not informed or information_form is not null),
    check (outcome not in ('asked-no', 'asked-yes') or (cardinality(asked_about) > 0 and presence in ('alone', 'interpreter'))),
    check ((version = 1) = (correction_reason is null))
);
create index occasion_case on asking.occasion (agency, case_id);
create index occasion_prompt on asking.occasion (agency, prompt_id) where prompt_id is not null;

-- How often a worker had something to ask and asked, per month and line: only so that the figure book can count workers without knowing them.
create table asking.worker_month (
    agency text    not null,
    worker uuid    not null,
    unit   text    not null,
    line   text    not null,
    month  integer not null,
    scoped integer not null check (scoped >= 0),
    asked  integer not null check (asked >= 0),
    primary key (agency, worker, unit, line, month)
);

-- The answer to a request that may be repeated (Idempotency-Key, or the key of a form).
create table asking.request_key (
    agency   text        not null,
    account  uuid        not null,
    key      text        not null check (length(key) between 8 and 200),
    digest   text        not null,
    result   uuid        not null,
    made_at  timestamptz not null,
    primary key (agency, account, key)
);

do $$
declare
    name text;
begin
    foreach name in array array ['case_file', 'case_event', 'indication', 'prompt', 'occasion', 'worker_month', 'request_key'] loop
        execute format('alter table asking.%I enable row level security', name);
        execute format('alter table asking.%I force row level security', name);
        execute format('create policy own_agency on asking.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert, update on asking.case_file, asking.prompt, asking.worker_month to upptack_app;
grant select, insert on asking.case_event, asking.indication, asking.occasion, asking.request_key to upptack_app;
