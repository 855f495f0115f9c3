-- How far an import has come, written in the transactions that take its rows.
ALTER TABLE contact_import
    ADD COLUMN created integer NOT NULL DEFAULT 0,
    ADD COLUMN updated integer NOT NULL DEFAULT 0,
    ADD COLUMN rejected integer NOT NULL DEFAULT 0,
    ADD COLUMN moved_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN ended_at timestamptz;

COMMENT ON COLUMN contact_import.ended_at IS 'null while rows come, and for a file that was broken off';

CREATE INDEX contact_import_of_list ON contact_import (company_id, list_id, begun_at DESC, import_id);
