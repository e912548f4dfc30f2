-- What focus groups ask the field to look for, and what became of it; see docs/spec/access.md#a-groups-question.

alter table tally add column wish bigint not null default 0;

-- A theme or an indicator that a question is about, where a group asked it.
alter table question add column topic text;

-- question names what went out, when it was approved; answer is empty until somebody has decided.
create table wish (
    municipality text not null,
    number bigint not null,
    id text not null,
    reading text not null,
    person text not null,
    topic text not null,
    text text not null,
    asked_on text collate "C" not null,
    last_day text collate "C" not null,
    place text,
    area text,
    answer text not null,
    reason text not null,
    sentence text not null,
    question text,
    decided_on text collate "C",
    primary key (municipality, id)
);
