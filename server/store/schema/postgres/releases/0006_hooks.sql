-- Who is told by webhook that a release is published, and the log of what they were told.

create table hook (
    municipality text not null,
    id text not null,
    label text not null,
    reading text not null,
    every bigint not null,
    sealed bytea not null,
    made_on text collate "C" not null,
    told bigint not null,
    looked_on text collate "C" not null,
    drawn bigint not null default 0,
    paused text not null default '',
    ended_on text collate "C",
    next_at text collate "C",
    leased_until text collate "C",
    primary key (municipality, id)
);

create table hook_delivery (
    municipality text not null,
    hook text not null,
    number bigint not null,
    id text not null,
    event text not null,
    release bigint not null,
    day text collate "C" not null,
    tries bigint not null default 0,
    tried_at text collate "C",
    status bigint not null default 0,
    code text not null default '',
    done_at text collate "C",
    primary key (municipality, hook, number),
    foreign key (municipality, hook) references hook (municipality, id) on delete cascade
);
