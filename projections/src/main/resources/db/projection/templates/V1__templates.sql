CREATE TABLE template (
    company_id  uuid NOT NULL,
    template_id text NOT NULL,
    industry    text,
    -- Name and description in lower case.
    search      text NOT NULL,
    created_at  timestamptz,
    deleted     boolean NOT NULL,
    state       json NOT NULL,
    PRIMARY KEY (company_id, template_id)
);

CREATE INDEX template_by_creation ON template (company_id, created_at DESC NULLS LAST, template_id) WHERE NOT deleted;

-- Every version there ever was, because calls keep the one they were ordered with.
CREATE TABLE template_version (
    company_id  uuid NOT NULL,
    template_id text NOT NULL,
    version     integer NOT NULL,
    content     json NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (company_id, template_id, version)
);
