CREATE TABLE document (
    company_id  uuid NOT NULL,
    document_id text NOT NULL,
    -- Null for a transcript that was taken out of the search; nothing else is known of it here.
    name        text,
    purpose     text,
    namespace   text,
    status      text NOT NULL,
    created_at  timestamptz,
    updated_at  timestamptz,
    deleted     boolean NOT NULL,
    state       json NOT NULL,
    PRIMARY KEY (company_id, document_id)
);

CREATE INDEX document_by_creation ON document (company_id, created_at DESC, document_id) WHERE name IS NOT NULL AND NOT deleted;
