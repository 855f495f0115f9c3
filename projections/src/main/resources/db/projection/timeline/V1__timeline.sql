CREATE TABLE activity (
    company_id  uuid NOT NULL,
    -- Of the event in the log: one row per event that a timeline shows.
    position    bigint NOT NULL,
    -- Null while it is not known whose call or deal it was.
    lead_id     text,
    -- Of the entity it happened to: lead, call, deal or conversation.
    kind        text NOT NULL,
    entity_id   text NOT NULL,
    type        text NOT NULL,
    occurred_at timestamptz NOT NULL,
    details     json NOT NULL,
    PRIMARY KEY (company_id, position)
);

CREATE INDEX activity_of_lead ON activity (company_id, lead_id, occurred_at DESC, position DESC);

-- Activities of calls and deals follow these to another lead.
CREATE INDEX activity_of_entity ON activity (company_id, kind, entity_id) WHERE kind IN ('call', 'deal');

-- Which lead a call or deal was last said to belong to.
CREATE TABLE lead_link (
    company_id uuid NOT NULL,
    kind       text NOT NULL,
    entity_id  text NOT NULL,
    said       json NOT NULL,
    PRIMARY KEY (company_id, kind, entity_id)
);
