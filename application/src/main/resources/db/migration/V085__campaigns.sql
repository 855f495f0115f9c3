-- Campaigns as the dialers see them. A row changes in the transaction of the event that says why; the log has the whole story.
CREATE TABLE campaign (
    company_id         uuid NOT NULL,
    campaign_id        text NOT NULL,
    name               text NOT NULL,
    description        text,
    status             text NOT NULL CHECK (status IN ('scheduled', 'active', 'paused', 'stopped', 'completed')),
    template_id        text NOT NULL,
    template_version   integer NOT NULL,
    template           json NOT NULL,
    variables          json NOT NULL,
    schedule           json NOT NULL,
    call_settings      json NOT NULL,
    total_contacts     integer NOT NULL,
    -- Contacts in a final state.
    completed_contacts integer NOT NULL DEFAULT 0,
    successful_contacts integer NOT NULL DEFAULT 0,
    created_at         timestamptz NOT NULL,
    started_at         timestamptz,
    last_run_at        timestamptz,
    ended_at           timestamptz,
    -- When a dialer has to look at it next; whoever takes it moves this ahead first.
    due_at             timestamptz NOT NULL,
    PRIMARY KEY (company_id, campaign_id)
) WITH (fillfactor = 50);

CREATE INDEX campaign_due ON campaign (due_at) WHERE status NOT IN ('completed', 'stopped');
CREATE INDEX campaign_newest ON campaign (company_id, created_at DESC, campaign_id);
CREATE INDEX campaign_of_status ON campaign (company_id, status, created_at DESC, campaign_id);

CREATE TABLE campaign_contact (
    company_id  uuid NOT NULL,
    campaign_id text NOT NULL,
    contact_id  text NOT NULL,
    place       integer NOT NULL,
    lead_id     text NOT NULL,
    phone       text NOT NULL,
    state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'calling', 'done')),
    -- Calls that were made, and those that were ordered; the others were taken back before anybody was called.
    attempts    integer NOT NULL DEFAULT 0,
    orders      integer NOT NULL DEFAULT 0,
    due_at      timestamptz NOT NULL,
    call_id     text,
    outcome     text,
    reason      text,
    PRIMARY KEY (company_id, campaign_id, contact_id)
) WITH (fillfactor = 70);

CREATE INDEX campaign_contact_waiting ON campaign_contact (company_id, campaign_id, due_at, place) WHERE state = 'waiting';
CREATE INDEX campaign_contact_calling ON campaign_contact (company_id, campaign_id) WHERE state = 'calling';

ALTER TABLE outbound_call
    ADD COLUMN phone text,
    ADD COLUMN not_after timestamptz,
    ADD COLUMN outcome text;

COMMENT ON COLUMN outbound_call.phone IS 'digits of the called number while the call is open';
COMMENT ON COLUMN outbound_call.not_after IS 'a call that nobody has dialed by then is not dialed any more';
COMMENT ON COLUMN outbound_call.outcome IS 'of a call that is done; expired or cancelled when it was never dialed';

CREATE INDEX outbound_call_open ON outbound_call (company_id, phone) WHERE step <> 'done' AND phone IS NOT NULL;
