BEGIN TRANSACTION;
CREATE TABLE feed_token (
    number integer primary key autoincrement,
    municipality text not null,
    id text not null,
    token_hash text not null unique,
    "group" text not null,
    label text not null,
    expires_at text not null,
    ended_at text,
    unique (municipality, id)
) strict;
INSERT INTO "feed_token" VALUES(1,'9902','open','key open 9902','x','open','2026-07-03T21:30:00.000000+00:00',NULL);
INSERT INTO "feed_token" VALUES(2,'9902','ended','key ended 9902','x','ended','2026-07-03T21:30:00.000000+00:00','2026-07-02T21:30:00.000000+00:00');
INSERT INTO "feed_token" VALUES(3,'9903','open','key open 9903','x','open','2026-07-03T21:30:00.000000+00:00',NULL);
INSERT INTO "feed_token" VALUES(4,'9903','ended','key ended 9903','x','ended','2026-07-03T21:30:00.000000+00:00','2026-07-02T21:30:00.000000+00:00');
CREATE TABLE release (
    municipality text not null,
    number integer not null,
    digest text not null,
    body blob not null,
    primary key (municipality, number)
) strict;
INSERT INTO "release" VALUES('9902',1,'digest 1',X'666967757265732031206F662039393032');
INSERT INTO "release" VALUES('9902',2,'digest 2',X'666967757265732032206F662039393032');
INSERT INTO "release" VALUES('9903',1,'digest 1',X'666967757265732031206F662039393033');
INSERT INTO "release" VALUES('9903',2,'digest 2',X'666967757265732032206F662039393033');
CREATE TABLE store (
    id integer primary key check (id = 1),
    probes integer not null default 0
) strict;
INSERT INTO "store" VALUES(1,0);
CREATE TRIGGER release_is_never_changed before update on release
begin
    select raise(abort, 'a release is frozen');
end;
CREATE TRIGGER release_is_never_removed before delete on release
begin
    select raise(abort, 'a release is frozen');
end;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('feed_token',4);
COMMIT;
PRAGMA user_version = 1;
