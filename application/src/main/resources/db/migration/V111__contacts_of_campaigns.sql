-- What people call the state of a contact: one that is done was called, could not be, or is not to be any more.
ALTER TABLE campaign_contact
    ADD COLUMN status text NOT NULL GENERATED ALWAYS AS
        (CASE WHEN state <> 'done' THEN state WHEN outcome IN ('failed', 'cancelled') THEN outcome ELSE 'completed' END) STORED;

-- A page of a campaign, and one of those that have ended; who is called, and who waits, has an index by itself.
CREATE INDEX campaign_contact_in_order ON campaign_contact (company_id, campaign_id, place);
CREATE INDEX campaign_contact_ended ON campaign_contact (company_id, campaign_id, status, place) WHERE state = 'done';
