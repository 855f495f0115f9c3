-- What a call was ordered with. Calls of other products have none.
ALTER TABLE call ADD COLUMN template_id text;

CREATE INDEX call_of_template ON call (company_id, template_id) INCLUDE (status) WHERE template_id IS NOT NULL;
CREATE INDEX call_of_campaign ON call (company_id, campaign_id, started_at DESC NULLS LAST, call_id) WHERE campaign_id IS NOT NULL;
