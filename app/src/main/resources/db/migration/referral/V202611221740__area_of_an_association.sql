-- Whether the support lies within the area of the coordination association that showed it (REF-17); null where no association did.
alter table referral.referral add column within_area boolean;
