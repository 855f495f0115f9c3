CREATE TABLE call_analysis (
    company_id uuid NOT NULL,
    call_id    text NOT NULL,
    -- What counts of all that was found, with who found it.
    findings   json NOT NULL,
    -- Ids, and names in lower case, of the stages of a procedure that were found; null when nobody looked for any.
    sop_stages text[],
    -- 0 to 1.
    sop_score  numeric,
    -- What each analyser found last.
    analyses   json NOT NULL,
    PRIMARY KEY (company_id, call_id)
);
