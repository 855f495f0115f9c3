-- Without the samples of trainings, which are in the log.
CREATE TABLE clone (
    company_id uuid NOT NULL,
    rep_id     text NOT NULL,
    state      json NOT NULL,
    PRIMARY KEY (company_id, rep_id)
);
