-- What happened is told by the log, once; a timeline keeps where. The view over the table is made anew when the projection starts.
ALTER TABLE activity DROP COLUMN type CASCADE, DROP COLUMN details CASCADE;

-- A lead's timeline, and what tells an event that comes again: an event has one lead at a time, or none yet.
ALTER TABLE activity DROP CONSTRAINT activity_pkey;
DROP INDEX activity_of_lead;
CREATE UNIQUE INDEX activity_of_lead ON activity (company_id, lead_id, occurred_at DESC, position DESC) NULLS NOT DISTINCT;

-- Activities of calls and deals follow these to another lead: from the lead they were with, or from nobody's.
DROP INDEX activity_of_entity;
CREATE INDEX activity_of_deal ON activity (company_id, entity_id) WHERE kind = 'deal';
CREATE INDEX activity_of_nobody ON activity (company_id, entity_id) WHERE lead_id IS NULL;
