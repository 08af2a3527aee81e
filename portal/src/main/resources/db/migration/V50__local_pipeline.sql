create table pipeline_runs (
    id uuid primary key,
    version bigint not null,
    function_name varchar(40) not null,
    number integer not null,
    commit_id varchar(64) not null,
    start_key varchar(160) not null unique,
    started_by varchar(100),
    queued_at timestamp with time zone not null,
    status varchar(20) not null,
    stage varchar(20) not null,
    finished_at timestamp with time zone,
    stop_requested boolean not null,
    release_number integer,
    switched boolean not null,
    replaced_release integer,
    tests_passed integer,
    approval_token varchar(64),
    approval_opened_at timestamp with time zone,
    approval_verdict varchar(20),
    approval_summary varchar(1000),
    approval_decided_at timestamp with time zone,
    unique (function_name, number)
);

create index pipeline_runs_status on pipeline_runs (status);

create table pipeline_stages (
    run_id uuid not null references pipeline_runs (id),
    stage varchar(20) not null,
    status varchar(20) not null,
    attempts integer not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    summary varchar(1000) not null,
    primary key (run_id, stage)
);

create table pipeline_code_problems (
    run_id uuid not null references pipeline_runs (id),
    position integer not null,
    file varchar(300) not null,
    line integer not null,
    summary varchar(500) not null,
    text varchar(4000) not null,
    primary key (run_id, position)
);

create table pipeline_smoke_results (
    run_id uuid not null references pipeline_runs (id),
    position integer not null,
    event varchar(200) not null,
    passed boolean not null,
    milliseconds double precision not null,
    detail varchar(500) not null,
    primary key (run_id, position)
);

create table pipeline_cold_starts (
    run_id uuid not null references pipeline_runs (id),
    position integer not null,
    init_milliseconds double precision not null,
    max_memory_megabytes integer not null,
    primary key (run_id, position)
);

create table pipeline_releases (
    id uuid primary key,
    version bigint not null,
    function_name varchar(40) not null,
    number integer not null,
    commit_id varchar(64) not null,
    zip_sha256 varchar(64) not null,
    zip_bytes bigint not null,
    memory_megabytes integer not null,
    architecture varchar(20) not null,
    built_at timestamp with time zone not null,
    unique (function_name, number),
    unique (function_name, commit_id, zip_sha256)
);

create table pipeline_current_releases (
    function_name varchar(40) not null,
    environment varchar(20) not null,
    version bigint not null,
    release_number integer not null,
    since timestamp with time zone not null,
    primary key (function_name, environment)
);

create table pipeline_behind_functions (
    function_name varchar(40) primary key,
    version bigint not null,
    libraries varchar(400) not null,
    commit_id varchar(64) not null,
    since timestamp with time zone not null
);
