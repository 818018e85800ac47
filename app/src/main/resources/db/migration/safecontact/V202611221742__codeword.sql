-- A word that the person and the worker have agreed on, asked for before anything is said to whoever calls. Kept as a slow fingerprint only; the
-- latest version holds, and one without a fingerprint says that there is no word any more.
create table safecontact.codeword (
    agency      text        not null,
    case_id     uuid        not null,
    version     integer     not null check (version >= 1),
    fingerprint text        check (length(fingerprint) between 20 and 300),
    said_by     uuid        not null,
    said_at     timestamptz not null,
    primary key (agency, case_id, version),
    foreign key (agency, case_id) references asking.case_file (agency, id)
);

-- That someone called and was asked for the word. The case is named only when the word was right: otherwise nothing says whom it was about.
create table safecontact.call (
    agency   text        not null,
    id       uuid        not null,
    passed   boolean     not null,
    case_id  uuid,
    taken_by uuid        not null,
    taken_at timestamptz not null,
    primary key (agency, id),
    foreign key (agency, case_id) references asking.case_file (agency, id),
    check (passed = (case_id is not null))
);
create index call_case on safecontact.call (agency, case_id);
create index call_taken on safecontact.call (agency, taken_by, taken_at);

do $$
declare
    name text;
begin
    foreach name in array array ['codeword', 'call'] loop
        execute format('alter table safecontact.%I enable row level security', name);
        execute format('alter table safecontact.%I force row level security', name);
        execute format('create policy own_agency on safecontact.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on safecontact.codeword, safecontact.call to upptack_app;
