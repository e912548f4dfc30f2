-- What phones sent, and who may send. Days, never hours, wherever a person could be seen behind the row.

create table store (
    id integer primary key check (id = 1),
    epoch text not null,
    probes integer not null default 0
) strict;

-- kept counts the phone's own records, kept_before those from before the day kept_on.
create table device (
    number integer primary key autoincrement,
    municipality text not null,
    id text not null,
    label text not null,
    token_hash text not null unique,
    enrolled_on text not null,
    heard_on text,
    ended_on text,
    kept integer not null default 0,
    kept_before integer not null default 0,
    kept_on text,
    unique (municipality, id)
) strict;

create table enrolment_code (
    number integer primary key autoincrement,
    municipality text not null,
    code_hash text not null,
    label text not null,
    expires_at text not null,
    device integer references device (number),
    unique (municipality, code_hash)
) strict;

-- seq is the order of commits: one writer at a time, so a release is a range of it. It stays in here,
-- for it would tell each phone how much the others deliver; nth is the phone's own count.
create table record (
    seq integer primary key autoincrement,
    municipality text not null,
    id blob not null,
    device integer not null references device (number),
    nth integer not null,
    received_on text not null,
    spelt blob not null,
    unique (municipality, id)
) strict;

create table refusal (
    seq integer primary key autoincrement,
    municipality text not null,
    device integer not null references device (number),
    record_id text,
    received_on text not null,
    flaws text not null,
    unique (municipality, device, flaws, record_id)
) strict;

create table cut (
    municipality text not null,
    number integer not null,
    cut_at text not null,
    first_seq integer not null,
    last_seq integer not null,
    is_done integer not null default 0,
    primary key (municipality, number)
) strict;

create table sign_in_code (
    municipality text not null,
    code_hash text not null,
    person text not null,
    expires_at text not null,
    primary key (municipality, code_hash)
) strict;

create table session (
    municipality text not null,
    session_hash text not null,
    person text not null,
    expires_at text not null,
    primary key (municipality, session_hash)
) strict;
