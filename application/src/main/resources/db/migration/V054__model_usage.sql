-- What a company has taken of its daily budget for language models. A day is one of UTC.
create table model_usage (
    company_id uuid not null,
    day date not null,
    tokens bigint not null,
    requests bigint not null,
    primary key (company_id, day)
);
