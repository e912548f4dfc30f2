-- Places a coordinator has approved beside those of the profile's folder; none is ever removed, since records may name
-- it. See docs/spec/codebook.md, "Approved places".

alter table tally add column place integer not null default 0;

-- number is the order they were first approved in, version the last change; north and east are ten-thousandths of a
-- degree. name is empty once an approval is taken back.
create table place (
    municipality text not null,
    code text not null,
    number integer not null,
    version integer not null,
    name text not null,
    type text not null,
    district text not null,
    north integer,
    east integer,
    is_public integer not null,
    state text not null,
    same_as text,
    added_on text not null,
    is_used integer not null,
    primary key (municipality, code)
) strict;
