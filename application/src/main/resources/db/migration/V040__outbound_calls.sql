-- Calls that we were asked to make, one row each, written with the event that asks and worked on by the dialer of any instance.
CREATE TABLE outbound_call (
    company_id       uuid NOT NULL,
    call_id          text NOT NULL,
    step             text NOT NULL CHECK (step IN ('queued', 'dialing', 'dialed', 'done')),
    call_order       jsonb,
    provider         text NOT NULL,
    provider_call_id text,
    requested_at     timestamptz NOT NULL,
    attempted_at     timestamptz,
    due_at           timestamptz NOT NULL,
    ended_at         timestamptz,
    seconds          numeric,
    PRIMARY KEY (company_id, call_id)
) WITH (fillfactor = 50);

COMMENT ON COLUMN outbound_call.step IS 'dialing is committed before the provider is called, so that it is called at most once; dialed when it has taken the call';
COMMENT ON COLUMN outbound_call.call_order IS 'what the provider is told; removed when the call is over';
COMMENT ON COLUMN outbound_call.due_at IS 'when somebody has to look at it next; an instance that works on it moves it ahead first';
COMMENT ON COLUMN outbound_call.seconds IS 'of talk, for the quota of voice minutes';

CREATE INDEX outbound_call_due ON outbound_call (due_at) WHERE step <> 'done';
CREATE INDEX outbound_call_queued ON outbound_call (company_id) WHERE step = 'queued';
CREATE INDEX outbound_call_ended ON outbound_call (company_id, ended_at) WHERE ended_at IS NOT NULL;
CREATE UNIQUE INDEX outbound_call_provider ON outbound_call (provider, provider_call_id);
