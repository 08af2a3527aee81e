-- The commit of the policy that an answer was judged by; empty for answers from before this was kept.
alter table promotion_decision add column policy varchar(64) default '' not null;
