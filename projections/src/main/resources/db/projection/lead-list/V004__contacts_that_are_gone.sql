-- Who was a contact and is deleted: contact lists still name them and do not count them.
create index contact_gone on contact (company_id, lead_id) where not shown and phone is not null and survivor_id = lead_id;
