-- What a model made of passages. It could be asked again, but that takes time and money, so indexes that are built again find it here.
create table passage_vector (
    company_id uuid not null,
    -- Document id, or call_transcript_ and a call id.
    source text not null,
    -- Hash of the source and the words.
    passage uuid not null,
    model text not null,
    -- Floats of four bytes, the highest first.
    vector bytea not null,
    primary key (company_id, source, passage)
);

-- Floats do not get smaller by compressing.
alter table passage_vector alter column vector set storage external;

-- Sources whose passages all have vectors, in the order in which that was committed: nodes follow it and index them once more.
create sequence embedded_source_number;

create table embedded_source (
    company_id uuid not null,
    source text not null,
    model text not null,
    number bigint not null,
    primary key (company_id, source)
);

create unique index embedded_source_order on embedded_source (number);
