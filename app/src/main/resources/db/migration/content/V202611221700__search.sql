-- Texts are found by their words, stemmed as the language they are written in asks (KNOW-01, KNOW-11). Languages that PostgreSQL does not
-- know are searched by the words as they stand.
create function content.words_of(language text) returns regconfig
    language sql immutable parallel safe
    return case language
        when 'sv' then 'pg_catalog.swedish'::regconfig
        when 'easy-sv' then 'pg_catalog.swedish'::regconfig
        when 'en' then 'pg_catalog.english'::regconfig
        else 'pg_catalog.simple'::regconfig
    end;

alter table content.version add column found_by tsvector generated always as (to_tsvector(content.words_of(language), body)) stored;
create index version_found_by on content.version using gin (found_by);
comment on column content.version.found_by is 'The words of the body, for searching; follows from it.';
