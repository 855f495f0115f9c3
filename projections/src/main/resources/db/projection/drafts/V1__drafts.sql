CREATE TABLE draft (
    company_id   uuid NOT NULL,
    draft_id     text NOT NULL,
    -- What it was asked for by.
    origin       text NOT NULL,
    rep_id       text,
    call_id      text,
    lead_id      text,
    content_type text NOT NULL,
    status       text NOT NULL,
    created_at   timestamptz NOT NULL,
    state        json NOT NULL,
    PRIMARY KEY (company_id, draft_id)
) WITH (fillfactor = 85);

CREATE INDEX draft_of_rep ON draft (company_id, rep_id, created_at DESC, draft_id);
CREATE INDEX draft_of_call ON draft (company_id, call_id);
