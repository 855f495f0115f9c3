-- Leads that are in a sequence now: a row comes and goes in the transaction of the event that says why.
create table nurture_place (
    company_id   uuid not null,
    sequence_id  text not null,
    lead_id      text not null,
    enrolment_id text not null,
    -- Digits of the lead's numbers when it was enrolled, to find it soon when one of them is not to be called any more.
    phones       text[] not null,
    primary key (company_id, sequence_id, lead_id)
);

create index nurture_place_of_lead on nurture_place (company_id, lead_id);
create unique index nurture_place_of_enrolment on nurture_place (company_id, enrolment_id);
