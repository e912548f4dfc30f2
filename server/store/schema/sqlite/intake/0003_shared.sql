-- Every key begins with the municipality, so that one database serves many and can be spread over machines; numbers
-- come from a tally of the municipality's own, and a row points at rows of its own municipality only.

create table tally (
    municipality text primary key,
    record integer not null default 0,
    device integer not null default 0,
    enrolment_code integer not null default 0,
    question integer not null default 0,
    refusal integer not null default 0
) strict;

insert into tally (municipality, record, device, enrolment_code, question, refusal)
select
    here.municipality,
    max(
        (select coalesce(max(seq), 0) from record where municipality = here.municipality),
        (select coalesce(max(last_seq), 0) from cut where municipality = here.municipality)
    ),
    (select coalesce(max(number), 0) from device where municipality = here.municipality),
    (select coalesce(max(number), 0) from enrolment_code where municipality = here.municipality),
    (select coalesce(max(number), 0) from question where municipality = here.municipality),
    (select coalesce(max(seq), 0) from refusal where municipality = here.municipality)
from (
    select municipality from device
    union select municipality from enrolment_code
    union select municipality from question
    union select municipality from cut
) as here;

create table new_device (
    municipality text not null,
    number integer not null,
    id text not null,
    label text not null,
    token_hash text not null,
    enrolled_on text not null,
    heard_on text,
    ended_on text,
    kept integer not null default 0,
    kept_before integer not null default 0,
    kept_on text,
    primary key (municipality, number),
    unique (municipality, id),
    unique (municipality, token_hash)
) strict;

insert into new_device
select
    municipality, number, id, label, token_hash, enrolled_on, heard_on, ended_on, kept, kept_before, kept_on
from device;

create table new_enrolment_code (
    municipality text not null,
    number integer not null,
    code_hash text not null,
    label text not null,
    expires_at text not null,
    device integer,
    primary key (municipality, code_hash),
    foreign key (municipality, device) references new_device (municipality, number)
) strict;

insert into new_enrolment_code
select municipality, number, code_hash, label, expires_at, device from enrolment_code;

-- seq is the order of commits within the municipality; it stays in here, for it would tell each phone how much the
-- others deliver. nth is the phone's own count.
create table new_record (
    municipality text not null,
    seq integer not null,
    id blob not null,
    device integer not null,
    nth integer not null,
    received_on text not null,
    spelt blob not null,
    primary key (municipality, seq),
    unique (municipality, id),
    foreign key (municipality, device) references new_device (municipality, number)
) strict;

insert into new_record
select municipality, seq, id, device, nth, received_on, spelt from record order by seq;

-- record_id is empty where the line could not be read.
create table new_refusal (
    municipality text not null,
    seq integer not null,
    device integer not null,
    record_id text not null,
    received_on text not null,
    flaws text not null,
    primary key (municipality, seq),
    foreign key (municipality, device) references new_device (municipality, number)
) strict;

insert into new_refusal
select municipality, seq, device, coalesce(record_id, ''), received_on, flaws from refusal;

create table new_question (
    municipality text not null,
    number integer not null,
    id text not null,
    text text not null,
    place text,
    area text,
    first_day text not null,
    last_day text not null,
    ended_on text,
    primary key (municipality, id)
) strict;

insert into new_question
select municipality, number, id, text, place, area, first_day, last_day, ended_on from question;

create table new_thread (
    municipality text not null,
    seq integer not null,
    root text not null,
    rank integer not null,
    kind text not null,
    question text,
    primary key (municipality, seq),
    foreign key (municipality, seq) references new_record (municipality, seq) on delete cascade
) strict;

insert into new_thread select municipality, seq, root, rank, kind, question from thread;

create table new_decision (
    municipality text not null,
    seq integer not null,
    verdict text not null,
    reason text not null,
    text text not null,
    decided_on text not null,
    primary key (municipality, seq),
    foreign key (municipality, seq) references new_record (municipality, seq) on delete cascade
) strict;

insert into new_decision select municipality, seq, verdict, reason, text, decided_on from decision;

drop table decision;
drop table thread;
drop table refusal;
drop table enrolment_code;
drop table record;
drop table device;
drop table question;

alter table new_device rename to device;
alter table new_enrolment_code rename to enrolment_code;
alter table new_record rename to record;
alter table new_refusal rename to refusal;
alter table new_question rename to question;
alter table new_thread rename to thread;
alter table new_decision rename to decision;

create index refusal_of_device on refusal (municipality, device, seq);
create index thread_root on thread (municipality, root, rank);
