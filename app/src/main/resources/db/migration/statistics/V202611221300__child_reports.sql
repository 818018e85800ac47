-- Reports of concern for a child: cause, what the reporter is in the eyes of the law, and whether violence is a cause. Codes only.
alter table figure.fact add column cause text;
alter table figure.fact add column reporter text check (reporter in ('health-care-staff', 'social-services-staff', 'other'));
alter table figure.fact add column about_violence text check (about_violence in ('yes', 'no'));
alter table figure.fact drop constraint fact_kind_check;
alter table figure.fact add constraint fact_kind_check
    check (kind in ('prompt', 'occasion', 'indication', 'referral', 'encounter', 'worker-month', 'person-year', 'step', 'consequence',
        'child-report'));
alter table figure.fact add constraint child_report_says_why
    check ((kind = 'child-report') = (cause is not null) and (cause is null) = (reporter is null) and (cause is null) = (about_violence is null));
