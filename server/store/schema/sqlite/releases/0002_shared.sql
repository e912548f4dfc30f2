-- Every key begins with the municipality; numbers come from a tally of the municipality's own.

create table tally (
    municipality text primary key,
    feed_token integer not null default 0
) strict;

insert into tally (municipality, feed_token)
select municipality, max(number) from feed_token group by municipality;

create table new_feed_token (
    municipality text not null,
    number integer not null,
    id text not null,
    token_hash text not null,
    "group" text not null,
    label text not null,
    expires_at text not null,
    ended_at text,
    primary key (municipality, id),
    unique (municipality, token_hash)
) strict;

insert into new_feed_token
select municipality, number, id, token_hash, "group", label, expires_at, ended_at from feed_token;

drop table feed_token;
alter table new_feed_token rename to feed_token;
