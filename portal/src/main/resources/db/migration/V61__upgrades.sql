create table upgrade_decisions (
    id varchar(250) primary key,
    person_id varchar(100) not null,
    subject varchar(100) not null,
    conflict varchar(24) not null,
    side varchar(10) not null,
    text text not null,
    decided_at timestamp with time zone not null
);
create index upgrade_decisions_by_person on upgrade_decisions (person_id, subject);
create index upgrade_decisions_by_age on upgrade_decisions (decided_at);

create table upgrade_campaigns (
    id varchar(24) primary key,
    person_id varchar(100) not null,
    person_name varchar(200) not null,
    started_at timestamp with time zone not null
);
create index upgrade_campaigns_by_age on upgrade_campaigns (started_at);

create table upgrade_campaign_items (
    id varchar(32) primary key,
    campaign_id varchar(24) not null references upgrade_campaigns (id),
    position integer not null,
    function_name varchar(100) not null,
    operation_id varchar(32) not null,
    reason varchar(1000) not null
);
create index upgrade_campaign_items_by_campaign on upgrade_campaign_items (campaign_id);
