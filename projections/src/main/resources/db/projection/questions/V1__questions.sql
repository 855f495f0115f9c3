CREATE TABLE question (
    company_id    uuid NOT NULL,
    query_id      text NOT NULL,
    asked_by      text,
    query_text    text,
    response_text text,
    created_at    timestamptz,
    state         json NOT NULL,
    PRIMARY KEY (company_id, query_id)
);

CREATE INDEX question_by_asker ON question (company_id, asked_by, created_at DESC);
