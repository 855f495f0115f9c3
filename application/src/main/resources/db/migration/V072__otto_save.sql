-- Companies that said whether what they miss is followed up by itself; it is for those that said nothing.
create table otto_save (
    company_id uuid primary key,
    enabled boolean not null
);
