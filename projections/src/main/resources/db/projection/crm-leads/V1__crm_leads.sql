-- What NexusCRM's list of leads filters and sorts by. A lead that absorbed others shows what all of them add up to.
CREATE TABLE crm_lead (
    company_id  uuid NOT NULL,
    lead_id     text NOT NULL,
    merged_into text,
    stage       text,
    owner_id    text,
    source      text,
    tags        jsonb NOT NULL,
    -- 0 to 100; null while unscored.
    score       numeric,
    -- Lower case, its first 100 characters.
    name_key    text,
    -- Lower case: name, e-mail, company and handles, one a line.
    search      text NOT NULL,
    created_at  timestamptz,
    updated_at  timestamptz,
    -- Of the lead alone, without those it absorbed.
    state       json NOT NULL,
    PRIMARY KEY (company_id, lead_id)
);

CREATE INDEX crm_lead_by_creation ON crm_lead (company_id, created_at DESC NULLS LAST, lead_id) WHERE merged_into IS NULL;
CREATE INDEX crm_lead_by_stage ON crm_lead (company_id, stage, created_at DESC NULLS LAST, lead_id) WHERE merged_into IS NULL;
CREATE INDEX crm_lead_by_owner ON crm_lead (company_id, owner_id) WHERE merged_into IS NULL AND owner_id IS NOT NULL;
