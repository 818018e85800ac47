-- What the person has said about being reached: each channel by itself, never overwritten. What nobody has said is unknown, and unknown means no.
create schema safecontact;
grant usage on schema safecontact to upptack_app;

create table safecontact.channel_answer (
    agency        text        not null,
    case_id       uuid        not null,
    channel       text        not null check (channel in ('phone', 'text-message', 'email', 'letter', 'digital-post', 'through-other')),
    version       integer     not null check (version >= 1),
    said          text        not null check (said in ('safe', 'unsafe', 'unknown')),
    times         text        check (times in ('any-time', 'office-hours', 'mornings', 'afternoons', 'evenings', 'agreed')),
    leave_message boolean     not null default false,
    said_by       uuid        not null,
    said_at       timestamptz not null,
    primary key (agency, case_id, channel, version),
    foreign key (agency, case_id) references asking.case_file (agency, id),
    check ((said = 'safe') = (times is not null)),
    check (said = 'safe' or not leave_message)
);

alter table safecontact.channel_answer enable row level security;
alter table safecontact.channel_answer force row level security;
create policy own_agency on safecontact.channel_answer
    using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));

grant select, insert on safecontact.channel_answer to upptack_app;
