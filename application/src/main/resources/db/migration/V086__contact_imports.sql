-- Imports of contacts, kept for 30 days so that what was rejected can be put right.
CREATE TABLE contact_import (
    company_id uuid NOT NULL,
    import_id  text NOT NULL,
    list_id    text NOT NULL,
    begun_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (company_id, import_id)
);

CREATE INDEX contact_import_age ON contact_import (begun_at);

CREATE TABLE contact_import_rejection (
    company_id uuid NOT NULL,
    import_id  text NOT NULL,
    -- Of the file, from 1; a header is none.
    line       integer NOT NULL,
    field      text,
    reason     text NOT NULL,
    PRIMARY KEY (company_id, import_id, line),
    FOREIGN KEY (company_id, import_id) REFERENCES contact_import ON DELETE CASCADE
);
