-- Surveys: rounds, who was invited, what is being answered and what was answered.
create schema survey;
grant usage on schema survey to upptack_app;

-- A survey that an organisation has brought in itself. The questions as JSON.
create table survey.form (
    agency  text        not null,
    id      uuid        not null,
    content text        not null,
    made_by uuid        not null,
    maker   text        not null check (maker <> ''),
    made_at timestamptz not null,
    primary key (agency, id)
);

-- A round is bound to its questions as they were when it was opened.
create table survey.round (
    agency  text        not null,
    id      uuid        not null,
    survey  text        not null,
    title   text        not null check (length(title) between 1 and 200),
    content text        not null,
    mode    text        not null check (mode in ('anonymous', 'confidential', 'named')),
    about   text        check (about <> ''),
    opens   date        not null,
    closes  date        not null,
    least   integer     not null check (least between 5 and 100),
    made_by uuid        not null,
    maker   text        not null check (maker <> ''),
    made_at timestamptz not null,
    primary key (agency, id),
    check (closes >= opens)
);

-- What has been done with a round. Only added to.
create table survey.round_event (
    agency   text        not null,
    round_id uuid        not null,
    seq      bigint      generated always as identity,
    what     text        not null check (what in ('reminded', 'recruiting', 'closed', 'published')),
    quantity integer     check (quantity >= 0),
    words    text        check (length(words) between 1 and 2000),
    made_by  uuid        not null,
    maker    text        not null check (maker <> ''),
    made_at  timestamptz not null,
    primary key (agency, round_id, seq),
    foreign key (agency, round_id) references survey.round (agency, id),
    check (what <> 'recruiting' or words is not null)
);
create unique index round_closes_once on survey.round_event (agency, round_id) where what = 'closed';

-- Who was invited: a group without names, or one respondent with a name.
create table survey.invited (
    agency        text    not null,
    round_id      uuid    not null,
    seq           bigint  generated always as identity,
    quantity      integer not null check (quantity between 1 and 100000),
    name          text    check (length(name) between 1 and 200),
    organisations text[]  not null default '{}',
    unit          text    not null default '',
    line          text    not null default '',
    role          text    not null default '' check (role in ('', 'staff', 'manager', 'support')),
    primary key (agency, round_id, seq),
    foreign key (agency, round_id) references survey.round (agency, id),
    check (name is null or quantity = 1)
);
create unique index invited_once on survey.invited (agency, round_id, name, organisations) where name is not null;

-- In whose book a link is looked up. Fingerprints only: nobody can read a link here.
create table survey.link (
    link_hash text   primary key,
    agency    text   not null,
    round_id  uuid   not null,
    invited   bigint not null
);

-- What is being answered. The key and the cipher come from the link, which is not kept, so nobody can read what is paused without it and nobody can
-- tell whose it is. What was sent in an anonymous round waits here until enough have been sent to be mixed.
create table survey.draft (
    agency   text   not null,
    round_id uuid   not null,
    key      text   not null,
    invited  bigint not null,
    sealed   bytea,
    sent     text,
    state    text   not null check (state in ('open', 'sent', 'done')),
    primary key (agency, round_id, key),
    foreign key (agency, round_id, invited) references survey.invited (agency, round_id, seq),
    check ((state = 'open') = (sealed is not null)),
    check ((state = 'sent') = (sent is not null))
);
create index draft_invited on survey.draft (agency, round_id, invited);
create index draft_waiting on survey.draft (agency, round_id) where state = 'sent';

-- An answer. It has no time, and in an anonymous round nothing that leads to an invitation.
create table survey.response (
    agency       text   not null,
    round_id     uuid   not null,
    id           uuid   not null,
    invited      bigint,
    organisation text   not null default '',
    unit         text   not null default '',
    line         text   not null default '',
    role         text   not null default '',
    content      text   not null,
    primary key (agency, round_id, id),
    foreign key (agency, round_id) references survey.round (agency, id),
    foreign key (agency, round_id, invited) references survey.invited (agency, round_id, seq)
);
create index response_invited on survey.response (agency, round_id, invited);
create unique index response_once on survey.response (agency, round_id, invited) where invited is not null;

-- What has been decided of a free text. The latest word holds.
create table survey.moderation (
    agency   text        not null,
    round_id uuid        not null,
    response uuid        not null,
    field    text        not null,
    seq      bigint      generated always as identity,
    state    text        not null check (state in ('relevant', 'outside', 'left-out')),
    reason   text        check (length(reason) between 1 and 500),
    made_by  uuid        not null,
    maker    text        not null check (maker <> ''),
    made_at  timestamptz not null,
    primary key (agency, round_id, response, field, seq),
    foreign key (agency, round_id, response) references survey.response (agency, round_id, id),
    check (state = 'relevant' or reason is not null)
);

do $$
declare
    name text;
begin
    foreach name in array array ['form', 'round', 'round_event', 'invited', 'draft', 'response', 'moderation'] loop
        execute format('alter table survey.%I enable row level security', name);
        execute format('alter table survey.%I force row level security', name);
        execute format('create policy own_agency on survey.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on survey.form, survey.round, survey.round_event, survey.invited, survey.response, survey.moderation, survey.link to upptack_app;
grant select, insert, update on survey.draft to upptack_app;
