-- Places a coordinator has approved beside those of the profile's folder; none is ever removed, since records may name
-- it. See docs/spec/codebook.md, "Approved places".

alter table tally add column place bigint not null default 0;

-- number is the order they were first approved in, version the last change; north and east are ten-thousandths of a
-- degree. name is empty once an approval is taken back.
create table place (
    municipality text not null,
    code text not null,
    number bigint not null,
    version bigint not null,
    name text not null,
    type text not null,
    district text not null,
    north bigint,
    east bigint,
    is_public bigint not null,
    state text not null,
    same_as text,
    added_on text collate "C" not null,
    is_used bigint not null,
    primary key (municipality, code)
);
