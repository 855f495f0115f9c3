-- The first answer to a request that carried an Idempotency-Key, replayed for 24 hours.

CREATE TABLE idempotency_answer (
    company_id uuid NOT NULL,
    key_hash   bytea NOT NULL,
    body_hash  bytea NOT NULL,
    status     integer NOT NULL,
    headers    text NOT NULL,
    body       bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (company_id, key_hash)
);

CREATE INDEX idempotency_answer_age ON idempotency_answer (created_at);
