-- Simulated calls repeat what was said, and are removed when they are old.
CREATE INDEX simulated_call_dialed ON simulated_call (dialed_at);
