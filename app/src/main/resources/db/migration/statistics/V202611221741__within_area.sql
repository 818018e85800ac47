-- A referral by a coordination association says whether the support lies within the association's area (REF-17).
alter table figure.fact add column within_area text check (within_area in ('yes', 'no'));
alter table figure.fact add constraint only_referrals_have_an_area check (within_area is null or kind = 'referral');
