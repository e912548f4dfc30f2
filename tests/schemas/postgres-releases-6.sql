SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA releases;
CREATE FUNCTION releases.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    raise exception 'a release is frozen' using errcode = 'integrity_constraint_violation';
end
$$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE releases.feed_token (
    municipality text NOT NULL,
    number bigint NOT NULL,
    id text NOT NULL,
    token_hash text NOT NULL,
    "group" text NOT NULL,
    label text NOT NULL,
    expires_at text NOT NULL COLLATE pg_catalog."C",
    ended_at text COLLATE pg_catalog."C"
);
CREATE TABLE releases.hook (
    municipality text NOT NULL,
    id text NOT NULL,
    label text NOT NULL,
    reading text NOT NULL,
    every bigint NOT NULL,
    sealed bytea NOT NULL,
    made_on text NOT NULL COLLATE pg_catalog."C",
    told bigint NOT NULL,
    looked_on text NOT NULL COLLATE pg_catalog."C",
    drawn bigint DEFAULT 0 NOT NULL,
    paused text DEFAULT ''::text NOT NULL,
    ended_on text COLLATE pg_catalog."C",
    next_at text COLLATE pg_catalog."C",
    leased_until text COLLATE pg_catalog."C"
);
CREATE TABLE releases.hook_delivery (
    municipality text NOT NULL,
    hook text NOT NULL,
    number bigint NOT NULL,
    id text NOT NULL,
    event text NOT NULL,
    release bigint NOT NULL,
    day text NOT NULL COLLATE pg_catalog."C",
    tries bigint DEFAULT 0 NOT NULL,
    tried_at text COLLATE pg_catalog."C",
    status bigint DEFAULT 0 NOT NULL,
    code text DEFAULT ''::text NOT NULL,
    done_at text COLLATE pg_catalog."C"
);
CREATE TABLE releases.ledger_key (
    municipality text NOT NULL,
    number bigint NOT NULL,
    statement bytea NOT NULL,
    signature text NOT NULL
);
CREATE TABLE releases.meeting (
    municipality text NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    product text NOT NULL COLLATE pg_catalog."C",
    held_on text NOT NULL COLLATE pg_catalog."C",
    starts text NOT NULL COLLATE pg_catalog."C",
    ends text NOT NULL,
    place text NOT NULL,
    sequence bigint NOT NULL,
    is_cancelled integer NOT NULL,
    changed_at text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE releases.pack (
    municipality text NOT NULL,
    number bigint NOT NULL,
    reading text NOT NULL,
    period text NOT NULL,
    language text NOT NULL,
    release bigint NOT NULL,
    made_on text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL,
    pdf bytea NOT NULL,
    docx bytea NOT NULL
);
CREATE TABLE releases.pack_draft (
    municipality text NOT NULL,
    reading text NOT NULL,
    period text NOT NULL,
    text text NOT NULL
);
CREATE TABLE releases.release (
    municipality text NOT NULL,
    number bigint NOT NULL,
    digest text NOT NULL,
    body bytea NOT NULL,
    signature text DEFAULT ''::text NOT NULL
);
CREATE TABLE releases.schema_version (
    number integer NOT NULL
);
CREATE TABLE releases.store (
    id integer NOT NULL,
    probes bigint DEFAULT 0 NOT NULL,
    CONSTRAINT store_id_check CHECK ((id = 1))
);
CREATE TABLE releases.tally (
    municipality text NOT NULL,
    feed_token bigint DEFAULT 0 NOT NULL,
    pack bigint DEFAULT 0 NOT NULL
);
INSERT INTO releases.feed_token VALUES ('9902', 1, 'open', 'key open 9902', 'x', 'open', '2026-07-03T21:30:00.000000+00:00', NULL);
INSERT INTO releases.feed_token VALUES ('9902', 2, 'ended', 'key ended 9902', 'x', 'ended', '2026-07-03T21:30:00.000000+00:00', '2026-07-02T21:30:00.000000+00:00');
INSERT INTO releases.feed_token VALUES ('9903', 1, 'open', 'key open 9903', 'x', 'open', '2026-07-03T21:30:00.000000+00:00', NULL);
INSERT INTO releases.feed_token VALUES ('9903', 2, 'ended', 'key ended 9903', 'x', 'ended', '2026-07-03T21:30:00.000000+00:00', '2026-07-02T21:30:00.000000+00:00');
INSERT INTO releases.hook VALUES ('9902', 'live-9902', 'live', 'x', 1, '\x6f662039393032', '2026-07-02', 1, '2026-07-02', 2, '', NULL, NULL, '2026-07-03T21:30:00.000000+00:00');
INSERT INTO releases.hook VALUES ('9902', 'over-9902', 'over', 'x', 1, '\x', '2026-07-02', 1, '2026-07-02', 0, '', '2026-07-02', NULL, NULL);
INSERT INTO releases.hook VALUES ('9903', 'live-9903', 'live', 'x', 1, '\x6f662039393033', '2026-07-02', 1, '2026-07-02', 2, '', NULL, NULL, '2026-07-03T21:30:00.000000+00:00');
INSERT INTO releases.hook VALUES ('9903', 'over-9903', 'over', 'x', 1, '\x', '2026-07-02', 1, '2026-07-02', 0, '', '2026-07-02', NULL, NULL);
INSERT INTO releases.hook_delivery VALUES ('9902', 'live-9902', 1, '1-9902', 'feltlogg.test', 0, '2026-07-02', 1, '2026-07-02T21:30:00.000000+00:00', 204, '', '2026-07-02T21:30:00.000000+00:00');
INSERT INTO releases.hook_delivery VALUES ('9902', 'live-9902', 2, '2-9902', 'feltlogg.test', 0, '2026-07-02', 1, '2026-07-02T21:30:00.000000+00:00', 0, '', NULL);
INSERT INTO releases.hook_delivery VALUES ('9903', 'live-9903', 1, '1-9903', 'feltlogg.test', 0, '2026-07-02', 1, '2026-07-02T21:30:00.000000+00:00', 204, '', '2026-07-02T21:30:00.000000+00:00');
INSERT INTO releases.hook_delivery VALUES ('9903', 'live-9903', 2, '2-9903', 'feltlogg.test', 0, '2026-07-02', 1, '2026-07-02T21:30:00.000000+00:00', 0, '', NULL);
INSERT INTO releases.ledger_key VALUES ('9902', 1, '\x73746174656d656e74206f662039393032', 'its own');
INSERT INTO releases.ledger_key VALUES ('9903', 1, '\x73746174656d656e74206f662039393033', 'its own');
INSERT INTO releases.meeting VALUES ('9902', 'm 9902', 'x', '2026-07-02', '09:30', '', 'at 9902', 1, 0, '2026-07-02T21:30:00.000000+00:00');
INSERT INTO releases.meeting VALUES ('9903', 'm 9903', 'x', '2026-07-02', '09:30', '', 'at 9903', 1, 0, '2026-07-02T21:30:00.000000+00:00');
INSERT INTO releases.pack VALUES ('9902', 1, 'x', '2026-Q2', 'nb', 2, '2026-07-02', 'text of 9902', '\x2550444620ff', '\x504bff');
INSERT INTO releases.pack VALUES ('9903', 1, 'x', '2026-Q2', 'nb', 2, '2026-07-02', 'text of 9903', '\x2550444620ff', '\x504bff');
INSERT INTO releases.pack_draft VALUES ('9902', 'x', '2026-Q3', 'draft of 9902');
INSERT INTO releases.pack_draft VALUES ('9903', 'x', '2026-Q3', 'draft of 9903');
INSERT INTO releases.release VALUES ('9902', 1, 'digest 1', '\x666967757265732031206f662039393032', 'signature 1');
INSERT INTO releases.release VALUES ('9902', 2, 'digest 2', '\x666967757265732032206f662039393032', 'signature 2');
INSERT INTO releases.release VALUES ('9903', 1, 'digest 1', '\x666967757265732031206f662039393033', 'signature 1');
INSERT INTO releases.release VALUES ('9903', 2, 'digest 2', '\x666967757265732032206f662039393033', 'signature 2');
INSERT INTO releases.schema_version VALUES (6);
INSERT INTO releases.store VALUES (1, 0);
INSERT INTO releases.tally VALUES ('9902', 2, 1);
INSERT INTO releases.tally VALUES ('9903', 2, 1);
ALTER TABLE ONLY releases.feed_token
    ADD CONSTRAINT feed_token_municipality_token_hash_key UNIQUE (municipality, token_hash);
ALTER TABLE ONLY releases.feed_token
    ADD CONSTRAINT feed_token_pkey PRIMARY KEY (municipality, id);
ALTER TABLE ONLY releases.hook_delivery
    ADD CONSTRAINT hook_delivery_pkey PRIMARY KEY (municipality, hook, number);
ALTER TABLE ONLY releases.hook
    ADD CONSTRAINT hook_pkey PRIMARY KEY (municipality, id);
ALTER TABLE ONLY releases.ledger_key
    ADD CONSTRAINT ledger_key_pkey PRIMARY KEY (municipality, number);
ALTER TABLE ONLY releases.meeting
    ADD CONSTRAINT meeting_pkey PRIMARY KEY (municipality, id);
ALTER TABLE ONLY releases.pack_draft
    ADD CONSTRAINT pack_draft_pkey PRIMARY KEY (municipality, reading, period);
ALTER TABLE ONLY releases.pack
    ADD CONSTRAINT pack_pkey PRIMARY KEY (municipality, number);
ALTER TABLE ONLY releases.release
    ADD CONSTRAINT release_pkey PRIMARY KEY (municipality, number);
ALTER TABLE ONLY releases.store
    ADD CONSTRAINT store_pkey PRIMARY KEY (id);
ALTER TABLE ONLY releases.tally
    ADD CONSTRAINT tally_pkey PRIMARY KEY (municipality);
CREATE INDEX meeting_by_product ON releases.meeting USING btree (municipality, product, held_on);
CREATE TRIGGER ledger_key_is_never_changed BEFORE DELETE OR UPDATE ON releases.ledger_key FOR EACH ROW EXECUTE FUNCTION releases.refuse_change();
CREATE TRIGGER ledger_key_is_never_emptied BEFORE TRUNCATE ON releases.ledger_key FOR EACH STATEMENT EXECUTE FUNCTION releases.refuse_change();
CREATE TRIGGER pack_is_never_changed BEFORE DELETE OR UPDATE ON releases.pack FOR EACH ROW EXECUTE FUNCTION releases.refuse_change();
CREATE TRIGGER pack_is_never_emptied BEFORE TRUNCATE ON releases.pack FOR EACH STATEMENT EXECUTE FUNCTION releases.refuse_change();
CREATE TRIGGER release_is_never_changed BEFORE DELETE OR UPDATE ON releases.release FOR EACH ROW EXECUTE FUNCTION releases.refuse_change();
CREATE TRIGGER release_is_never_emptied BEFORE TRUNCATE ON releases.release FOR EACH STATEMENT EXECUTE FUNCTION releases.refuse_change();
ALTER TABLE ONLY releases.hook_delivery
    ADD CONSTRAINT hook_delivery_municipality_hook_fkey FOREIGN KEY (municipality, hook) REFERENCES releases.hook(municipality, id) ON DELETE CASCADE;
