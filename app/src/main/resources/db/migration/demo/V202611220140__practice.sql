-- What has been made for a demonstration: one row, and nothing about any person. Not bound to an agency by row-level security: one of the
-- named exceptions of the schema conventions. In an installation without demonstration it stays empty.
create schema demo;
grant usage on schema demo to upptack_app;

create table demo.practice (
    single     boolean     primary key default true check (single),
    people     text        not null,
    state      text        not null check (state in ('empty', 'loading', 'loaded')),
    cases      integer     not null default 0 check (cases >= 0),
    seed       bigint      not null default 0,
    shift_days bigint      not null default 0,
    made_at    timestamptz not null,
    check (shift_days = 0 or state = 'loaded')
);
comment on column demo.practice.people is 'A sum over offices and accounts as they were last made, so that they are made anew only when they have changed.';
comment on column demo.practice.state is 'loading: cases are being made; whoever finds it so at the start begins over.';
comment on column demo.practice.shift_days is 'Days between the real day and the day the demonstration takes for today, decided when the cases were made.';
grant select, insert, update on demo.practice to upptack_app;
