-- A sign noted while a question already waits is followed up by that question; a sign that made its own question is named by the prompt.
-- So a sign and what came of it are counted together, on the day the sign was seen.

-- The owner of the tables is bound by the row-level policies too, and no agency is bound while the new key is checked.
alter table asking.indication no force row level security;
alter table asking.prompt no force row level security;

alter table asking.indication
    add column prompt_id uuid,
    add foreign key (agency, prompt_id) references asking.prompt (agency, id);
create index indication_prompt on asking.indication (agency, prompt_id) where prompt_id is not null;

alter table asking.indication force row level security;
alter table asking.prompt force row level security;
