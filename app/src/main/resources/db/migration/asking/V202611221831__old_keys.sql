-- The keys of registrations are kept for as long as a request may reasonably come again, like the answers of the interface, and then forgotten.
create index request_key_made on asking.request_key (agency, made_at);
grant delete on asking.request_key to upptack_app;

-- Forgets keys of an agency that were made before an instant; how many. Another instance that is at it already is left alone.
create function asking.forget(agency text, before timestamptz, most integer) returns integer
language plpgsql
as $$
declare
    gone integer;
begin
    perform set_config('upptack.agency', forget.agency, true);
    if not pg_try_advisory_xact_lock(hashtextextended('asking.forget ' || forget.agency, 0)) then
        return 0;
    end if;
    delete from asking.request_key k
     where (k.agency, k.account, k.key) in (
            select o.agency, o.account, o.key from asking.request_key o
             where o.agency = platform.current_agency() and o.made_at < forget.before
             order by o.made_at
             limit forget.most);
    get diagnostics gone = row_count;
    return gone;
end
$$;
revoke all on function asking.forget from public;
grant execute on function asking.forget to upptack_app;
