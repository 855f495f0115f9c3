-- Sums of whole months beside those of days and quarters of an hour, so that years of every rep's days need not be read. The time comes
-- before the rep: a range is read for all of them at once. Each span has a table of its own: days that are read together lie together.
ALTER TABLE call_sum RENAME TO call_sum_before;
ALTER INDEX call_sum_pkey RENAME TO call_sum_before_pkey;
CREATE TABLE call_sum (LIKE call_sum_before) PARTITION BY LIST (span);
CREATE TABLE call_sum_month PARTITION OF call_sum FOR VALUES IN ('month') WITH (fillfactor = 60);
CREATE TABLE call_sum_day PARTITION OF call_sum FOR VALUES IN ('day') WITH (fillfactor = 60);
CREATE TABLE call_sum_quarter PARTITION OF call_sum FOR VALUES IN ('quarter') WITH (fillfactor = 60);
ALTER TABLE call_sum ADD PRIMARY KEY (company_id, dimension, span, bucket, key, part);

-- A rep has few calls in a quarter of an hour: reading these is as cheap as reading sums of each, and writing the sums was most of the work.
INSERT INTO call_sum
SELECT * FROM call_sum_before
WHERE span = 'day' OR dimension IN ('all', 'campaign', 'direction', 'outcome')
ORDER BY company_id, bucket;

-- With it goes the view of it, which is made anew after the migrations.
DROP TABLE call_sum_before CASCADE;

-- Whether the call was measured by a procedure; such calls are summed as the dimension examined. A stage is its name, or its id and name.
ALTER TABLE counted_call ADD COLUMN examined boolean NOT NULL DEFAULT false;

UPDATE counted_call
SET examined = true, state = jsonb_set(state::jsonb, '{counted,examined}', 'true')::json
WHERE started_at IS NOT NULL AND (measured > 0 OR cardinality(stages_found) > 0);

INSERT INTO call_sum (company_id, dimension, span, key, part, bucket, calls, completed, converted, timed, duration_ms, analysed, objecting,
                      measured, compliance, heard, sentiment)
SELECT company_id, 'examined', 'day', key, '', date_trunc('day', started_at, 'UTC'), sum(calls), sum(completed), sum(converted), sum(timed),
       sum(duration_ms), sum(analysed), sum(objecting), sum(measured), sum(compliance), sum(heard), sum(sentiment)
FROM counted_call, unnest(ARRAY['', rep_id]) AS keys (key)
WHERE examined AND key IS NOT NULL
GROUP BY 1, 4, 6;

INSERT INTO call_sum (company_id, dimension, span, key, part, bucket, calls, completed, converted, timed, duration_ms, analysed, objecting,
                      measured, compliance, heard, sentiment)
SELECT company_id, dimension, 'month', key, part, date_trunc('month', bucket, 'UTC'), sum(calls), sum(completed), sum(converted), sum(timed),
       sum(duration_ms), sum(analysed), sum(objecting), sum(measured), sum(compliance), sum(heard), sum(sentiment)
FROM call_sum
WHERE span = 'day'
GROUP BY 1, 2, 4, 5, 6;
