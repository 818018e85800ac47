-- Which cases may take longer is asked by the step that says so (ACT-09).
create index step_done_step on support.step_done (agency, step);
