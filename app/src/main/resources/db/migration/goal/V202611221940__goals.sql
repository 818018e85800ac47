-- What coordinators write of goals: verdicts, what is carried to the next period, and the follow-up of a year (GOAL-03, GOAL-04, GOAL-09,
-- GOAL-10). One agency each and insert-only; about goals, never about a person met. What others say of an agency's goals it may read.
create schema goal;
grant usage on schema goal to upptack_app;

create table goal.verdict (
    agency   text        not null,
    number   bigint      generated always as identity,
    about    text        not null check (about <> ''),
    goal     text        not null check (goal ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    verdict  text        not null check (verdict in ('met', 'partly', 'not-met', 'hard-to-judge')),
    rests_on text        not null check (rests_on in ('', 'all', 'most', 'half', 'few', 'own-word', 'done')),
    reason   text        not null check (length(reason) between 1 and 2000),
    outside  text[]      not null check (outside <@ array['pandemic', 'reorganisation', 'load', 'digitalisation', 'delay']),
    day      date        not null,
    replaces bigint,
    made_by  uuid        not null,
    maker    text        not null check (maker <> ''),
    made_at  timestamptz not null,
    primary key (agency, number),
    unique (agency, replaces),
    foreign key (agency, replaces) references goal.verdict (agency, number),
    check (replaces < number)
);
comment on column goal.verdict.about is 'Whose goal it is: that agency may read the verdict too.';

create table goal.carried (
    agency    text        not null,
    number    bigint      generated always as identity,
    kind      text        not null check (kind in ('goal', 'area')),
    subject   text        not null check (subject ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    decision  text        not null check (decision in ('carry', 'reword', 'end')),
    year_from integer     not null check (year_from between 2000 and 2100),
    year_to   integer     not null check (year_to between year_from and 2100),
    wording   text        not null check (length(wording) <= 2000),
    questions text[]      not null,
    answers   text[]      not null check (cardinality(answers) = cardinality(questions)),
    made_by   uuid        not null,
    maker     text        not null check (maker <> ''),
    made_at   timestamptz not null,
    primary key (agency, number),
    check ((decision = 'end') = (wording = ''))
);

create table goal.follow_up (
    agency  text        not null,
    number  bigint      generated always as identity,
    year    integer     not null check (year between 2000 and 2100),
    goals   integer     not null check (goals > 0),
    judged  integer     not null check (judged between 0 and goals),
    made_by uuid        not null,
    maker   text        not null check (maker <> ''),
    made_at timestamptz not null,
    primary key (agency, number)
);
comment on table goal.follow_up is 'A year''s follow-up as it was handed to the steering group, with a copy to the coordinator between agencies.';

do $$
declare
    name text;
begin
    foreach name in array array ['verdict', 'carried', 'follow_up'] loop
        execute format('alter table goal.%I enable row level security', name);
        execute format('alter table goal.%I force row level security', name);
        execute format('create policy read_scope on goal.%I for select using ((select platform.figure_scope()) = ''*'''
            || ' or agency = (select platform.figure_scope())%s)', name,
            case name when 'verdict' then ' or about = (select platform.figure_scope())' else '' end);
        execute format('create policy write_own on goal.%I for insert with check (agency = (select platform.figure_keeper()))', name);
        execute format('grant select, insert on goal.%I to upptack_app', name);
    end loop;
end
$$;
