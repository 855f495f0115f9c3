-- Numbers that were ever on the list.
CREATE TABLE do_not_call (
    company_id uuid NOT NULL,
    -- Digits alone, with the country code where it can be known.
    phone      text NOT NULL,
    written    text,
    reason     text,
    -- Null for a number that was taken off.
    since      timestamptz,
    state      json NOT NULL,
    PRIMARY KEY (company_id, phone)
);

CREATE INDEX do_not_call_by_time ON do_not_call (company_id, since DESC NULLS LAST, phone) WHERE since IS NOT NULL;
