-- When a function was made of a draft; null while it is open. Open ones that programs proposed are counted by person.
alter table scaffolding_drafts add column used_at timestamp with time zone;
create index scaffolding_drafts_by_owner on scaffolding_drafts (owner_id);
