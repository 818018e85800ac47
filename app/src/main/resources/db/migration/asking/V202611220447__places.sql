-- Prompts and occasions say themselves where they count: what stood in the figure book can then be withdrawn exactly where it was stated,
-- also after the case has come to another unit. A waiting prompt follows its case; a closed one, and every occasion, stays where it was.
alter table asking.prompt
    add column organisation text,
    add column line         text,
    add column case_type    text;
alter table asking.occasion
    add column organisation text,
    add column unit         text,
    add column line         text,
    add column case_type    text;

-- The owner of the tables is bound by the row-level policies too, and no agency is bound here.
alter table asking.case_file no force row level security;
alter table asking.prompt no force row level security;
alter table asking.occasion no force row level security;

update asking.prompt p
   set organisation = c.organisation, line = c.line, case_type = c.case_type,
       unit = c.unit
  from asking.case_file c
 where c.agency = p.agency and c.id = p.case_id;
update asking.occasion o
   set organisation = c.organisation, unit = c.unit, line = c.line, case_type = c.case_type
  from asking.case_file c
 where c.agency = o.agency and c.id = o.case_id;

alter table asking.case_file force row level security;
alter table asking.prompt force row level security;
alter table asking.occasion force row level security;

alter table asking.prompt
    alter column organisation set not null,
    alter column line set not null,
    alter column case_type set not null;
alter table asking.occasion
    alter column organisation set not null,
    alter column unit set not null,
    alter column line set not null,
    alter column case_type set not null;

-- A new sign on the day of an earlier one that has been followed up leads to a question of its own.
drop index asking.prompt_once;
create unique index prompt_once
    on asking.prompt (agency, case_id, kind, policy, coalesce(step, ''), opens, round, coalesce(indication, '00000000-0000-0000-0000-000000000000'));
