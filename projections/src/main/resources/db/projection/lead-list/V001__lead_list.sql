create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;

-- What each lead's own events add up to, absorbed leads included: a merge can be undone, so facts are never moved.
create table lead_profile (
    company_id  uuid  not null,
    lead_id     text  not null,
    merged_into text,           -- the lead that absorbed it
    survivor_id text  not null, -- the lead that answers for it: the end of the chain of merged_into, itself when not merged
    state       json  not null, -- without the time of the latest fact, which lead_chat has; read as a whole only, so json is enough
    primary key (company_id, lead_id)
);
create index lead_profile_absorbed on lead_profile (company_id, survivor_id) where survivor_id <> lead_id;

-- How many transactions have written a company's leads: whoever finds the number it left knows the rows to be as it left them.
create table lead_turn (
    company_id uuid   primary key,
    number     bigint not null
) with (fillfactor = 50);

-- What was said to and by each lead, absorbed leads included. No index beyond the key: a message updates it in place.
create table lead_chat (
    company_id          uuid        not null,
    lead_id             text        not null,
    messages            integer     not null,
    conversations       integer     not null,
    template_sends      integer     not null,
    platforms           text[]      not null,
    first_contact_at    timestamptz,
    activity_at         timestamptz, -- the last message or template send
    first_fact_at       timestamptz, -- of any kind, calls and deals included
    updated_at          timestamptz, -- the lead's own latest fact
    last_message_at     timestamptz,
    last_message_id     text,
    last_message_text   text,
    last_message_sender text,
    primary key (company_id, lead_id)
) with (fillfactor = 70);

-- Messages, conversations and template sends that were counted already; each counts once, however often it is delivered.
create table lead_contact (
    company_id uuid     not null,
    lead_id    text     not null,
    kind       smallint not null, -- 0 message, 1 conversation, 2 template send
    contact_id uuid     not null, -- hash of the external id
    primary key (company_id, lead_id, kind, contact_id)
);

-- Who owns a handle. Two leads may: one that absorbed the other claims its handle too.
create table lead_handle (
    company_id uuid        not null,
    kind       text        not null,
    value      text        not null, -- normalised, its first 512 characters
    lead_id    text        not null,
    claimed_at timestamptz not null,
    primary key (company_id, kind, value, lead_id)
);

-- The row that is shown. One for each lead; those of absorbed leads are hidden.
create table lead_list (
    company_id           uuid        not null,
    lead_id              text        not null,
    user_id              text        not null, -- empty for the company's own account, so that most index entries are short
    listed               boolean     not null, -- has a handle and is not hidden
    hidden               boolean     not null, -- deleted, absorbed or no lead after all
    customer_phone       text,
    name                 text,
    name_key             text,                 -- lower case, its first 100 characters: what sorts
    email                text,
    company              text,
    lead_status          text,
    total_score          integer,
    intent_score         integer,
    urgency_score        integer,
    budget_score         integer,
    fit_score            integer,
    engagement_score     integer,
    extraction_id        text,
    platforms            text[]      not null,
    conversation_count   integer     not null,
    total_messages       integer     not null,
    template_sends_count integer     not null,
    last_message_at      timestamptz,
    last_message_text    text,
    last_message_sender  text,
    first_contact_at     timestamptz not null,
    activity_at          timestamptz,
    created_at           timestamptz not null,
    facet                integer     not null, -- names the row of lead_count that counts this lead
    primary key (company_id, lead_id)
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

-- One for each sort. Filter columns ride along, so that a list is filtered in the index and only a page's rows are fetched.
create index lead_list_last_message on lead_list (company_id, user_id, last_message_at desc nulls last, lead_id desc)
    include (facet, activity_at) where listed;
create index lead_list_first_contact on lead_list (company_id, user_id, first_contact_at desc nulls last, lead_id desc)
    include (facet, activity_at) where listed;
create index lead_list_total_messages on lead_list (company_id, user_id, total_messages desc nulls last, lead_id desc)
    include (facet, activity_at) where listed;
create index lead_list_total_score on lead_list (company_id, user_id, total_score desc nulls last, lead_id desc)
    include (facet, activity_at) where listed;
create index lead_list_name on lead_list (company_id, user_id, name_key desc nulls last, lead_id desc)
    include (facet, activity_at) where listed;
create index lead_list_created on lead_list (company_id, user_id, created_at desc nulls last, lead_id desc)
    include (facet, activity_at) where listed;
-- Counts and finds whatever few leads match a filter and a range of activity.
create index lead_list_facet on lead_list (company_id, user_id, facet, activity_at desc) include (lead_id) where listed;

-- Apart from the list, so that a message does not touch the trigrams.
create table lead_search (
    company_id uuid not null,
    lead_id    text not null,
    user_id    text not null,
    facet      integer not null, -- so that most searches are counted here; in no index, so that it changes in place
    text       text not null, -- lower case: name, e-mail, company and handles, one a line
    primary key (company_id, lead_id)
) with (fillfactor = 85);
create index lead_search_text on lead_search using gin (company_id, text public.gin_trgm_ops) with (gin_pending_list_limit = 512);

-- What NexusCRM's list of leads filters and sorts by, of all leads, listed or not.
create table crm_lead (
    company_id uuid    not null,
    lead_id    text    not null,
    hidden     boolean not null, -- deleted, absorbed or no lead after all
    stage      text,
    owner_id   text,
    source     text,
    tags       jsonb   not null,
    score      numeric,          -- 0 to 100; null while unscored
    name_key   text,             -- lower case, its first 100 characters
    search     text    not null, -- lower case: name, e-mail, company and handles, one a line
    created_at timestamptz not null,
    primary key (company_id, lead_id)
) with (fillfactor = 85);
create index crm_lead_by_creation on crm_lead (company_id, created_at desc nulls last, lead_id) where not hidden;
create index crm_lead_by_stage on crm_lead (company_id, stage, created_at desc nulls last, lead_id) where not hidden;
create index crm_lead_by_owner on crm_lead (company_id, owner_id) where not hidden and owner_id is not null;

-- How many listed leads there are of each combination of what can be filtered.
create table lead_count (
    company_id       uuid    not null,
    user_id          text    not null,
    facet            integer not null,
    lead_status      text,
    total_score      integer,
    has_extraction   boolean not null,
    has_email        boolean not null,
    has_conversation boolean not null,
    whatsapp         boolean not null,
    instagram        boolean not null,
    webchat          boolean not null,
    other_platform   boolean not null,
    n                integer not null,
    primary key (company_id, user_id, facet)
) with (fillfactor = 50);

-- How many listed leads were last active in each hour.
create table lead_activity_hour (
    company_id uuid        not null,
    user_id    text        not null,
    hour       timestamptz not null,
    n          integer     not null,
    primary key (company_id, user_id, hour)
) with (fillfactor = 70);
