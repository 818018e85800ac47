-- A consequence of an answer: what was decided, adapted or granted, as a code.
alter table figure.fact drop constraint fact_kind_check;
alter table figure.fact add constraint fact_kind_check check (kind in ('prompt', 'occasion', 'indication', 'referral', 'encounter', 'worker-month',
    'person-year', 'step', 'consequence'));
