-- Who decided what: rows are added, never changed. Each row's hash covers the row before it.
create table audit_entry (
    entry_number  bigint                      not null primary key,
    recorded_at   timestamp(6) with time zone not null,
    actor_id      varchar(100)                not null,
    actor_name    varchar(200)                not null,
    action        varchar(100)                not null,
    subject       varchar(200)                not null,
    facts         varchar(8000)               not null,
    previous_hash varchar(64)                 not null,
    hash          varchar(64)                 not null
);

create index audit_entry_subject on audit_entry (subject, entry_number);
create index audit_entry_actor on audit_entry (actor_id, entry_number);

-- One row, locked while an entry is added, so that the chain never forks; it also tells when the end was cut off.
create table audit_head (
    id           integer     not null primary key,
    entry_number bigint      not null,
    hash         varchar(64) not null
);

insert into audit_head (id, entry_number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
