-- The answers to requests of case systems, so that a repeated request (the same Idempotency-Key) has one effect and one answer.
-- Holds ids and the agency's own case references, no more than the tables it answers from.
create schema api;
grant usage on schema api to upptack_app;

create table api.request (
    agency   text        not null,
    account  uuid        not null,
    key      text        not null check (key ~ '^[\x21-\x7e]{8,200}$'),
    digest   text        not null check (digest ~ '^[0-9a-f]{64}$'),
    status   integer     not null check (status between 200 and 299),
    location text        check (location ~ '^/api/v1/'),
    body     text        not null,
    made_at  timestamptz not null,
    primary key (agency, account, key),
    check ((status = 201) = (location is not null))
);

alter table api.request enable row level security;
alter table api.request force row level security;
create policy own_agency on api.request
    using (agency = (select platform.current_agency())) with check (agency = (select platform.current_agency()));

grant select, insert on api.request to upptack_app;

-- Begins a request: binds the agency, waits for one with the same key that is under way, and gives the answer it already has, if any.
create function api.earlier(agency text, account uuid, key text) returns setof api.request
language plpgsql
as $$
begin
    perform set_config('upptack.agency', earlier.agency, true);
    perform pg_advisory_xact_lock(hashtextextended(earlier.account || earlier.key, 0));
    return query select * from api.request r where r.account = earlier.account and r.key = earlier.key;
end
$$;
revoke all on function api.earlier from public;
grant execute on function api.earlier to upptack_app;
