-- Quality follow-up of cases (IND-19): a sample drawn at random, and for each case whether the question was put and the steps done.
create table asking.sample (
    agency   text        not null,
    id       uuid        not null,
    opened_from date     not null,
    opened_to   date     not null check (opened_to >= opened_from),
    asked_for   integer  not null check (asked_for between 1 and 50),
    account  uuid        not null,
    made_at  timestamptz not null,
    primary key (agency, id)
);

create table asking.sample_case (
    agency    text    not null,
    sample_id uuid    not null,
    number    integer not null check (number >= 1),
    case_id   uuid    not null,
    primary key (agency, sample_id, number),
    unique (agency, sample_id, case_id),
    foreign key (agency, sample_id) references asking.sample (agency, id),
    foreign key (agency, case_id) references asking.case_file (agency, id)
);
create index sample_case_case on asking.sample_case (agency, case_id);

-- What the reader of a case found; the latest version holds.
create table asking.sample_answer (
    agency    text        not null,
    sample_id uuid        not null,
    number    integer     not null,
    version   integer     not null check (version >= 1),
    question  text        not null check (question in ('yes', 'no', 'not-applicable')),
    steps     text        not null check (steps in ('yes', 'no', 'not-applicable')),
    account   uuid        not null,
    made_at   timestamptz not null,
    primary key (agency, sample_id, number, version),
    foreign key (agency, sample_id, number) references asking.sample_case (agency, sample_id, number)
);

do $$
declare
    name text;
begin
    foreach name in array array ['sample', 'sample_case', 'sample_answer'] loop
        execute format('alter table asking.%I enable row level security', name);
        execute format('alter table asking.%I force row level security', name);
        execute format('create policy own_agency on asking.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on asking.sample, asking.sample_case, asking.sample_answer to upptack_app;
