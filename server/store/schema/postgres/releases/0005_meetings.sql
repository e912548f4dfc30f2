-- When the members of each product meet; planned by the coordinators, read by those who are members.

create table meeting (
    municipality text not null,
    id text collate "C" not null,
    product text collate "C" not null,
    held_on text collate "C" not null,
    starts text collate "C" not null,
    ends text not null,
    place text not null,
    sequence bigint not null,
    is_cancelled integer not null,
    changed_at text collate "C" not null,
    primary key (municipality, id)
);

create index meeting_by_product on meeting (municipality, product, held_on);
