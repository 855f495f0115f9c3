-- How many leads were created through NexusCRM in each month of the company's time zone.
CREATE TABLE lead_quota (
    company_id uuid NOT NULL,
    month      date NOT NULL,
    leads      integer NOT NULL,
    PRIMARY KEY (company_id, month)
) WITH (fillfactor = 50);
