-- Interviews with consent, what was said in dialogues, the documents of an evaluation, and compiled results that are published.
create table survey.interview (
    agency       text        not null,
    id           uuid        not null,
    guide        text        not null,
    about        text        check (about <> ''),
    person       text        not null check (length(person) between 1 and 200),
    organisation text        not null default '' check (length(organisation) <= 200),
    invited_on   date        not null,
    made_by      uuid        not null,
    maker        text        not null check (maker <> ''),
    made_at      timestamptz not null,
    primary key (agency, id)
);

-- What has happened with an interview. Only added to, but for the words, which go when the consent is taken back.
create table survey.interview_note (
    agency       text        not null,
    interview_id uuid        not null,
    seq          bigint      generated always as identity,
    what         text        not null check (what in ('accepted', 'declined', 'consent-written', 'consent-oral', 'consent-recording', 'recorded', 'transcript',
                                                      'sent', 'correction', 'approved', 'code', 'withdrawn')),
    code         text        check (length(code) between 1 and 100),
    words        text        check (length(words) between 1 and 100000),
    made_by      uuid,
    maker        text        not null check (maker <> ''),
    made_at      timestamptz not null,
    primary key (agency, interview_id, seq),
    foreign key (agency, interview_id) references survey.interview (agency, id),
    check (code is null or what = 'code')
);

create table survey.dialogue (
    agency   text        not null,
    number   bigint      generated always as identity,
    unit     text        not null check (unit <> ''),
    theme    text        not null check (theme in ('asking', 'knowledge', 'information', 'referral', 'conditions', 'other')),
    happened date        not null,
    words    text        not null check (length(words) between 1 and 4000),
    made_by  uuid        not null,
    maker    text        not null check (maker <> ''),
    made_at  timestamptz not null,
    primary key (agency, number)
);
create index dialogue_unit on survey.dialogue (agency, unit, theme);

create table survey.document (
    agency  text        not null,
    number  bigint      generated always as identity,
    about   text        not null check (about <> ''),
    title   text        not null check (length(title) between 1 and 300),
    words   text        not null check (length(words) between 1 and 4000),
    made_by uuid        not null,
    maker   text        not null check (maker <> ''),
    made_at timestamptz not null,
    primary key (agency, number)
);
create index document_about on survey.document (agency, about);

-- Compiled results for anyone who is signed in: figures, and texts with an actor's name only where the question is about activities.
create table survey.compiled (
    number       bigint      generated always as identity primary key,
    organisation text        not null,
    round_id     uuid        not null unique,
    content      text        not null,
    maker        text        not null check (maker <> ''),
    made_at      timestamptz not null
);

do $$
declare
    name text;
begin
    foreach name in array array ['interview', 'interview_note', 'dialogue', 'document'] loop
        execute format('alter table survey.%I enable row level security', name);
        execute format('alter table survey.%I force row level security', name);
        execute format('create policy own_agency on survey.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on survey.interview, survey.interview_note, survey.dialogue, survey.document, survey.compiled to upptack_app;
grant update on survey.interview_note to upptack_app;
