-- Releases are signed; each key that signs is introduced by a statement of its own, kept for ever.

alter table release add column signature text not null default '';

create table ledger_key (
    municipality text not null,
    number integer not null,
    statement blob not null,
    signature text not null,
    primary key (municipality, number)
) strict;

create trigger ledger_key_is_never_changed before update on ledger_key
begin
    select raise(abort, 'a statement is kept');
end;

create trigger ledger_key_is_never_removed before delete on ledger_key
begin
    select raise(abort, 'a statement is kept');
end;
