BEGIN TRANSACTION;
CREATE TABLE "feed_token" (
    municipality text not null,
    number integer not null,
    id text not null,
    token_hash text not null,
    "group" text not null,
    label text not null,
    expires_at text not null,
    ended_at text,
    primary key (municipality, id),
    unique (municipality, token_hash)
) strict;
INSERT INTO "feed_token" VALUES('9902',1,'open','key open 9902','x','open','2026-07-03T21:30:00.000000+00:00',NULL);
INSERT INTO "feed_token" VALUES('9902',2,'ended','key ended 9902','x','ended','2026-07-03T21:30:00.000000+00:00','2026-07-02T21:30:00.000000+00:00');
INSERT INTO "feed_token" VALUES('9903',1,'open','key open 9903','x','open','2026-07-03T21:30:00.000000+00:00',NULL);
INSERT INTO "feed_token" VALUES('9903',2,'ended','key ended 9903','x','ended','2026-07-03T21:30:00.000000+00:00','2026-07-02T21:30:00.000000+00:00');
CREATE TABLE hook (
    municipality text not null,
    id text not null,
    label text not null,
    reading text not null,
    every integer not null,
    sealed blob not null,
    made_on text not null,
    told integer not null,
    looked_on text not null,
    drawn integer not null default 0,
    paused text not null default '',
    ended_on text,
    next_at text,
    leased_until text,
    primary key (municipality, id)
) strict;
INSERT INTO "hook" VALUES('9902','live-9902','live','x',1,X'6F662039393032','2026-07-02',1,'2026-07-02',2,'',NULL,NULL,'2026-07-03T21:30:00.000000+00:00');
INSERT INTO "hook" VALUES('9902','over-9902','over','x',1,X'','2026-07-02',1,'2026-07-02',0,'','2026-07-02',NULL,NULL);
INSERT INTO "hook" VALUES('9903','live-9903','live','x',1,X'6F662039393033','2026-07-02',1,'2026-07-02',2,'',NULL,NULL,'2026-07-03T21:30:00.000000+00:00');
INSERT INTO "hook" VALUES('9903','over-9903','over','x',1,X'','2026-07-02',1,'2026-07-02',0,'','2026-07-02',NULL,NULL);
CREATE TABLE hook_delivery (
    municipality text not null,
    hook text not null,
    number integer not null,
    id text not null,
    event text not null,
    release integer not null,
    day text not null,
    tries integer not null default 0,
    tried_at text,
    status integer not null default 0,
    code text not null default '',
    done_at text,
    primary key (municipality, hook, number),
    foreign key (municipality, hook) references hook (municipality, id) on delete cascade
) strict;
INSERT INTO "hook_delivery" VALUES('9902','live-9902',1,'1-9902','feltlogg.test',0,'2026-07-02',1,'2026-07-02T21:30:00.000000+00:00',204,'','2026-07-02T21:30:00.000000+00:00');
INSERT INTO "hook_delivery" VALUES('9902','live-9902',2,'2-9902','feltlogg.test',0,'2026-07-02',1,'2026-07-02T21:30:00.000000+00:00',0,'',NULL);
INSERT INTO "hook_delivery" VALUES('9903','live-9903',1,'1-9903','feltlogg.test',0,'2026-07-02',1,'2026-07-02T21:30:00.000000+00:00',204,'','2026-07-02T21:30:00.000000+00:00');
INSERT INTO "hook_delivery" VALUES('9903','live-9903',2,'2-9903','feltlogg.test',0,'2026-07-02',1,'2026-07-02T21:30:00.000000+00:00',0,'',NULL);
CREATE TABLE ledger_key (
    municipality text not null,
    number integer not null,
    statement blob not null,
    signature text not null,
    primary key (municipality, number)
) strict;
INSERT INTO "ledger_key" VALUES('9902',1,X'73746174656D656E74206F662039393032','its own');
INSERT INTO "ledger_key" VALUES('9903',1,X'73746174656D656E74206F662039393033','its own');
CREATE TABLE meeting (
    municipality text not null,
    id text not null,
    product text not null,
    held_on text not null,
    starts text not null,
    ends text not null,
    place text not null,
    sequence integer not null,
    is_cancelled integer not null,
    changed_at text not null,
    primary key (municipality, id)
) strict;
INSERT INTO "meeting" VALUES('9902','m 9902','x','2026-07-02','09:30','','at 9902',1,0,'2026-07-02T21:30:00.000000+00:00');
INSERT INTO "meeting" VALUES('9903','m 9903','x','2026-07-02','09:30','','at 9903',1,0,'2026-07-02T21:30:00.000000+00:00');
CREATE TABLE pack (
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
INSERT INTO "pack" VALUES('9902',1,'x','2026-Q2','nb',2,'2026-07-02','text of 9902',X'2550444620FF',X'504BFF');
INSERT INTO "pack" VALUES('9903',1,'x','2026-Q2','nb',2,'2026-07-02','text of 9903',X'2550444620FF',X'504BFF');
CREATE TABLE pack_draft (
    municipality text not null,
    reading text not null,
    period text not null,
    text text not null,
    primary key (municipality, reading, period)
) strict;
INSERT INTO "pack_draft" VALUES('9902','x','2026-Q3','draft of 9902');
INSERT INTO "pack_draft" VALUES('9903','x','2026-Q3','draft of 9903');
CREATE TABLE release (
    municipality text not null,
    number integer not null,
    digest text not null,
    body blob not null, signature text not null default '',
    primary key (municipality, number)
) strict;
INSERT INTO "release" VALUES('9902',1,'digest 1',X'666967757265732031206F662039393032','signature 1');
INSERT INTO "release" VALUES('9902',2,'digest 2',X'666967757265732032206F662039393032','signature 2');
INSERT INTO "release" VALUES('9903',1,'digest 1',X'666967757265732031206F662039393033','signature 1');
INSERT INTO "release" VALUES('9903',2,'digest 2',X'666967757265732032206F662039393033','signature 2');
CREATE TABLE store (
    id integer primary key check (id = 1),
    probes integer not null default 0
) strict;
INSERT INTO "store" VALUES(1,0);
CREATE TABLE tally (
    municipality text primary key,
    feed_token integer not null default 0
, pack integer not null default 0) strict;
INSERT INTO "tally" VALUES('9902',2,1);
INSERT INTO "tally" VALUES('9903',2,1);
CREATE TRIGGER release_is_never_changed before update on release
begin
    select raise(abort, 'a release is frozen');
end;
CREATE TRIGGER release_is_never_removed before delete on release
begin
    select raise(abort, 'a release is frozen');
end;
CREATE TRIGGER ledger_key_is_never_changed before update on ledger_key
begin
    select raise(abort, 'a statement is kept');
end;
CREATE TRIGGER ledger_key_is_never_removed before delete on ledger_key
begin
    select raise(abort, 'a statement is kept');
end;
CREATE TRIGGER pack_is_never_changed before update on pack
begin
    select raise(abort, 'a pack is frozen');
end;
CREATE TRIGGER pack_is_never_removed before delete on pack
begin
    select raise(abort, 'a pack is frozen');
end;
CREATE INDEX meeting_by_product on meeting (municipality, product, held_on);
COMMIT;
PRAGMA user_version = 6;
