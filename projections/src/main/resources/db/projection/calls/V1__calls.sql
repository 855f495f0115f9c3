CREATE TABLE call (
    company_id    uuid NOT NULL,
    call_id       text NOT NULL,
    lead_id       text,
    direction     text,
    -- Null while nothing told how far the call is.
    status        text,
    outcome       text,
    -- When nothing told its start, when it was first heard of.
    started_at    timestamptz,
    ended_at      timestamptz,
    -- Seconds.
    duration      numeric,
    rep_id        text,
    caller_phone  text,
    rep_phone     text,
    campaign_id   text,
    recording_url text,
    created_at    timestamptz,
    updated_at    timestamptz,
    deleted       boolean NOT NULL,
    -- Without the transcript.
    state         json NOT NULL,
    PRIMARY KEY (company_id, call_id)
) WITH (fillfactor = 85);

CREATE INDEX call_by_start ON call (company_id, started_at, call_id);
CREATE INDEX call_by_start_down ON call (company_id, started_at DESC NULLS LAST, call_id);
CREATE INDEX call_of_lead ON call (company_id, lead_id);
CREATE INDEX call_of_rep ON call (company_id, rep_id, started_at);

CREATE TABLE call_transcript (
    company_id uuid NOT NULL,
    call_id    text NOT NULL,
    transcript json NOT NULL,
    PRIMARY KEY (company_id, call_id)
);

-- What voice agents uploaded, whole, to be read back.
CREATE TABLE call_upload (
    company_id     uuid NOT NULL,
    position       bigint NOT NULL,
    call_id        text NOT NULL,
    client         text NOT NULL,
    campaign_id    text,
    voice_agent_id text,
    started_at     timestamptz NOT NULL,
    posted         json NOT NULL,
    PRIMARY KEY (company_id, position)
);

CREATE INDEX call_upload_by_start ON call_upload (company_id, started_at DESC, position DESC);
CREATE INDEX call_upload_of_call ON call_upload (company_id, call_id);
CREATE INDEX call_upload_of_campaign ON call_upload (company_id, campaign_id, started_at DESC, position DESC);
