-- The tip of the catalog's main branch that was announced last: one row.
create table catalog_announced_tip (
    id integer primary key check (id = 1),
    commit_id varchar(64) not null
);
