-- Frozen figures and the keys of their readers; nothing a phone sent is ever in this file.

create table store (
    id integer primary key check (id = 1),
    probes integer not null default 0
) strict;

insert into store (id) values (1);

create table release (
    municipality text not null,
    number integer not null,
    digest text not null,
    body blob not null,
    primary key (municipality, number)
) strict;

create trigger release_is_never_changed before update on release
begin
    select raise(abort, 'a release is frozen');
end;

create trigger release_is_never_removed before delete on release
begin
    select raise(abort, 'a release is frozen');
end;

create table feed_token (
    number integer primary key autoincrement,
    municipality text not null,
    id text not null,
    token_hash text not null unique,
    "group" text not null,
    label text not null,
    expires_at text not null,
    ended_at text,
    unique (municipality, id)
) strict;
