-- Passages of a company that are worked out anew, and how far that is. The work goes through documents in the order of their ids, so it
-- goes on where it was when a node takes it over.
create table reindexing (
    company_id uuid not null,
    reindex_id text not null,
    -- Null for all there are.
    namespace text,
    force boolean not null,
    batch_size integer not null,
    total integer not null,
    done integer not null default 0,
    failed integer not null default 0,
    -- The last document that was looked at.
    reached text not null default '',
    status text not null default 'started' check (status in ('started', 'completed', 'failed')),
    started_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (company_id, reindex_id)
);
