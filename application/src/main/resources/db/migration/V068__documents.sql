-- Which document a content is, under its hash, purpose, type and role. A row is written in the transaction of the document's first
-- event and goes away with the document.
create table document_content (
    company_id uuid not null,
    content_key uuid not null,
    document_id text not null,
    primary key (company_id, content_key)
);

create index document_content_document on document_content (company_id, document_id);
