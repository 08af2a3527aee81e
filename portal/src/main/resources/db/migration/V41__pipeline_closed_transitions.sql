create table pipeline_closed_transitions (
    function_name varchar(40) not null,
    stage varchar(20) not null,
    closed_by varchar(200) not null,
    closed_at timestamp with time zone not null,
    reason varchar(300) not null,
    primary key (function_name, stage)
);
