-- What each call adds to the sums below.
CREATE TABLE counted_call (
    company_id    uuid NOT NULL,
    call_id       text NOT NULL,
    -- Null for a call that does not count: deleted, or not started.
    started_at    timestamptz,
    rep_id        text,
    campaign_id   text,
    direction     text,
    outcome       text,
    objections    text[] NOT NULL,
    stages_found   text[] NOT NULL,
    stages_missing text[] NOT NULL,
    -- The columns of call_sum, for this call alone.
    calls         bigint NOT NULL,
    completed     bigint NOT NULL,
    converted     bigint NOT NULL,
    timed         bigint NOT NULL,
    duration_ms   bigint NOT NULL,
    analysed      bigint NOT NULL,
    objecting     bigint NOT NULL,
    measured      bigint NOT NULL,
    compliance    bigint NOT NULL,
    heard         bigint NOT NULL,
    sentiment     bigint NOT NULL,
    -- What is known of the call, as far as it counts, and what was counted last.
    state         json NOT NULL,
    PRIMARY KEY (company_id, call_id)
) WITH (fillfactor = 80);

CREATE INDEX counted_call_by_start ON counted_call (company_id, started_at) WHERE started_at IS NOT NULL;

-- Sums over calls by when they started, in UTC: every time zone in use is made of whole quarters of an hour, so the days of any
-- company, whatever its zone is or becomes, are sums of these.
CREATE TABLE call_sum (
    company_id  uuid NOT NULL,
    -- all, rep, campaign, direction; outcome (of a campaign or of all), objection and stages (of a rep or of all)
    dimension   text NOT NULL,
    -- day or quarter (of an hour)
    span        text NOT NULL,
    -- Id of the rep or campaign, or the direction; empty for all.
    key         text NOT NULL,
    -- The outcome, type of objection or stage; else empty.
    part        text NOT NULL,
    bucket      timestamptz NOT NULL,
    calls       bigint NOT NULL,
    completed   bigint NOT NULL,
    converted   bigint NOT NULL,
    -- Completed calls of known duration, and its sum.
    timed       bigint NOT NULL,
    duration_ms bigint NOT NULL,
    analysed    bigint NOT NULL,
    objecting   bigint NOT NULL,
    -- Calls with a compliance score, and its sum in millionths.
    measured    bigint NOT NULL,
    compliance  bigint NOT NULL,
    -- Calls with the customer's sentiment, and its sum in millionths.
    heard       bigint NOT NULL,
    sentiment   bigint NOT NULL,
    PRIMARY KEY (company_id, dimension, span, key, part, bucket)
) WITH (fillfactor = 60);
