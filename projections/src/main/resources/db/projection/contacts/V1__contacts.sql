create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;

-- One for each lead; those that are shown are leads with a phone that answer for themselves.
CREATE TABLE contact (
    company_id  uuid NOT NULL,
    lead_id     text NOT NULL,
    contact_id  text NOT NULL,
    -- Who answers for it: itself unless it was merged.
    survivor_id text NOT NULL,
    shown       boolean NOT NULL,
    name        text,
    phone       text,
    email       text,
    company     text,
    tags        jsonb NOT NULL,
    -- Lower case: name, e-mail, phone as written and as digits, one a line.
    search      text NOT NULL,
    created_at  timestamptz,
    -- The lead's own facts, as far as contacts are made of them.
    state       json NOT NULL,
    PRIMARY KEY (company_id, lead_id)
) WITH (fillfactor = 85);

CREATE UNIQUE INDEX contact_by_id ON contact (company_id, contact_id);
CREATE INDEX contact_absorbed ON contact (company_id, survivor_id) WHERE survivor_id <> lead_id;
CREATE INDEX contact_by_creation ON contact (company_id, created_at DESC NULLS LAST, contact_id) WHERE shown;
CREATE INDEX contact_tags ON contact USING gin (company_id, tags jsonb_path_ops) WHERE shown;
CREATE INDEX contact_search ON contact USING gin (company_id, search public.gin_trgm_ops) WITH (gin_pending_list_limit = 512);
