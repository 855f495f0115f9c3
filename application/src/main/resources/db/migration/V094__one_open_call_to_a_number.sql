-- A number has one open call at most, whoever asked for it. Of those that were open when this was not so yet, one keeps its claim on the number.
UPDATE outbound_call AS call SET phone = NULL
WHERE step <> 'done' AND EXISTS (
    SELECT FROM outbound_call AS other
    WHERE other.company_id = call.company_id AND other.phone = call.phone AND other.step <> 'done' AND other.call_id < call.call_id);

DROP INDEX outbound_call_open;
CREATE UNIQUE INDEX outbound_call_open ON outbound_call (company_id, phone) WHERE step <> 'done' AND phone IS NOT NULL;

-- Calls that go on are never cut.
ALTER TABLE simulated_call DROP COLUMN hung_up_at;
