-- What a step asks for and was answered, with the mark it belongs to. Codes, days and references only: the check below refuses anything
-- that could be a sentence. A mark can be put aside with gaps, and where the unit's routine says so a second handler confirms it.
alter table support.step_done drop constraint step_done_outcome_check;
alter table support.step_done add constraint step_done_outcome_check check (outcome in ('done', 'not-applicable', 'declined', 'paused', 'open'));
alter table support.step_done drop constraint step_done_kind_check;
alter table support.step_done add constraint step_done_kind_check check (kind in ('mark', 'safety', 'information', 'existing-support', 'coordination',
    'support-wish', 'perspective', 'referral', 'follow-up', 'handover'));
alter table support.step_done add check (kind <> 'handover' or outcome <> 'done');

create table support.step_answer (
    agency       text    not null,
    occasion_id  uuid    not null,
    step         text    not null,
    version      integer not null,
    field        text    not null check (field ~ '^[a-z0-9-]{1,60}$'),
    kind         text    not null check (kind in ('yes-no', 'yes-no-unknown', 'choice', 'choices', 'date', 'unit', 'service-line', 'law', 'count')),
    code_version integer,
    said         text[]  not null check (cardinality(said) between 1 and 60 and said::text ~ '^[{}a-z0-9,-]+$'),
    primary key (agency, occasion_id, step, version, field),
    foreign key (agency, occasion_id, step, version) references support.step_done (agency, occasion_id, step, version),
    check (kind = 'choices' or cardinality(said) = 1),
    check ((kind in ('choice', 'choices')) = (code_version is not null)),
    check (kind <> 'yes-no' or said <@ array ['yes', 'no']),
    check (kind <> 'yes-no-unknown' or said <@ array ['yes', 'no', 'unknown'])
);

-- The colleague who stands behind what the first handler marked (ACT-20). Nobody is her own second.
create table support.step_confirmed (
    agency       text        not null,
    occasion_id  uuid        not null,
    step         text        not null,
    version      integer     not null,
    marked_by    uuid        not null,
    confirmed_by uuid        not null check (confirmed_by <> marked_by),
    confirmed_at timestamptz not null,
    primary key (agency, occasion_id, step, version),
    foreign key (agency, occasion_id, step, version) references support.step_done (agency, occasion_id, step, version)
);

-- What is done within the service undertaking: that it was done, where and when, and nothing of whom it was for (ACT-15). The key is the
-- form's, so that a repeated click counts once.
create table support.service_count (
    agency     text not null,
    key        uuid not null,
    step       text not null,
    unit       text not null,
    line       text not null,
    counted_by uuid not null,
    counted_on date not null,
    primary key (agency, key)
);

do $$
declare
    name text;
begin
    foreach name in array array ['step_answer', 'step_confirmed', 'service_count'] loop
        execute format('alter table support.%I enable row level security', name);
        execute format('alter table support.%I force row level security', name);
        execute format('create policy own_agency on support.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on support.step_answer, support.step_confirmed, support.service_count to upptack_app;
