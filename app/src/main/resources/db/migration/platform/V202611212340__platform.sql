-- What every other schema builds on: the agency a transaction works for, and the scope of figures it may read.
-- Both functions raise when nothing is bound, so that a forgotten binding fails loudly instead of showing nothing.

create schema platform;

create function platform.current_agency() returns text
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    -- After its first use in a session a setting is '' and no longer null.
    agency constant text := nullif(current_setting('upptack.agency', true), '');
begin
    if agency is null then
        raise exception 'no agency is bound to this transaction' using errcode = 'insufficient_privilege';
    end if;
    return agency;
end;
$$;

comment on function platform.current_agency() is 'The agency bound to this transaction. Raises 42501 when none is. Used by every row-level security policy on person data.';

create function platform.figure_scope() returns text
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    scope constant text := nullif(current_setting('upptack.figures', true), '');
begin
    if scope is null then
        raise exception 'no scope of figures is bound to this transaction' using errcode = 'insufficient_privilege';
    end if;
    return scope;
end;
$$;

comment on function platform.figure_scope() is 'The scope of figures bound to this transaction. Raises 42501 when none is.';

revoke all on function platform.current_agency(), platform.figure_scope() from public;
grant usage on schema platform to upptack_app;
grant execute on function platform.current_agency(), platform.figure_scope() to upptack_app;
