-- What is left of what was deleted: names made with a key that is not in here, so that nobody can try answers out on
-- them; and signed statements of what was deleted when. See docs/spec/retention.md.

-- The name of the line as it came, once fields have been removed from it.
alter table record add column mark bytea;

-- How many stood as answers to it among records that are gone.
alter table question add column answered bigint not null default 0;

-- 1 while what was deleted may still lie in the file, unread by anybody.
alter table store add column is_stale integer not null default 0;

create table deletion (
    municipality text not null,
    number bigint not null,
    day text collate "C" not null,
    statement bytea not null,
    signature text not null,
    primary key (municipality, number)
);

-- mark names the id and line the line as it came; leaf is what the statement's root is over.
create table gone (
    municipality text not null,
    mark bytea not null,
    line bytea not null,
    nth bigint not null,
    leaf bytea not null,
    deletion bigint not null,
    primary key (municipality, mark),
    foreign key (municipality, deletion) references deletion (municipality, number)
);

create index gone_of_deletion on gone (municipality, deletion);

-- The newest day on which it was looked for what is due; key_mark is the name of the key that marks are made with, by
-- which another key is found out. No record that is gone came after gone_through.
create table sweep (
    municipality text primary key,
    swept_on text collate "C",
    gone_through text collate "C",
    key_mark bytea not null
);
