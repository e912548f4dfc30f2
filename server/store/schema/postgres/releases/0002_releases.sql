-- Frozen figures and the keys of their readers; nothing a phone sent is ever in this schema, and its role reads no other.

create table store (
    id integer primary key check (id = 1),
    probes bigint not null default 0
);

insert into store (id) values (1);

create table tally (
    municipality text primary key,
    feed_token bigint not null default 0
);

create table release (
    municipality text not null,
    number bigint not null,
    digest text not null,
    body bytea not null,
    primary key (municipality, number)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a release is frozen' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger release_is_never_changed before update or delete on release
for each row execute function refuse_change();

create trigger release_is_never_emptied before truncate on release
for each statement execute function refuse_change();

create table feed_token (
    municipality text not null,
    number bigint not null,
    id text not null,
    token_hash text not null,
    "group" text not null,
    label text not null,
    expires_at text collate "C" not null,
    ended_at text collate "C",
    primary key (municipality, id),
    unique (municipality, token_hash)
);
