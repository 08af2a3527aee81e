-- The settings in force at the last start, with secrets masked, so that the audit can tell what has changed.
create table known_setting (
    name varchar(300) primary key,
    setting_value text not null
);
