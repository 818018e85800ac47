-- The figure book as sums (ADR 0018). What registrations state arrives in figure.stated. Soon after, it is folded: the sums in figure.cell
-- move, the facts themselves go to figure.log in a few bytes each, and figure.stated is empty again. All of it happens in one transaction,
-- so whoever adds the cells to what is still stated counts every fact exactly once. figure.fact is that sum, for reading.
alter table figure.fact rename to stated;
alter index figure.fact_txid rename to stated_txid;

-- Whose sums a transaction keeps. Opens nothing but the figure book: who keeps figures cannot read a person.
create function platform.figure_keeper() returns text
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    keeper constant text := nullif(current_setting('upptack.keeper', true), '');
begin
    if keeper is null then
        raise exception 'no keeper of figures is bound to this transaction' using errcode = 'insufficient_privilege';
    end if;
    return keeper;
end
$$;
revoke all on function platform.figure_keeper() from public;
grant execute on function platform.figure_keeper() to upptack_app;

create policy keep_own on figure.stated for delete using (agency = (select platform.figure_keeper()));
grant delete on figure.stated to upptack_app;

-- Where something counts, as a number.
create table figure.place (
    agency       text    not null,
    id           integer not null generated always as identity,
    organisation text    not null,
    unit         text    not null,
    line         text    not null,
    case_type    text    not null,
    primary key (agency, id),
    unique (agency, organisation, unit, line, case_type)
);

-- What facts say apart from place and month, as a number. Codes only; the same for all agencies.
create table figure.what (
    id             integer not null generated always as identity primary key,
    said           text    not null unique,
    kind           text    not null,
    mode           text,
    outcome        text,
    reason         text,
    channel        text,
    presence       text,
    informed       text,
    exposure       text,
    uses_violence  text,
    child_witness  text,
    wants_support  text,
    round          text,
    state          text,
    closes         text,
    cause          text,
    reporter       text,
    about_violence text,
    within_area    text,
    month_end      text
);
comment on column figure.what.said is 'Kind and dimensions with a bar between them: what it says, to find it by.';

-- The sums of a place and month: how often each thing was said. What adds up to nothing is left out; a row that had something stays.
create table figure.cell (
    agency text      not null,
    place  integer   not null,
    month  integer   not null check (month between 190001 and 299912 and month % 100 between 1 and 12),
    seq    bigint    not null check (seq > 0),
    whats  integer[] not null,
    counts integer[] not null check (cardinality(counts) = cardinality(whats) and array_position(counts, 0) is null),
    primary key (agency, place, month),
    foreign key (agency, place) references figure.place (agency, id)
) with (fillfactor = 80);
create index cell_seq on figure.cell (agency, seq);
comment on column figure.cell.seq is 'The fold of the agency that last changed it: readers fetch what is newer than what they have.';

-- Every fact ever folded, three small numbers each (FactLog says how), in parts of one page or less. The sums can be made again from it.
create table figure.log (
    agency text    not null,
    month  integer not null,
    part   integer not null check (part >= 0),
    facts  bytea   not null check (length(facts) between 1 and 4000),
    primary key (agency, month, part)
);
alter table figure.log alter column facts set storage plain;

-- How many times an agency's facts were folded, and how far a recount that is under way has come.
create table figure.fold (
    agency    text    not null primary key,
    seq       bigint  not null check (seq > 0),
    recounted integer
);
comment on column figure.fold.recounted is 'The last month that was recounted, 0 when a recount has begun; null when none is under way.';

-- Nothing stated before this transaction is left in figure.stated: only so that nobody searches among what has been folded.
create table figure.tail (
    single boolean primary key default true check (single),
    since  xid8    not null
);
insert into figure.tail (since) values ('0');

do $$
declare
    name text;
begin
    foreach name in array array ['place', 'cell', 'log', 'fold'] loop
        execute format('alter table figure.%I enable row level security', name);
        execute format('alter table figure.%I force row level security', name);
        execute format('create policy read_scope on figure.%I for select using ((select platform.figure_scope()) = ''*'''
            || ' or agency = (select platform.figure_scope()))', name);
        execute format('create policy keep_new on figure.%I for insert with check (agency = (select platform.figure_keeper()))', name);
        if name <> 'place' then
            execute format('create policy keep on figure.%I for update using (agency = (select platform.figure_keeper()))'
                || ' with check (agency = (select platform.figure_keeper()))', name);
            execute format('grant update on figure.%I to upptack_app', name);
        end if;
        execute format('grant select, insert on figure.%I to upptack_app', name);
    end loop;
end
$$;
grant select, insert on figure.what to upptack_app;
grant select, update on figure.tail to upptack_app;

-- The figure book as it reads: equal facts may have been added up.
create view figure.fact with (security_invoker = true) as
select p.agency, p.organisation, p.unit, p.line, p.case_type, c.month, w.kind, w.mode, w.outcome, w.reason, w.channel, w.presence, w.informed,
       w.exposure, w.uses_violence, w.child_witness, w.wants_support, w.round, w.state, w.closes, w.cause, w.reporter, w.about_violence,
       w.within_area, w.month_end, n.count
  from figure.cell c
  join figure.place p on p.agency = c.agency and p.id = c.place
 cross join lateral unnest(c.whats, c.counts) as n(what, count)
  join figure.what w on w.id = n.what
union all
select agency, organisation, unit, line, case_type, month, kind, mode, outcome, reason, channel, presence, informed,
       exposure, uses_violence, child_witness, wants_support, round, state, closes, cause, reporter, about_violence,
       within_area, month_end, count
  from figure.stated;
grant select on figure.fact to upptack_app;
