-- The projection analytics counts by them now. With the columns goes the view of the table, which is made anew after the migrations.
ALTER TABLE call_analysis DROP COLUMN sop_stages CASCADE, DROP COLUMN sop_score CASCADE;
