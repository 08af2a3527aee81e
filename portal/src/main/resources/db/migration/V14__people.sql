-- Everybody who has signed in by OpenID Connect, as the identity provider described them the last time.
create table person (
    id varchar(100) primary key,
    name varchar(300) not null,
    email varchar(320) not null,
    roles varchar(200) not null,
    teams text not null,
    issuer varchar(500) not null,
    subject varchar(255) not null,
    signed_in_at timestamp with time zone not null,
    constraint person_account unique (issuer, subject)
);
