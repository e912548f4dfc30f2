-- What phones sent, and who may send. Days, never hours, wherever a person could be seen behind the row. The shape, and
-- the number of it, are those of the schema for SQLite; every key begins with the municipality, so that tables can be
-- spread over machines by it. Days and instants are text, spelt so that they sort, and alike in both databases.

create table store (
    id integer primary key check (id = 1),
    epoch text not null,
    probes bigint not null default 0
);

create table tally (
    municipality text primary key,
    record bigint not null default 0,
    device bigint not null default 0,
    enrolment_code bigint not null default 0,
    question bigint not null default 0,
    refusal bigint not null default 0
);

-- kept counts the phone's own records, kept_before those from before the day kept_on.
create table device (
    municipality text not null,
    number bigint not null,
    id text not null,
    label text not null,
    token_hash text not null,
    enrolled_on text collate "C" not null,
    heard_on text collate "C",
    ended_on text collate "C",
    kept bigint not null default 0,
    kept_before bigint not null default 0,
    kept_on text collate "C",
    primary key (municipality, number),
    unique (municipality, id),
    unique (municipality, token_hash)
);

create table enrolment_code (
    municipality text not null,
    number bigint not null,
    code_hash text not null,
    label text not null,
    expires_at text collate "C" not null,
    device bigint,
    primary key (municipality, code_hash),
    foreign key (municipality, device) references device (municipality, number)
);

-- seq is the order of commits within the municipality; it stays in here, for it would tell each phone how much the
-- others deliver. nth is the phone's own count. That device is one of ours is seen to by whoever adds, in the same
-- transaction: the check by a foreign key costs more than half of what keeping a record does.
create table record (
    municipality text not null,
    seq bigint not null,
    id bytea not null,
    device bigint not null,
    nth bigint not null,
    received_on text collate "C" not null,
    spelt bytea not null,
    primary key (municipality, seq),
    unique (municipality, id)
);

-- record_id is empty where the line could not be read.
create table refusal (
    municipality text not null,
    seq bigint not null,
    device bigint not null,
    record_id text not null,
    received_on text collate "C" not null,
    flaws text not null,
    primary key (municipality, seq),
    foreign key (municipality, device) references device (municipality, number)
);

create index refusal_of_device on refusal (municipality, device, seq);

create table cut (
    municipality text not null,
    number bigint not null,
    cut_at text collate "C" not null,
    first_seq bigint not null,
    last_seq bigint not null,
    is_done integer not null default 0,
    primary key (municipality, number)
);

create table sign_in_code (
    municipality text not null,
    code_hash text not null,
    person text not null,
    expires_at text collate "C" not null,
    primary key (municipality, code_hash)
);

create table session (
    municipality text not null,
    session_hash text not null,
    person text not null,
    expires_at text collate "C" not null,
    primary key (municipality, session_hash)
);

-- Days only; the text is the coordinators' own words, and goes when the question is removed.
create table question (
    municipality text not null,
    number bigint not null,
    id text not null,
    text text not null,
    place text,
    area text,
    first_day text collate "C" not null,
    last_day text collate "C" not null,
    ended_on text collate "C",
    primary key (municipality, id)
);

-- Where the records stand whose chains are read on a page: proposals of places, answers to questions, and all that
-- changes another record. rank is the round; a withdrawal's is above every round.
create table thread (
    municipality text not null,
    seq bigint not null,
    root text not null,
    rank bigint not null,
    kind text not null,
    question text,
    primary key (municipality, seq),
    foreign key (municipality, seq) references record (municipality, seq) on delete cascade
);

create index thread_root on thread (municipality, root, rank);

-- The newest decision on one record; 'open' is one that was taken back.
create table decision (
    municipality text not null,
    seq bigint not null,
    verdict text not null,
    reason text not null,
    text text not null,
    decided_on text collate "C" not null,
    primary key (municipality, seq),
    foreign key (municipality, seq) references record (municipality, seq) on delete cascade
);
