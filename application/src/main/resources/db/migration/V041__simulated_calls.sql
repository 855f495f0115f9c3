-- The simulator's own book of calls, as another company would keep one: it outlives our restarts. It holds no number.
CREATE TABLE simulated_call (
    provider_call_id text PRIMARY KEY,
    company_id       uuid NOT NULL,
    call_id          text NOT NULL,
    script           jsonb NOT NULL,
    dialed_at        timestamptz NOT NULL,
    hung_up_at       timestamptz
);

CREATE INDEX simulated_call_ours ON simulated_call (company_id, call_id);
