CREATE TABLE summary (
    company_id uuid NOT NULL,
    summary_id text NOT NULL,
    -- daily, appointment or prep
    type       text NOT NULL,
    rep_id     text,
    call_id    text,
    -- Of the day or of the call.
    date       date,
    created_at timestamptz NOT NULL,
    state      json NOT NULL,
    PRIMARY KEY (company_id, summary_id)
);

CREATE INDEX summary_of_rep ON summary (company_id, rep_id, created_at);
CREATE INDEX summary_of_call ON summary (company_id, call_id, created_at);
