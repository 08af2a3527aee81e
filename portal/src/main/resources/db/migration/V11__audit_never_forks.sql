-- Two instances of the portal cannot put two entries behind the same one.
alter table audit_entry add constraint audit_entry_one_successor unique (previous_hash);
