-- Tokens with which programs act for people. The token itself stands nowhere: hash is its SHA-256.
create table api_tokens (
    id varchar(36) primary key,
    owner_id varchar(100) not null,
    name varchar(60) not null,
    beginning varchar(12) not null,
    hash varchar(64) not null unique,
    scope varchar(10) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone
);
create index api_tokens_by_owner on api_tokens (owner_id);
create index api_tokens_by_expiry on api_tokens (expires_at);
