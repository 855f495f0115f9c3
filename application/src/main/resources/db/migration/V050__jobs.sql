-- Work that goes on after an answer or an event. A row is added in the transaction of what asks for the work and goes away when the
-- work is done; a node that has claimed one and dies loses it when the claim runs out.
create table job (
    company_id uuid not null,
    kind text not null,
    job_id text not null,
    payload json not null,
    due_at timestamptz not null,
    attempts integer not null default 0,
    claimed_by text,
    claimed_until timestamptz,
    -- Why the last attempt failed; without personal data.
    error text,
    -- When it was given up.
    parked_at timestamptz,
    added_at timestamptz not null default now(),
    primary key (company_id, kind, job_id)
) with (fillfactor = 70);

create index job_due on job (kind, due_at) where parked_at is null;
