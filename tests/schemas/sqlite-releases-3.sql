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
CREATE TABLE ledger_key (
    municipality text not null,
    number integer not null,
    statement blob not null,
    signature text not null,
    primary key (municipality, number)
) strict;
INSERT INTO "ledger_key" VALUES('9902',1,X'73746174656D656E74206F662039393032','its own');
INSERT INTO "ledger_key" VALUES('9903',1,X'73746174656D656E74206F662039393033','its own');
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
) strict;
INSERT INTO "tally" VALUES('9902',2);
INSERT INTO "tally" VALUES('9903',2);
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
COMMIT;
PRAGMA user_version = 3;
