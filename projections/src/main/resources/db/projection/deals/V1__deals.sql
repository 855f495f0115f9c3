CREATE TABLE deal (
    company_id          uuid NOT NULL,
    deal_id             text NOT NULL,
    name                text,
    value               numeric,
    currency            text,
    stage               text,
    probability         numeric,
    lead_id             text,
    -- Name of the buying company.
    company             text,
    owner_id            text,
    owner               jsonb,
    expected_close_date date,
    actual_close_date   date,
    created_at          timestamptz,
    updated_at          timestamptz,
    deleted             boolean NOT NULL,
    state               json NOT NULL,
    PRIMARY KEY (company_id, deal_id)
);

-- Each sort in both directions with NULLs last; filters are few rows within a company.
CREATE INDEX deal_by_creation ON deal (company_id, created_at, deal_id) WHERE NOT deleted;
CREATE INDEX deal_by_creation_down ON deal (company_id, created_at DESC NULLS LAST, deal_id) WHERE NOT deleted;
CREATE INDEX deal_by_value_up ON deal (company_id, value, deal_id) WHERE NOT deleted;
CREATE INDEX deal_by_value_down ON deal (company_id, value DESC NULLS LAST, deal_id) WHERE NOT deleted;
CREATE INDEX deal_by_close_date_up ON deal (company_id, expected_close_date, deal_id) WHERE NOT deleted;
CREATE INDEX deal_by_close_date_down ON deal (company_id, expected_close_date DESC NULLS LAST, deal_id) WHERE NOT deleted;
CREATE INDEX deal_by_stage ON deal (company_id, stage, created_at, deal_id) WHERE NOT deleted;
CREATE INDEX deal_by_owner ON deal (company_id, owner_id, created_at, deal_id) WHERE NOT deleted;
CREATE INDEX deal_of_lead ON deal (company_id, lead_id);
