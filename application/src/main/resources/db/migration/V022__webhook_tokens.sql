-- By what a company's providers prove that they call in its name. The token stands in the URL that the provider calls, and only its
-- hash is kept; the secret is the one the provider signs with, which has to be known to check a signature.
CREATE TABLE webhook_tokens (
    token_id   uuid PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES companies,
    source     text NOT NULL,
    token_hash text NOT NULL UNIQUE,
    secret     text,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);

CREATE INDEX webhook_tokens_of_company ON webhook_tokens (company_id, source);
