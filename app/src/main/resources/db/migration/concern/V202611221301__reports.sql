-- The report of concern for a child: a draft that can be paused, finished papers that never change, and how they were handed over.
-- What identifies the one who reports stands in a table of its own, so that nothing made for a guardian ever needs to read it.

-- Why it was decided to report, one main cause and any others. Kept with the version of the decision (CHILD-05).
create table concern.decision_cause (
    agency      text    not null,
    occasion_id uuid    not null,
    version     integer not null,
    cause       text    not null check (cause ~ '^[a-z]+(-[a-z]+)*$'),
    violence    boolean not null,
    main        boolean not null,
    primary key (agency, occasion_id, version, cause),
    foreign key (agency, occasion_id, version) references concern.decision (agency, occasion_id, version)
);
create unique index decision_cause_main on concern.decision_cause (agency, occasion_id, version) where main;

-- One report, from the first word to the last paper. The draft is emptied when it becomes a paper or is thrown away.
create table concern.report (
    agency       text        not null,
    id           uuid        not null,
    occasion_id  uuid        not null,
    case_id      uuid        not null,
    version      integer     not null check (version >= 1),
    save_window  uuid        not null,
    draft        text        check (length(draft) between 2 and 80000),
    opened_by    uuid        not null,
    opened_at    timestamptz not null,
    saved_by     uuid        not null,
    saved_at     timestamptz not null,
    primary key (agency, id),
    foreign key (agency, case_id) references asking.case_file (agency, id),
    check (saved_at >= opened_at)
);
create index report_case on concern.report (agency, case_id);
create index report_occasion on concern.report (agency, occasion_id);
create index report_opened_by on concern.report (agency, opened_by);

-- A finished paper: what is known about the children and the concern, without the one who reports.
create table concern.paper (
    agency       text        not null,
    report_id    uuid        not null,
    number       integer     not null check (number >= 1),
    receiver     text        not null check (receiver in ('social-services', 'police')),
    municipality text        check (municipality ~ '^[0-9]{4}$'),
    role         text        not null check (role in ('health-care-staff', 'social-services-staff', 'other')),
    duty         text        not null check (duty in ('duty', 'recommendation', 'undetermined')),
    template     text        not null,
    children     integer     not null check (children between 1 and 20),
    suspected_at timestamptz not null,
    content      text        not null check (length(content) between 2 and 80000),
    draft        text        not null check (length(draft) between 2 and 80000),
    finished_by  uuid        not null,
    finished_at  timestamptz not null,
    primary key (agency, report_id, number),
    foreign key (agency, report_id) references concern.report (agency, id),
    check (receiver = 'police' or municipality is not null),
    check (suspected_at <= finished_at)
);

create table concern.paper_cause (
    agency    text    not null,
    report_id uuid    not null,
    number    integer not null,
    cause     text    not null check (cause ~ '^[a-z]+(-[a-z]+)*$'),
    violence  boolean not null,
    main      boolean not null,
    primary key (agency, report_id, number, cause),
    foreign key (agency, report_id, number) references concern.paper (agency, report_id, number)
);
create unique index paper_cause_main on concern.paper_cause (agency, report_id, number) where main;

-- The one who reports, and the printed page, which names her.
create table concern.reporter (
    agency    text    not null,
    report_id uuid    not null,
    number    integer not null,
    name      text    not null check (length(name) between 1 and 200),
    title     text    not null check (length(title) <= 200),
    phone     text    not null check (length(phone) <= 100),
    workplace text    not null check (length(workplace) between 1 and 300),
    document  bytea   not null check (length(document) between 1 and 4000000),
    primary key (agency, report_id, number),
    foreign key (agency, report_id, number) references concern.paper (agency, report_id, number)
);

-- The worker handed the paper over. The product sends nothing.
create table concern.handover (
    agency       text        not null,
    report_id    uuid        not null,
    number       integer     not null,
    how          text        not null check (how in ('letter', 'in-person', 'telephone-then-writing', 'secure-message')),
    made_at      timestamptz not null,
    feedback_due date,
    said_by      uuid        not null,
    said_at      timestamptz not null,
    primary key (agency, report_id, number),
    foreign key (agency, report_id, number) references concern.paper (agency, report_id, number),
    check (made_at <= said_at)
);

-- What came back.
create table concern.reply (
    agency    text        not null,
    report_id uuid        not null,
    number    integer     not null check (number >= 1),
    kind      text        not null check (kind in ('receipt', 'feedback', 'none')),
    day       date        not null,
    said_by   uuid        not null,
    said_at   timestamptz not null,
    primary key (agency, report_id, number),
    foreign key (agency, report_id) references concern.report (agency, id)
);

do $$
declare
    name text;
begin
    foreach name in array array ['decision_cause', 'report', 'paper', 'paper_cause', 'reporter', 'handover', 'reply'] loop
        execute format('alter table concern.%I enable row level security', name);
        execute format('alter table concern.%I force row level security', name);
        execute format('create policy own_agency on concern.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on concern.decision_cause, concern.paper, concern.paper_cause, concern.reporter, concern.handover, concern.reply to upptack_app;
grant select, insert on concern.report to upptack_app;
-- Only the draft changes; which case and whose report it is never do.
grant update (version, save_window, draft, saved_by, saved_at) on concern.report to upptack_app;
