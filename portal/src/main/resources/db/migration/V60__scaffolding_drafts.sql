create table scaffolding_drafts (
    id varchar(24) primary key,
    owner_id varchar(100) not null,
    answers text not null,
    updated_at timestamp with time zone not null
);
create index scaffolding_drafts_by_age on scaffolding_drafts (updated_at);
