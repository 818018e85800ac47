-- The secret by which figures are rounded for those who see no cases. One for the installation, so that all instances round alike, and for ever,
-- so that nobody can compare two roundings of the same.
create table figure.rounding (
    secret text primary key check (length(secret) >= 32)
);
insert into figure.rounding (secret) values (gen_random_uuid()::text || gen_random_uuid()::text);
grant select on figure.rounding to upptack_app;
