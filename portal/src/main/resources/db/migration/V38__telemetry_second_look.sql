-- Hours that end by then are settled: they were read a second time, a day later, or were old when they were read first.
alter table telemetry_ingestion add column settled_until timestamp with time zone;
update telemetry_ingestion set settled_until = read_until;
alter table telemetry_ingestion alter column settled_until set not null;
