CREATE TABLE contact_list (
    company_id uuid NOT NULL,
    list_id    text NOT NULL,
    name       text NOT NULL,
    members    integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    PRIMARY KEY (company_id, list_id)
);

CREATE INDEX contact_list_by_creation ON contact_list (company_id, created_at DESC, list_id);

CREATE TABLE contact_list_member (
    company_id uuid NOT NULL,
    list_id    text NOT NULL,
    contact_id text NOT NULL,
    -- Grows in the order of joining.
    place      bigint NOT NULL,
    PRIMARY KEY (company_id, list_id, contact_id)
);

CREATE INDEX contact_list_member_by_place ON contact_list_member (company_id, list_id, place, contact_id);
