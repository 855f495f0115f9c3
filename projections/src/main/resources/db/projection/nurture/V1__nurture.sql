CREATE TABLE nurture_sequence (
    company_id  uuid NOT NULL,
    sequence_id text NOT NULL,
    name        text NOT NULL,
    active      boolean NOT NULL,
    deleted     boolean NOT NULL,
    created_at  timestamptz NOT NULL,
    state       json NOT NULL,
    PRIMARY KEY (company_id, sequence_id)
) WITH (fillfactor = 85);

CREATE INDEX nurture_sequence_by_creation ON nurture_sequence (company_id, created_at DESC, sequence_id) WHERE NOT deleted;

CREATE TABLE nurture_enrolment (
    company_id   uuid NOT NULL,
    enrolment_id text NOT NULL,
    sequence_id  text NOT NULL,
    lead_id      text NOT NULL,
    status       text NOT NULL,
    -- Null when it is over.
    next_due_at  timestamptz,
    enrolled_at  timestamptz NOT NULL,
    state        json NOT NULL,
    PRIMARY KEY (company_id, enrolment_id)
) WITH (fillfactor = 85);

CREATE INDEX nurture_enrolment_by_time ON nurture_enrolment (company_id, enrolled_at DESC, enrolment_id);
CREATE INDEX nurture_enrolment_of_sequence ON nurture_enrolment (company_id, sequence_id, enrolled_at DESC, enrolment_id);
CREATE INDEX nurture_enrolment_of_lead ON nurture_enrolment (company_id, lead_id);
CREATE INDEX nurture_enrolment_due ON nurture_enrolment (company_id, next_due_at, enrolment_id) WHERE status = 'active';
