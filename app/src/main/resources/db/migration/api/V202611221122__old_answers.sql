-- The answers to requests are kept for as long as a request may reasonably come again, and then forgotten.
create index request_made on api.request (agency, made_at);
grant delete on api.request to upptack_app;

-- Forgets answers of an agency that were given before an instant; how many. Another instance that is at it already is left alone.
create function api.forget(agency text, before timestamptz, most integer) returns integer
language plpgsql
as $$
declare
    gone integer;
begin
    perform set_config('upptack.agency', forget.agency, true);
    if not pg_try_advisory_xact_lock(hashtextextended('api.forget ' || forget.agency, 0)) then
        return 0;
    end if;
    delete from api.request r
     where (r.agency, r.account, r.key) in (
            select o.agency, o.account, o.key from api.request o
             where o.agency = platform.current_agency() and o.made_at < forget.before
             order by o.made_at
             limit forget.most);
    get diagnostics gone = row_count;
    return gone;
end
$$;
revoke all on function api.forget from public;
grant execute on function api.forget to upptack_app;
