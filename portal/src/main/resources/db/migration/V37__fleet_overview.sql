-- The cold starts of each team's functions added up, and under the empty name those of all: a page only reads them.
create table fleet_overview (
    team varchar(64) not null primary key,
    init_sketch bytea not null
);
