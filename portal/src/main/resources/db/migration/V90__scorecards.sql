-- How the functions of each team stood on a day, for the trend: how many of their checks were met.
create table scorecard_day (
    recorded_on date not null,
    team varchar(64) not null,
    functions integer not null,
    met integer not null,
    checks integer not null,
    primary key (recorded_on, team)
);
