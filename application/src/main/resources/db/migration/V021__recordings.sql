-- Recordings that were sent here; their bytes are in the blob store. One that nobody's call names is gone after a day.
CREATE TABLE recordings (
    name          text PRIMARY KEY,
    original_name text NOT NULL,
    content_type  text NOT NULL,
    size          bigint NOT NULL,
    -- Hash of the address it came from, to limit what strangers may leave here.
    origin        text NOT NULL,
    uploaded_at   timestamptz NOT NULL DEFAULT now(),
    company_id    uuid REFERENCES companies,
    -- Null once it is kept.
    expires_at    timestamptz
);

CREATE INDEX recordings_that_expire ON recordings (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX recordings_held_for ON recordings (origin) WHERE expires_at IS NOT NULL;

-- What signed links are signed with; made by the first instance that needs it.
CREATE TABLE signing_secrets (
    purpose text PRIMARY KEY,
    secret  bytea NOT NULL
);
