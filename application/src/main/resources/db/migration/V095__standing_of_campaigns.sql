-- What a campaign has going on and what waits, said once for those who look and those who decide. Only what is asked for is looked up.
CREATE VIEW campaign_standing AS
SELECT campaign.company_id, campaign.campaign_id,
    (SELECT count(*)::integer FROM campaign_contact AS contact
     WHERE contact.company_id = campaign.company_id AND contact.campaign_id = campaign.campaign_id AND contact.state = 'calling') AS open_calls,
    (SELECT min(contact.due_at) FROM campaign_contact AS contact
     WHERE contact.company_id = campaign.company_id AND contact.campaign_id = campaign.campaign_id AND contact.state = 'waiting') AS next_due_at
FROM campaign;

COMMENT ON VIEW campaign_standing IS 'open_calls: contacts that are being called; next_due_at: when the next waiting contact may be called, null when none waits';
