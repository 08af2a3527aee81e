-- Work that is due, shared by all instances of the portal; the columns are db-scheduler's.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(200) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(100),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);

-- How far the log of one scope has been read. The turn grows with every write: who holds an older one has been overtaken.
create table telemetry_ingestion (
    source varchar(16) not null,
    function_name varchar(64) not null,
    environment varchar(32) not null,
    read_until timestamp with time zone not null,
    turn bigint not null,
    failure varchar(300) not null,
    failures integer not null,
    failed_at timestamp with time zone,
    primary key (source, function_name, environment)
);

-- Hours that got lines after they were read; the marks count how often that was said.
create table telemetry_open_hour (
    source varchar(16) not null,
    function_name varchar(64) not null,
    environment varchar(32) not null,
    hour_start timestamp with time zone not null,
    marks bigint not null,
    primary key (source, function_name, environment, hour_start)
);

-- After 35 days the hours of a day (UTC) become one row of 24 hours.
alter table telemetry_hour add column length_hours integer default 1 not null;
alter table telemetry_hour drop constraint telemetry_hour_once;
alter table telemetry_hour
    add constraint telemetry_hour_once unique (source, function_name, environment, hour_start, length_hours);
create index telemetry_hour_age on telemetry_hour (length_hours, hour_start);
