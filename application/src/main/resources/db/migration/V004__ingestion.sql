-- Who owns an entity id or a handle, one row each, written in the transaction of the event that claims it.
-- The key is a hash of company, namespace and value: the value itself may be somebody's phone number and is not repeated here.
create table claim (
    claim_key uuid primary key,
    company_id uuid not null,
    namespace text not null,
    kind text not null,
    owner_id text not null,
    entity_type text
);

comment on column claim.namespace is 'entity, or the kind of handle';
comment on column claim.entity_type is 'as posted, where the kind alone does not tell two types apart';

-- What became of each ingestion request, brought up to date with every transaction of it.
create table ingestion_receipt (
    company_id uuid not null,
    ingestion_id text not null,
    source text not null,
    finished boolean not null,
    items_created bigint not null,
    items_updated bigint not null,
    items_known bigint not null,
    items_rejected bigint not null,
    started_at timestamptz not null,
    primary key (company_id, ingestion_id)
) with (fillfactor = 50);

-- Items that were refused, byte for byte as they came.
create table ingestion_rejection (
    company_id uuid not null,
    ingestion_id text not null,
    item_index bigint not null,
    item_id text,
    code text not null,
    field text,
    message text not null,
    item bytea not null,
    primary key (company_id, ingestion_id, item_index)
);
