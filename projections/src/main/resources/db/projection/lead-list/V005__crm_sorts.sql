-- NexusCRM's list by score and by name. A message touches none of it.
create index crm_lead_by_score on crm_lead (company_id, score desc nulls last, lead_id) where not hidden;
create index crm_lead_by_name on crm_lead (company_id, name_key desc nulls last, lead_id) where not hidden;

-- Leads without a handle, whom the search knows nothing of: few, so that they are looked at one by one.
create index lead_list_unlisted on lead_list (company_id, lead_id) where not listed and not hidden;
