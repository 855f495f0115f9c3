-- Under which ids each client has uploaded: who reads back without a key is told by them, and at once.
CREATE TABLE upload_sources (
    campaign_id    text NOT NULL,
    voice_agent_id text NOT NULL,
    client         text NOT NULL REFERENCES upload_clients,
    company_id     uuid NOT NULL REFERENCES companies,
    PRIMARY KEY (campaign_id, voice_agent_id, client)
);

CREATE INDEX upload_sources_by_agent ON upload_sources (voice_agent_id);
CREATE INDEX upload_sources_by_client ON upload_sources (client);
