-- How long after the conversation it was registered, and whether much comes at the end of a month: for the quality of the figures.
alter table figure.fact add column month_end text check (month_end in ('yes', 'no'));
alter table figure.fact drop constraint fact_kind_check;
alter table figure.fact add constraint fact_kind_check
    check (kind in ('prompt', 'occasion', 'indication', 'referral', 'encounter', 'worker-month', 'person-year', 'step', 'consequence',
        'child-report', 'registration'));
alter table figure.fact add constraint registration_says_when check ((kind = 'registration') = (month_end is not null));
