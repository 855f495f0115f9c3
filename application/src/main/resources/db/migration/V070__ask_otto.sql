-- One entrance each for a browser, which cannot send a credential when it opens a WebSocket. Only hashes are kept.
CREATE TABLE access_ticket (
    ticket_hash   text PRIMARY KEY,
    path          text NOT NULL,
    company_id    uuid NOT NULL,
    credential_id text NOT NULL,
    actor         text NOT NULL,
    scopes        text NOT NULL,
    role          text,
    user_id       text,
    expires_at    timestamptz NOT NULL
);

CREATE INDEX access_ticket_expiry ON access_ticket (expires_at);

-- A conversation with Ask Otto, so that it goes on after a lost connection, on any instance. Questions and answers themselves are in the log.
CREATE TABLE ask_session (
    company_id uuid NOT NULL,
    owner      text NOT NULL,
    session_id text NOT NULL,
    -- The newest questions as they were understood, for those that follow them up.
    turns      json NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (company_id, owner, session_id)
);

CREATE INDEX ask_session_expiry ON ask_session (expires_at);

-- What is not known to have arrived yet.
CREATE TABLE ask_delivery (
    company_id uuid NOT NULL,
    owner      text NOT NULL,
    session_id text NOT NULL,
    query_id   text NOT NULL,
    asked_at   timestamptz NOT NULL,
    -- The last message of the answer; null while it is worked on.
    message    json,
    PRIMARY KEY (company_id, owner, session_id, query_id),
    FOREIGN KEY (company_id, owner, session_id) REFERENCES ask_session ON DELETE CASCADE
);
