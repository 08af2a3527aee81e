-- Answers to waiting approvals, written before the pipeline is told. The claim is the hash of the wait's token while
-- the answer is in force, so that the database lets one answer through; it is the nonce once the answer is withdrawn.
create table promotion_decision (
    nonce          varchar(36)                 not null primary key,
    pipeline       varchar(200)                not null,
    stage          varchar(200)                not null,
    action         varchar(200)                not null,
    execution_id   varchar(200)                not null,
    claim          varchar(64)                 not null,
    function_name  varchar(40)                 not null,
    release_number integer                     not null,
    revision       varchar(64)                 not null,
    artefact       varchar(64)                 not null,
    evidence       varchar(64)                 not null,
    verdict        varchar(20)                 not null,
    person_id      varchar(100)                not null,
    person_name    varchar(200)                not null,
    reason         varchar(300)                not null,
    state          varchar(20)                 not null,
    detail         varchar(500)                not null,
    decided_at     timestamp(6) with time zone not null,
    settled_at     timestamp(6) with time zone,
    constraint promotion_decision_once unique (pipeline, stage, action, claim)
);

create index promotion_decision_state on promotion_decision (state, decided_at);

-- Who approved what exactly; as many as the policy asks for make an answer.
create table promotion_vote (
    id           varchar(36)                 not null primary key,
    pipeline     varchar(200)                not null,
    execution_id varchar(200)                not null,
    token_hash   varchar(64)                 not null,
    evidence     varchar(64)                 not null,
    person_id    varchar(100)                not null,
    voted_at     timestamp(6) with time zone not null,
    constraint promotion_vote_once unique (pipeline, execution_id, token_hash, evidence, person_id)
);
