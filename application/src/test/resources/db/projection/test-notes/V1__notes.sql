create table note_count (
    company_id uuid not null,
    lead_id text not null,
    notes integer not null,
    last_note text not null,
    primary key (company_id, lead_id)
);
