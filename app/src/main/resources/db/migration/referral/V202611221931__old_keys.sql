-- Keys of requests are kept for as long as a request may reasonably come again, here as elsewhere, and then forgotten; what happened stays as it was.
alter table referral.referral_event alter column request_key drop not null;
create index referral_event_key on referral.referral_event (agency, said_at) where request_key is not null;
grant update (request_key) on referral.referral_event to upptack_app;

-- Forgets keys of an agency that were made before an instant; how many. Another instance that is at it already is left alone.
create function referral.forget(agency text, before timestamptz, most integer) returns integer
language plpgsql
as $$
declare
    gone integer;
begin
    perform set_config('upptack.agency', forget.agency, true);
    if not pg_try_advisory_xact_lock(hashtextextended('referral.forget ' || forget.agency, 0)) then
        return 0;
    end if;
    update referral.referral_event k set request_key = null
     where k.agency = platform.current_agency() and k.request_key is not null and k.ctid = any (array(
            select o.ctid from referral.referral_event o
             where o.agency = platform.current_agency() and o.request_key is not null and o.said_at < forget.before
             order by o.said_at
             limit forget.most));
    get diagnostics gone = row_count;
    return gone;
end
$$;
revoke all on function referral.forget from public;
grant execute on function referral.forget to upptack_app;
