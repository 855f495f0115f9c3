CREATE TABLE task (
    company_id uuid NOT NULL,
    task_id    text NOT NULL,
    call_id    text NOT NULL,
    lead_id    text,
    -- Null while nobody is assigned.
    rep_id     text,
    status     text NOT NULL,
    -- 0 low, 1 medium, 2 high.
    priority   integer NOT NULL,
    due_at     timestamptz,
    done_at    timestamptz,
    created_at timestamptz NOT NULL,
    state      json NOT NULL,
    PRIMARY KEY (company_id, task_id)
) WITH (fillfactor = 85);

CREATE INDEX task_of_call ON task (company_id, call_id, created_at);
CREATE INDEX task_of_rep ON task (company_id, rep_id, created_at);
CREATE INDEX task_by_creation ON task (company_id, created_at DESC, task_id);
CREATE INDEX task_by_due ON task (company_id, due_at, task_id) WHERE status IN ('pending', 'in_progress');
