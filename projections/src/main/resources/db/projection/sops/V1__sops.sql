-- A company has one.
CREATE TABLE sop (
    company_id uuid NOT NULL,
    sop_id     text NOT NULL,
    state      json NOT NULL,
    PRIMARY KEY (company_id, sop_id)
);
