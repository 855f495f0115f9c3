-- What became of a copy of a projection's tables that was begun to replace the current one.
alter table projection_generation drop constraint projection_generation_state_check;
alter table projection_generation add constraint projection_generation_state_check
    check (state in ('building', 'current', 'retired', 'refused'));
alter table projection_generation add column accept_differences boolean not null default false;
alter table projection_generation add column finished_at timestamptz;
alter table projection_generation add column remark text;
