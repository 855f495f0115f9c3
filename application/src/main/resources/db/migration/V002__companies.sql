-- Who owns everything, and the credentials that open it. Small tables, read through caches.

CREATE TABLE companies (
    company_id          uuid PRIMARY KEY,
    name                text NOT NULL,
    tier                text NOT NULL,
    time_zone           text NOT NULL,
    default_country     text,
    requests_per_minute integer,
    created_at          timestamptz NOT NULL DEFAULT now()
);

-- Only the hash of a key is kept. Revoked keys stay, because events name them as their actors.
CREATE TABLE api_keys (
    key_id     uuid PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES companies,
    name       text NOT NULL,
    key_hash   text NOT NULL UNIQUE,
    scopes     text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    revoked_at timestamptz
);

CREATE INDEX api_keys_of_company ON api_keys (company_id, created_at);

-- A user id names its company in paths that name no company, so it is unique across all of them.
CREATE TABLE users (
    user_id    text PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES companies,
    name       text NOT NULL,
    email      text,
    role       text,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX users_of_company ON users (company_id);

CREATE TABLE upload_clients (
    client         text PRIMARY KEY,
    company_id     uuid NOT NULL REFERENCES companies,
    campaign_id    text,
    voice_agent_id text,
    created_at     timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX upload_clients_of_company ON upload_clients (company_id);

-- Public halves of the keys that the instances on this database sign tokens with.
CREATE TABLE token_keys (
    key_id       text PRIMARY KEY,
    public_jwk   text NOT NULL,
    published_at timestamptz NOT NULL DEFAULT now()
);
