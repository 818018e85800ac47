-- The round that follows a closed one knows which, so that a correction of how that one closed can take it back and plan it anew.
alter table asking.prompt no force row level security;

alter table asking.prompt
    add column follows uuid,
    add foreign key (agency, follows) references asking.prompt (agency, id),
    add check (follows is null or round > 1),
    drop constraint prompt_state_check,
    add constraint prompt_state_check check (state in ('open', 'deferred', 'closed', 'lapsed', 'withdrawn'));

alter table asking.prompt force row level security;

-- One round follows another; what was withdrawn does not stand in the way of the same round planned again.
create unique index prompt_follows on asking.prompt (agency, follows) where follows is not null and state <> 'withdrawn';
create index prompt_follows_all on asking.prompt (agency, follows) where follows is not null;
drop index asking.prompt_once;
create unique index prompt_once
    on asking.prompt (agency, case_id, kind, policy, coalesce(step, ''), opens, round, coalesce(indication, '00000000-0000-0000-0000-000000000000'))
 where state <> 'withdrawn';
