-- To look at a text is nobody's business: what has been read is looked up as figures are, which leaves no row in the trail. Writing it down
-- still goes through the person book, for one's own agency only.
drop policy own_agency on library.acknowledgement;
create policy write_own on library.acknowledgement for insert with check (agency = (select platform.current_agency()));
create policy read_scope on library.acknowledgement for select
    using ((select platform.figure_scope()) = '*' or agency = (select platform.figure_scope()));
