-- When the members of each product meet; planned by the coordinators, read by those who are members.

create table meeting (
    municipality text not null,
    id text not null,
    product text not null,
    held_on text not null,
    starts text not null,
    ends text not null,
    place text not null,
    sequence integer not null,
    is_cancelled integer not null,
    changed_at text not null,
    primary key (municipality, id)
) strict;

create index meeting_by_product on meeting (municipality, product, held_on);
