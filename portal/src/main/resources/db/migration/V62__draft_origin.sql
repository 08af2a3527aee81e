-- Which program proposed a draft, by the name of its token, and when; null where a person began it.
alter table scaffolding_drafts add column proposed_through varchar(60);
alter table scaffolding_drafts add column proposed_at timestamp with time zone;
