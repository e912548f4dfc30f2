-- What coordinators tell the phones, and the records they read one by one.

-- Days only; the text is the coordinators' own words, and goes when the question is removed.
create table question (
    number integer primary key autoincrement,
    municipality text not null,
    id text not null,
    text text not null,
    place text,
    area text,
    first_day text not null,
    last_day text not null,
    ended_on text,
    unique (municipality, id)
) strict;

-- Where the records stand whose chains are read on a page: proposals of places, answers to questions, and all that
-- changes another record, for it may change one of these. rank is the round; a withdrawal's is above every round.
create table thread (
    seq integer primary key references record (seq) on delete cascade,
    municipality text not null,
    root text not null,
    rank integer not null,
    kind text not null,
    question text
) strict;

create index thread_root on thread (municipality, root, rank);

insert into thread (seq, municipality, root, rank, kind)
select
    seq, municipality, coalesce(line ->> '$.replaces', line ->> '$.id'),
    iif(line ->> '$.kind' = 'withdrawal', 1000, coalesce(line ->> '$.round', 0)), line ->> '$.kind'
from (select seq, municipality, cast(spelt as text) as line from record)
where line ->> '$.kind' in ('place', 'withdrawal') or line ->> '$.replaces' is not null;

-- The newest decision on one record; 'open' is one that was taken back.
create table decision (
    seq integer primary key references record (seq) on delete cascade,
    municipality text not null,
    verdict text not null,
    reason text not null,
    text text not null,
    decided_on text not null
) strict;
