-- What is passed on within the agency: to which unit and line, why, and only what is needed, as codes. The reference names the case to the
-- receiver, who sees nothing else of where it came from (ACT-08, ACT-12, SEC-11, REF-18).
create table support.handover (
    agency        text        not null,
    id            uuid        not null,
    key           text        not null check (length(key) between 8 and 200),
    reference     text        not null check (length(reference) between 1 and 60),
    line          text        not null,
    unit          text        not null,
    from_unit     text        not null,
    case_id       uuid,
    occasion_id   uuid,
    step          text,
    need          text        not null check (need ~ '^[a-z0-9-]{1,60}$'),
    content       text[]      not null check (cardinality(content) between 1 and 12 and content::text ~ '^[{}a-z0-9,-]+$'),
    code_versions integer[]   not null check (cardinality(code_versions) = 2),
    sent_by       uuid        not null,
    sent_at       timestamptz not null,
    primary key (agency, id),
    unique (agency, sent_by, key),
    foreign key (agency, case_id) references asking.case_file (agency, id),
    check ((case_id is null) = (occasion_id is null)),
    check ((case_id is null) = (step is null))
);
create index handover_case on support.handover (agency, case_id) where case_id is not null;
create index handover_occasion on support.handover (agency, occasion_id) where occasion_id is not null;
create index handover_unit on support.handover (agency, unit, sent_at);

-- What came of it. One answer ends it; there is nothing to overwrite.
create table support.handover_end (
    agency          text        not null,
    handover_id     uuid        not null,
    state           text        not null check (state in ('taken', 'not-needed', 'not-ours', 'withdrawn')),
    violence_raised text        check (violence_raised in ('yes', 'no')),
    said_by         uuid        not null,
    said_at         timestamptz not null,
    primary key (agency, handover_id),
    foreign key (agency, handover_id) references support.handover (agency, id),
    check (violence_raised is null or state = 'taken')
);

do $$
declare
    name text;
begin
    foreach name in array array ['handover', 'handover_end'] loop
        execute format('alter table support.%I enable row level security', name);
        execute format('alter table support.%I force row level security', name);
        execute format('create policy own_agency on support.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on support.handover, support.handover_end to upptack_app;
