-- Which inside systems are told by webhook that something came in, and the log of what they were told.

create table hook (
    municipality text not null,
    id text not null,
    label text not null,
    reading text not null,
    every integer not null,
    sealed blob not null,
    made_on text not null,
    told integer not null,
    looked_on text not null,
    drawn integer not null default 0,
    paused text not null default '',
    ended_on text,
    next_at text,
    leased_until text,
    primary key (municipality, id)
) strict;

create table hook_delivery (
    municipality text not null,
    hook text not null,
    number integer not null,
    id text not null,
    event text not null,
    release integer not null,
    day text not null,
    tries integer not null default 0,
    tried_at text,
    status integer not null default 0,
    code text not null default '',
    done_at text,
    primary key (municipality, hook, number),
    foreign key (municipality, hook) references hook (municipality, id) on delete cascade
) strict;
