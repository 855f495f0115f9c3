-- Analytics counts what was due in a range, done or not.
CREATE INDEX task_due ON task (company_id, due_at) WHERE rep_id IS NOT NULL;
