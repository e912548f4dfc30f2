-- Releases are signed; each key that signs is introduced by a statement of its own, kept for ever.

alter table release add column signature text not null default '';

create table ledger_key (
    municipality text not null,
    number bigint not null,
    statement bytea not null,
    signature text not null,
    primary key (municipality, number)
);

create trigger ledger_key_is_never_changed before update or delete on ledger_key
for each row execute function refuse_change();

create trigger ledger_key_is_never_emptied before truncate on ledger_key
for each statement execute function refuse_change();
