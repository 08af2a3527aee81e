-- What people are told of, once by each channel; no address and no key stands here.
create table notification_outbox (
    id varchar(36) primary key,
    notice_key varchar(200) not null,
    channel varchar(20) not null,
    kind varchar(20) not null,
    function_name varchar(40) not null,
    release_number integer not null,
    detail varchar(500) not null,
    state varchar(10) not null,
    attempts integer not null,
    due_at timestamp with time zone not null,
    problem varchar(500) not null,
    unique (notice_key, channel)
);

create index notification_outbox_due on notification_outbox (state, due_at);
