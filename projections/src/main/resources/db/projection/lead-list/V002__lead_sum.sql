-- Leads by when they were first heard of, in UTC: the days of any time zone are sums of these quarters of an hour.
create table lead_sum (
    company_id uuid        not null,
    span       text        not null, -- day or quarter (of an hour)
    quality    text        not null, -- Hot, Warm, Cold; empty while unscored
    source     text        not null, -- empty while nobody told it, and for texts over 512 bytes
    bucket     timestamptz not null,
    leads      bigint      not null,
    scored     bigint      not null, -- those with a score, and its sum in hundredths of 0 to 100
    score      bigint      not null,
    primary key (company_id, span, quality, source, bucket)
) with (fillfactor = 70);

-- Read with the rest of what the lead is counted under, which is taken away when that changes.
alter table crm_lead add column quality text;

update crm_lead c set quality = l.lead_status from lead_list l where l.company_id = c.company_id and l.lead_id = c.lead_id;

insert into lead_sum
select company_id, span, coalesce(quality, ''), case when octet_length(source) <= 512 then source else '' end,
       case span when 'day' then date_trunc('day', created_at, 'UTC')
                 else date_bin('15 minutes', created_at, '2000-01-01T00:00:00Z') end,
       count(*), count(score), coalesce(sum(round(score * 100)), 0)
from crm_lead, (values ('day'), ('quarter')) as spans(span)
where not hidden
group by 1, 2, 3, 4, 5;
