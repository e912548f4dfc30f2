-- Meeting packs as they were handed out, and what coordinators are still writing for one.

alter table tally add column pack bigint not null default 0;

create table pack (
    municipality text not null,
    number bigint not null,
    reading text not null,
    period text not null,
    language text not null,
    release bigint not null,
    made_on text collate "C" not null,
    text text not null,
    pdf bytea not null,
    docx bytea not null,
    primary key (municipality, number)
);

create trigger pack_is_never_changed before update or delete on pack
for each row execute function refuse_change();

create trigger pack_is_never_emptied before truncate on pack
for each statement execute function refuse_change();

create table pack_draft (
    municipality text not null,
    reading text not null,
    period text not null,
    text text not null,
    primary key (municipality, reading, period)
);
