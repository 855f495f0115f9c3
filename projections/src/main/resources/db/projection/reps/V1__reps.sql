CREATE TABLE rep (
    company_id uuid NOT NULL,
    rep_id     text NOT NULL,
    name       text,
    email      text,
    role       text,
    phone      text,
    created_at timestamptz,
    updated_at timestamptz,
    deleted    boolean NOT NULL,
    state      json NOT NULL,
    PRIMARY KEY (company_id, rep_id)
);
