-- Meeting packs as they were handed out, and what coordinators are still writing for one.

alter table tally add column pack integer not null default 0;

create table pack (
    municipality text not null,
    number integer not null,
    reading text not null,
    period text not null,
    language text not null,
    release integer not null,
    made_on text not null,
    text text not null,
    pdf blob not null,
    docx blob not null,
    primary key (municipality, number)
) strict;

create trigger pack_is_never_changed before update on pack
begin
    select raise(abort, 'a pack is frozen');
end;

create trigger pack_is_never_removed before delete on pack
begin
    select raise(abort, 'a pack is frozen');
end;

create table pack_draft (
    municipality text not null,
    reading text not null,
    period text not null,
    text text not null,
    primary key (municipality, reading, period)
) strict;
