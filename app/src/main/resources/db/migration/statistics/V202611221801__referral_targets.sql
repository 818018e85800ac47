-- The same referral by the very service it is to (REF-16): reason is the kind of the service, outcome its id. The table of what was stated has
-- another name from V202611221830 on; whichever comes first, the rule is the same.
do $$
declare
    stated constant text := case when to_regclass('figure.stated') is null then 'fact' else 'stated' end;
begin
    execute format('alter table figure.%I drop constraint fact_kind_check', stated);
    execute format('alter table figure.%I add constraint fact_kind_check check (kind in (''prompt'', ''occasion'', ''indication'', ''referral'','
        || ' ''referral-target'', ''encounter'', ''worker-month'', ''person-year'', ''step'', ''consequence'', ''child-report'', ''registration''))', stated);
    execute format('alter table figure.%I add constraint referral_target_names_it'
        || ' check (kind <> ''referral-target'' or (reason is not null and outcome is not null))', stated);
end
$$;
