-- Who wants to be told of what. Secrets are kept as they are: they sign what is sent.
CREATE TABLE webhook_subscription (
    subscription_id text PRIMARY KEY,
    company_id      uuid NOT NULL REFERENCES companies,
    url             text NOT NULL,
    target          text NOT NULL,
    event_types     text[] NOT NULL,
    description     text,
    active          boolean NOT NULL,
    disabled_reason text,
    secret          text NOT NULL,
    previous_secret text,
    previous_until  timestamptz,
    from_position   bigint NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL
);

COMMENT ON COLUMN webhook_subscription.target IS 'host and port of the url: what is sent there at once is limited together';
COMMENT ON COLUMN webhook_subscription.from_position IS 'end of the log when it was made or woken: only what follows is told';

CREATE INDEX webhook_subscription_of_company ON webhook_subscription (company_id, subscription_id);

-- What is to be told, one row for each event and subscription, written in the transaction that moves the feed's token on.
CREATE TABLE webhook_delivery (
    delivery_id     text PRIMARY KEY,
    subscription_id text NOT NULL REFERENCES webhook_subscription ON DELETE CASCADE,
    company_id      uuid NOT NULL,
    position        bigint NOT NULL,
    event_type      text NOT NULL,
    event_id        text NOT NULL,
    body            bytea NOT NULL,
    state           text NOT NULL CHECK (state IN ('pending', 'sending', 'delivered', 'parked')),
    attempts        integer NOT NULL,
    tries           integer NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    lease_until     timestamptz,
    created_at      timestamptz NOT NULL,
    finished_at     timestamptz,
    CONSTRAINT webhook_delivery_once UNIQUE (subscription_id, position, event_type)
) WITH (fillfactor = 80);

COMMENT ON COLUMN webhook_delivery.attempts IS 'ever made';
COMMENT ON COLUMN webhook_delivery.tries IS 'made since it was last asked for: the schedule begins anew with a replay';
COMMENT ON COLUMN webhook_delivery.lease_until IS 'when an attempt in hand counts as lost with its instance';

CREATE INDEX webhook_delivery_due ON webhook_delivery (subscription_id, next_attempt_at, position) WHERE state = 'pending';
CREATE INDEX webhook_delivery_in_hand ON webhook_delivery (lease_until) WHERE state = 'sending';
CREATE INDEX webhook_delivery_list ON webhook_delivery (subscription_id, delivery_id);
CREATE INDEX webhook_delivery_finished ON webhook_delivery (finished_at) WHERE finished_at IS NOT NULL;

-- Each attempt, written before the call goes out; without an end it is in hand or was lost.
CREATE TABLE webhook_attempt (
    delivery_id text NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
    attempt     integer NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    outcome     text,
    status      integer,
    PRIMARY KEY (delivery_id, attempt)
);
