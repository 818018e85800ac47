-- What the sums of a year were on a day of each week, so that pages can say what has come since. Sums only, kept for a few weeks.
create table figure.week (
    agency text      not null,
    day    date      not null,
    place  integer   not null,
    month  integer   not null check (month between 190001 and 299912 and month % 100 between 1 and 12),
    whats  integer[] not null,
    counts integer[] not null check (cardinality(counts) = cardinality(whats)),
    primary key (agency, day, place, month),
    foreign key (agency, place) references figure.place (agency, id)
);
create index week_place on figure.week (agency, place);

-- A choice of the pages of figures under a name of one's own. The address holds codes only; there is no person in it.
create table figure.saved_view (
    agency  text        not null,
    id      uuid        not null,
    account uuid        not null,
    maker   text        not null check (maker <> ''),
    name    text        not null check (length(name) between 1 and 80),
    path    text        not null check (path ~ '^/figures(/[a-z]{1,20}){0,2}$'),
    query   text        not null check (query ~ '^[a-z0-9=&-]+$' and length(query) <= 600),
    shared  boolean     not null,
    made_at timestamptz not null,
    primary key (agency, id)
);

do $$
declare
    name text;
begin
    foreach name in array array ['week', 'saved_view'] loop
        execute format('alter table figure.%I enable row level security', name);
        execute format('alter table figure.%I force row level security', name);
        execute format('create policy read_scope on figure.%I for select using ((select platform.figure_scope()) = ''*'''
            || ' or agency = (select platform.figure_scope()))', name);
        execute format('create policy keep_new on figure.%I for insert with check (agency = (select platform.figure_keeper()))', name);
        execute format('create policy keep_old on figure.%I for delete using (agency = (select platform.figure_keeper()))', name);
        execute format('grant select, insert, delete on figure.%I to upptack_app', name);
    end loop;
end
$$;
