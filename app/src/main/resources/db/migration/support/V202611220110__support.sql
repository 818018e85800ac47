-- What is done after an answer. Nothing is overwritten: each change is a new version and the latest is in force.
create schema support;
grant usage on schema support to upptack_app;

-- The answer itself (the wish for support, that information was given) stands on the occasion; here stands the step, and how information was given.
create table support.step_done (
    agency               text        not null,
    occasion_id          uuid        not null,
    step                 text        not null check (length(step) between 1 and 100),
    version              integer     not null check (version >= 1),
    case_id              uuid        not null,
    kind                 text        not null check (kind in ('mark', 'safety', 'information', 'existing-support', 'coordination', 'support-wish',
                                                              'perspective', 'referral', 'follow-up')),
    outcome              text        not null check (outcome in ('done', 'not-applicable', 'declined', 'open')),
    information_form     text,
    information_language text,
    has_support          boolean,
    ground               text        check (ground = 'has-support'),
    done_by              uuid        not null,
    done_at              timestamptz not null,
    primary key (agency, occasion_id, step, version),
    foreign key (agency, case_id) references asking.case_file (agency, id),
    check ((kind = 'information' and outcome = 'done') = (information_form is not null)),
    check ((information_form is null) = (information_language is null)),
    check ((kind = 'existing-support' and outcome = 'done') = (has_support is not null)),
    check (ground is null or (kind = 'coordination' and outcome = 'not-applicable')),
    -- These are done by what is recorded elsewhere, never by a mark.
    check (kind not in ('referral', 'follow-up') or outcome <> 'done')
);
create index step_done_case on support.step_done (agency, case_id);

-- A day for following up, moved or closed by a further version. The unit is that of the case when it was set.
create table support.follow_up (
    agency      text        not null,
    id          uuid        not null,
    version     integer     not null check (version >= 1),
    case_id     uuid        not null,
    occasion_id uuid        not null,
    unit        text        not null,
    due         date        not null,
    outcome     text        check (outcome in ('support-obtained', 'still-exposed', 'no-contact', 'unknown')),
    said_by     uuid        not null,
    said_at     timestamptz not null,
    primary key (agency, id, version),
    foreign key (agency, case_id) references asking.case_file (agency, id),
    check (version > 1 or outcome is null)
);
create index follow_up_case on support.follow_up (agency, case_id);
create index follow_up_occasion on support.follow_up (agency, occasion_id);
create index follow_up_unit on support.follow_up (agency, unit, due);

do $$
declare
    name text;
begin
    foreach name in array array ['step_done', 'follow_up'] loop
        execute format('alter table support.%I enable row level security', name);
        execute format('alter table support.%I force row level security', name);
        execute format('create policy own_agency on support.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on support.step_done, support.follow_up to upptack_app;
