-- Occasions of what is planned and held (TRAIN-06), who has signed up, how many came from where (TRAIN-11), and what those who came say
-- (TRAIN-12, TRAIN-13). Attendance and answers are numbers and codes: nobody is named and nothing is free text.
create table effort.occasion (
    agency        text        not null,
    id            uuid        not null,
    course        text        not null check (course <> ''),
    unit          text        check (unit <> ''),
    place         text        not null default '' check (length(place) <= 100),
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at),
    seats         integer     check (seats between 1 and 100000),
    state         text        not null check (state in ('planned', 'held', 'cancelled')),
    reason        text        check (reason in ('pandemic', 'few-signed-up', 'no-trainer', 'moved', 'other')),
    trainer       text        check (trainer in ('internal', 'external', 'mandated')),
    code          text        not null check (code ~ '^[A-Z2-9]{6}$'),
    door          text        not null check (length(door) >= 20),
    coordinator   text,
    network_until date,
    made_by       uuid        not null,
    made_at       timestamptz not null,
    primary key (agency, id),
    unique (agency, door),
    check ((state = 'cancelled') = (reason is not null)),
    check (network_until is null or coordinator is not null)
);

create table effort.signup (
    agency    text        not null,
    occasion  uuid        not null,
    account   uuid        not null,
    signed_at timestamptz not null,
    withdrawn timestamptz,
    came      boolean     not null default false,
    primary key (agency, occasion, account),
    foreign key (agency, occasion) references effort.occasion (agency, id)
);

create table effort.attendance (
    agency       text        not null,
    occasion     uuid        not null,
    organisation text        not null check (organisation <> ''),
    municipality text        not null default '' check (municipality ~ '^([0-9]{4})?$'),
    way          text        not null check (way in ('paper', 'code', 'file')),
    persons      integer     not null check (persons between 0 and 100000),
    made_at      timestamptz not null,
    primary key (agency, occasion, organisation, municipality, way),
    foreign key (agency, occasion) references effort.occasion (agency, id)
);

create table effort.answer (
    agency        text    not null,
    number        bigint  generated always as identity,
    occasion      uuid    not null,
    moment        text    not null check (moment in ('after', 'later')),
    on_paper      boolean not null,
    relevance     integer check (relevance between 1 and 5),
    expectation   text    check (expectation in ('below', 'as', 'above')),
    new_knowledge text    check (new_knowledge in ('yes', 'partly', 'no')),
    wants         text[]  not null default '{}',
    used          text    check (used in ('often', 'sometimes', 'not-yet')),
    hindered_by   text    check (hindered_by in ('nothing', 'time', 'unsure', 'routine', 'no-cases')),
    answered_on   date    not null,
    primary key (agency, number),
    foreign key (agency, occasion) references effort.occasion (agency, id),
    check (moment = 'after' or used is not null),
    check (moment = 'later' or (used is null and hindered_by is null))
);
create index answer_occasion on effort.answer (agency, occasion);

create table effort.feed (
    agency text not null,
    token  text not null check (length(token) >= 20),
    primary key (agency)
);

do $$
declare
    name text;
begin
    foreach name in array array ['occasion', 'signup', 'attendance', 'answer', 'feed'] loop
        execute format('alter table effort.%I enable row level security', name);
        execute format('alter table effort.%I force row level security', name);
        execute format('create policy own_agency on effort.%I using (agency = (select platform.current_agency()))'
                       ' with check (agency = (select platform.current_agency()))', name);
        execute format('grant select, insert on effort.%I to upptack_app', name);
    end loop;
end
$$;
grant update on effort.occasion, effort.signup, effort.attendance to upptack_app;
