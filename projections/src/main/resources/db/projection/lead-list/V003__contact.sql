-- The person behind each lead, under an id of the call center's form. Shown are those with a phone who answer for themselves. Nothing that
-- was said to a lead is in it, so that a message leaves it alone.
create table contact (
    company_id  uuid    not null,
    lead_id     text    not null,
    contact_id  text    not null,
    survivor_id text    not null, -- the lead that answers for it, itself when not merged
    shown       boolean not null,
    name        text,
    phone       text,
    email       text,
    company     text,
    tags        jsonb   not null,
    search      text    not null, -- lower case: name, e-mail, phone as written and as digits, one a line
    created_at  timestamptz not null,
    primary key (company_id, lead_id)
) with (fillfactor = 85);
create unique index contact_by_id on contact (company_id, contact_id);
create index contact_absorbed on contact (company_id, survivor_id) where survivor_id <> lead_id;
create index contact_by_creation on contact (company_id, created_at desc nulls last, contact_id) where shown;
create index contact_tags on contact using gin (company_id, tags jsonb_path_ops) where shown;
create index contact_search on contact using gin (company_id, search public.gin_trgm_ops) with (gin_pending_list_limit = 512);
