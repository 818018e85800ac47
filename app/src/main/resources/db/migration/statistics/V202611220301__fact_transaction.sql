-- Which transaction added a fact. Readers keep sums in memory and need to know what was added since: a transaction may commit later than
-- one with a higher number, so neither an identity nor a time tells, but everything below the oldest running transaction is settled.
-- Sums are read from memory, so the indexes by place only cost the writers time.
alter table figure.fact add column txid xid8 not null;
drop index figure.fact_place;
drop index figure.fact_line;
create index fact_txid on figure.fact (txid);
comment on column figure.fact.txid is 'The transaction that added the fact. After a restore from a dump: alter table figure.fact alter column txid type xid8 using ''0''.';
