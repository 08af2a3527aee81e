-- One row a function for the fleet page: what the last seven days say, made anew whenever that changes.
create table fleet_function (
    function_name varchar(64) not null primary key,
    team varchar(64) not null,
    trigger_text varchar(200) not null,
    series varchar(16) not null,
    environment varchar(32) not null,
    invocations bigint not null,
    cold_starts bigint not null,
    init_median double precision,
    init_tail double precision,
    cold_share double precision,
    memory_mb integer not null,
    max_memory_mb integer not null,
    waste_share double precision,
    wasted_monthly double precision,
    zip_bytes bigint,
    cost_per_million double precision,
    monthly_cost double precision,
    regression_share double precision,
    change_release varchar(64) not null,
    by_day varchar(400) not null,
    init_sketch bytea not null,
    updated_at timestamp with time zone not null
);
create index fleet_function_team on fleet_function (team);
