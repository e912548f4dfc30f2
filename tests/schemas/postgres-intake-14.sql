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
CREATE SCHEMA intake;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE intake.account (
    municipality text NOT NULL,
    id text NOT NULL,
    login text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    role text NOT NULL,
    subject text,
    made_on text NOT NULL COLLATE pg_catalog."C",
    ended_on text COLLATE pg_catalog."C",
    password text,
    totp bytea,
    totp_step bigint DEFAULT 0 NOT NULL
);
CREATE TABLE intake.audit (
    municipality text NOT NULL,
    number bigint NOT NULL,
    line bytea NOT NULL
);
CREATE TABLE intake.audit_seal (
    municipality text NOT NULL,
    number bigint NOT NULL,
    statement bytea NOT NULL,
    signature text NOT NULL
);
CREATE TABLE intake.cut (
    municipality text NOT NULL,
    number bigint NOT NULL,
    cut_at text NOT NULL COLLATE pg_catalog."C",
    first_seq bigint NOT NULL,
    last_seq bigint NOT NULL,
    is_done integer DEFAULT 0 NOT NULL
);
CREATE TABLE intake.decision (
    municipality text NOT NULL,
    seq bigint NOT NULL,
    verdict text NOT NULL,
    reason text NOT NULL,
    text text NOT NULL,
    decided_on text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE intake.deletion (
    municipality text NOT NULL,
    number bigint NOT NULL,
    day text NOT NULL COLLATE pg_catalog."C",
    statement bytea NOT NULL,
    signature text NOT NULL
);
CREATE TABLE intake.device (
    municipality text NOT NULL,
    number bigint NOT NULL,
    id text NOT NULL,
    label text NOT NULL,
    token_hash text NOT NULL,
    enrolled_on text NOT NULL COLLATE pg_catalog."C",
    heard_on text COLLATE pg_catalog."C",
    ended_on text COLLATE pg_catalog."C",
    kept bigint DEFAULT 0 NOT NULL,
    kept_before bigint DEFAULT 0 NOT NULL,
    kept_on text COLLATE pg_catalog."C",
    emptied_on text,
    unsent integer,
    is_doubted integer DEFAULT 0 NOT NULL
);
CREATE TABLE intake.enrolment_code (
    municipality text NOT NULL,
    number bigint NOT NULL,
    code_hash text NOT NULL,
    label text NOT NULL,
    expires_at text NOT NULL COLLATE pg_catalog."C",
    device bigint
);
CREATE TABLE intake.gone (
    municipality text NOT NULL,
    mark bytea NOT NULL,
    line bytea NOT NULL,
    nth bigint NOT NULL,
    leaf bytea NOT NULL,
    deletion bigint NOT NULL
);
CREATE TABLE intake.hook (
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
CREATE TABLE intake.hook_delivery (
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
CREATE TABLE intake.membership (
    municipality text NOT NULL,
    account text NOT NULL,
    reading text NOT NULL COLLATE pg_catalog."C",
    until text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE intake.parcel (
    municipality text NOT NULL,
    record text NOT NULL COLLATE pg_catalog."C",
    device bigint NOT NULL,
    key text NOT NULL,
    sealed bytea NOT NULL,
    received_on text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE intake.passkey (
    municipality text NOT NULL,
    id text NOT NULL,
    account text NOT NULL,
    public_key bytea NOT NULL,
    uses bigint NOT NULL,
    label text NOT NULL,
    made_on text NOT NULL COLLATE pg_catalog."C",
    used_on text COLLATE pg_catalog."C",
    number bigint NOT NULL
);
CREATE TABLE intake.place (
    municipality text NOT NULL,
    code text NOT NULL,
    number bigint NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    district text NOT NULL,
    north bigint,
    east bigint,
    is_public bigint NOT NULL,
    state text NOT NULL,
    same_as text,
    added_on text NOT NULL COLLATE pg_catalog."C",
    is_used bigint NOT NULL
);
CREATE TABLE intake.question (
    municipality text NOT NULL,
    number bigint NOT NULL,
    id text NOT NULL,
    text text NOT NULL,
    place text,
    area text,
    first_day text NOT NULL COLLATE pg_catalog."C",
    last_day text NOT NULL COLLATE pg_catalog."C",
    ended_on text COLLATE pg_catalog."C",
    answered bigint DEFAULT 0 NOT NULL,
    topic text
);
CREATE TABLE intake.record (
    municipality text NOT NULL,
    seq bigint NOT NULL,
    id bytea NOT NULL,
    device bigint NOT NULL,
    nth bigint NOT NULL,
    received_on text NOT NULL COLLATE pg_catalog."C",
    spelt bytea NOT NULL,
    mark bytea
);
CREATE TABLE intake.recovery_code (
    municipality text NOT NULL,
    code_hash text NOT NULL,
    account text NOT NULL
);
CREATE TABLE intake.refusal (
    municipality text NOT NULL,
    seq bigint NOT NULL,
    device bigint NOT NULL,
    record_id text NOT NULL,
    received_on text NOT NULL COLLATE pg_catalog."C",
    flaws text NOT NULL
);
CREATE TABLE intake.resumption (
    municipality text NOT NULL,
    restored_at text NOT NULL COLLATE pg_catalog."C",
    after bigint NOT NULL,
    seq bigint NOT NULL,
    counted_to text COLLATE pg_catalog."C"
);
CREATE TABLE intake.schema_version (
    number integer NOT NULL
);
CREATE TABLE intake.session (
    municipality text NOT NULL,
    session_hash text NOT NULL,
    person text NOT NULL,
    way text NOT NULL,
    begun_at text NOT NULL COLLATE pg_catalog."C",
    idle_at text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE intake.sign_in_code (
    municipality text NOT NULL,
    code_hash text NOT NULL,
    person text NOT NULL,
    expires_at text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE intake.signer (
    municipality text NOT NULL,
    public text NOT NULL
);
CREATE TABLE intake.spent (
    municipality text NOT NULL,
    mark text NOT NULL,
    until text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE intake.store (
    id integer NOT NULL,
    epoch text NOT NULL,
    probes bigint DEFAULT 0 NOT NULL,
    backed_on text,
    restored_at text COLLATE pg_catalog."C",
    is_stale integer DEFAULT 0 NOT NULL,
    CONSTRAINT store_id_check CHECK ((id = 1))
);
CREATE TABLE intake.sweep (
    municipality text NOT NULL,
    swept_on text COLLATE pg_catalog."C",
    gone_through text COLLATE pg_catalog."C",
    key_mark bytea NOT NULL
);
CREATE TABLE intake.tally (
    municipality text NOT NULL,
    record bigint DEFAULT 0 NOT NULL,
    device bigint DEFAULT 0 NOT NULL,
    enrolment_code bigint DEFAULT 0 NOT NULL,
    question bigint DEFAULT 0 NOT NULL,
    refusal bigint DEFAULT 0 NOT NULL,
    audit bigint DEFAULT 0 NOT NULL,
    passkey bigint DEFAULT 0 NOT NULL,
    restored bigint DEFAULT 0 NOT NULL,
    place bigint DEFAULT 0 NOT NULL,
    wish bigint DEFAULT 0 NOT NULL
);
CREATE TABLE intake.thread (
    municipality text NOT NULL,
    seq bigint NOT NULL,
    root text NOT NULL,
    rank bigint NOT NULL,
    kind text NOT NULL,
    question text
);
CREATE TABLE intake.wish (
    municipality text NOT NULL,
    number bigint NOT NULL,
    id text NOT NULL,
    reading text NOT NULL,
    person text NOT NULL,
    topic text NOT NULL,
    text text NOT NULL,
    asked_on text NOT NULL COLLATE pg_catalog."C",
    last_day text NOT NULL COLLATE pg_catalog."C",
    place text,
    area text,
    answer text NOT NULL,
    reason text NOT NULL,
    sentence text NOT NULL,
    question text,
    decided_on text COLLATE pg_catalog."C"
);
CREATE TABLE intake.wrong_try (
    municipality text NOT NULL,
    id text NOT NULL,
    key text NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);
INSERT INTO intake.account VALUES ('9902', 'coordinator', 'coordinator', 'coordinator', 'coordinator', NULL, '2026-07-03', NULL, NULL, NULL, 0);
INSERT INTO intake.account VALUES ('9903', 'coordinator', 'coordinator', 'coordinator', 'coordinator', NULL, '2026-07-03', NULL, NULL, NULL, 0);
INSERT INTO intake.account VALUES ('9902', 'm-9902', 'm', 'Mo of 9902', 'member', 's 9902', '2026-07-02', NULL, '$argon2id$', '\x7365616c6564', 3);
INSERT INTO intake.account VALUES ('9903', 'm-9903', 'm', 'Mo of 9903', 'member', 's 9903', '2026-07-02', NULL, '$argon2id$', '\x7365616c6564', 3);
INSERT INTO intake.audit VALUES ('9902', 1, '\x6c696e652031206f662039393032');
INSERT INTO intake.audit VALUES ('9902', 2, '\x6c696e652032206f662039393032');
INSERT INTO intake.audit VALUES ('9903', 1, '\x6c696e652031206f662039393033');
INSERT INTO intake.audit VALUES ('9903', 2, '\x6c696e652032206f662039393033');
INSERT INTO intake.audit_seal VALUES ('9902', 1, '\x7365616c206f662039393032', 'signed');
INSERT INTO intake.audit_seal VALUES ('9903', 1, '\x7365616c206f662039393033', 'signed');
INSERT INTO intake.cut VALUES ('9902', 2, '2026-07-09T21:30:00.000000+00:00', 4, 7, 0);
INSERT INTO intake.cut VALUES ('9903', 1, '2026-07-02T21:30:00.000000+00:00', 1, 3, 1);
INSERT INTO intake.cut VALUES ('9903', 2, '2026-07-09T21:30:00.000000+00:00', 4, 7, 0);
INSERT INTO intake.cut VALUES ('9902', 1, '2026-07-02T21:30:00.000000+00:00', 1, 3, 1);
INSERT INTO intake.decision VALUES ('9902', 8, 'refused', 'unclear', 'Hvilken av dem?', '2026-07-02');
INSERT INTO intake.decision VALUES ('9903', 8, 'refused', 'unclear', 'Hvilken av dem?', '2026-07-02');
INSERT INTO intake.deletion VALUES ('9902', 1, '2026-07-02', '\x6f662039393032', 'its own');
INSERT INTO intake.deletion VALUES ('9903', 1, '2026-07-02', '\x6f662039393033', 'its own');
INSERT INTO intake.device VALUES ('9902', 2, 'two-9902', 'two of 9902', 'token two 9902', '2026-07-02', NULL, '2026-07-03', 1, 0, '2026-07-02', '2026-07-03', 4, 0);
INSERT INTO intake.device VALUES ('9903', 2, 'two-9903', 'two of 9903', 'token two 9903', '2026-07-02', NULL, '2026-07-03', 1, 0, '2026-07-02', '2026-07-03', 4, 0);
INSERT INTO intake.device VALUES ('9902', 1, 'one-9902', 'one of 9902', 'token one 9902', '2026-07-02', '2026-07-02', NULL, 8, 3, '2026-07-03', NULL, NULL, 1);
INSERT INTO intake.device VALUES ('9903', 1, 'one-9903', 'one of 9903', 'token one 9903', '2026-07-02', '2026-07-02', NULL, 8, 3, '2026-07-03', NULL, NULL, 1);
INSERT INTO intake.enrolment_code VALUES ('9902', 3, 'code waiting 9902', 'waiting of 9902', '2026-07-03T21:30:00.000000+00:00', NULL);
INSERT INTO intake.enrolment_code VALUES ('9902', 4, 'code late 9902', 'late of 9902', '2026-07-01T21:30:00.000000+00:00', NULL);
INSERT INTO intake.enrolment_code VALUES ('9902', 1, 'code one 9902', 'one of 9902', '2026-07-03T21:30:00.000000+00:00', 1);
INSERT INTO intake.enrolment_code VALUES ('9902', 2, 'code two 9902', 'two of 9902', '2026-07-03T21:30:00.000000+00:00', 2);
INSERT INTO intake.enrolment_code VALUES ('9903', 3, 'code waiting 9903', 'waiting of 9903', '2026-07-03T21:30:00.000000+00:00', NULL);
INSERT INTO intake.enrolment_code VALUES ('9903', 4, 'code late 9903', 'late of 9903', '2026-07-01T21:30:00.000000+00:00', NULL);
INSERT INTO intake.enrolment_code VALUES ('9903', 1, 'code one 9903', 'one of 9903', '2026-07-03T21:30:00.000000+00:00', 1);
INSERT INTO intake.enrolment_code VALUES ('9903', 2, 'code two 9903', 'two of 9903', '2026-07-03T21:30:00.000000+00:00', 2);
INSERT INTO intake.gone VALUES ('9902', '\xc489c6ee46e24da18e50d64026fa35449bb836e3a8f66cc1fe9c013ccfb6e285', '\xf46fc95112a38a184e79d201a7ff85acb2ff7f71d96fbfbc7290f584329f3df1', 3, '\xbf5682b6158920159a6da4b8e1728fb44368f2e7bdcc2c5516b4d7236c52ff3a', 1);
INSERT INTO intake.gone VALUES ('9902', '\x9306e4d76234efe9f7cb472488eae2ef6abbd9ce426326a73af29406551c91d2', '\xeb47a8c6933f8e67fd3728adf3b605534a5a4ebee5e9cebb546b077997254910', 6, '\x74f170b34f3cfc588a197d78295d75b0c78fe193213ef2750f2e58a385fd76f8', 1);
INSERT INTO intake.gone VALUES ('9903', '\xdfe62590428c68a7cd28d36eceef50bf328358afab3be0b0afa241bd8ecf83df', '\x033449245e1d4a18db95be5ff69b79db321510cdb0aedf0b1e594b653c3bb4ae', 3, '\xd1890c6e7569fd73bb01baf283bc89aba8d350f9773c694add85187ea740191d', 1);
INSERT INTO intake.gone VALUES ('9903', '\xfc41c289603267ef5a46c2987acc3fcfcc09545a9af4e9e30d02dca12414067b', '\x509b0e4518dc7fad7522ec0a3ff4687a848bdd9ad90ec4d5016cf987aa199122', 6, '\xcf771cf75bed2f8722b094183c8fcb82f74794e4f850e243da800f11473db502', 1);
INSERT INTO intake.hook VALUES ('9902', 'live-9902', 'live', '', 1, '\x6f662039393032', '2026-07-02', 1, '2026-07-02', 2, '', NULL, NULL, '2026-07-03T21:30:00.000000+00:00');
INSERT INTO intake.hook VALUES ('9902', 'over-9902', 'over', '', 1, '\x', '2026-07-02', 1, '2026-07-02', 0, '', '2026-07-02', NULL, NULL);
INSERT INTO intake.hook VALUES ('9903', 'live-9903', 'live', '', 1, '\x6f662039393033', '2026-07-02', 1, '2026-07-02', 2, '', NULL, NULL, '2026-07-03T21:30:00.000000+00:00');
INSERT INTO intake.hook VALUES ('9903', 'over-9903', 'over', '', 1, '\x', '2026-07-02', 1, '2026-07-02', 0, '', '2026-07-02', NULL, NULL);
INSERT INTO intake.hook_delivery VALUES ('9902', 'live-9902', 1, '1-9902', 'feltlogg.test', 0, '2026-07-02', 1, '2026-07-02T21:30:00.000000+00:00', 204, '', '2026-07-02T21:30:00.000000+00:00');
INSERT INTO intake.hook_delivery VALUES ('9902', 'live-9902', 2, '2-9902', 'feltlogg.test', 0, '2026-07-02', 1, '2026-07-02T21:30:00.000000+00:00', 0, '', NULL);
INSERT INTO intake.hook_delivery VALUES ('9903', 'live-9903', 1, '1-9903', 'feltlogg.test', 0, '2026-07-02', 1, '2026-07-02T21:30:00.000000+00:00', 204, '', '2026-07-02T21:30:00.000000+00:00');
INSERT INTO intake.hook_delivery VALUES ('9903', 'live-9903', 2, '2-9903', 'feltlogg.test', 0, '2026-07-02', 1, '2026-07-02T21:30:00.000000+00:00', 0, '', NULL);
INSERT INTO intake.membership VALUES ('9902', 'm-9902', 'x', '2026-07-03');
INSERT INTO intake.membership VALUES ('9903', 'm-9903', 'x', '2026-07-03');
INSERT INTO intake.parcel VALUES ('9902', '00000000-0000-4000-8000-009902000090', 1, '0123456789abcdef', '\x01010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101', '2026-07-02');
INSERT INTO intake.parcel VALUES ('9903', '00000000-0000-4000-8000-009903000090', 1, '0123456789abcdef', '\x01010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101010101', '2026-07-02');
INSERT INTO intake.passkey VALUES ('9902', 'k 9902', 'm-9902', '\x6b6579', 2, 'Nøkkel', '2026-07-02', NULL, 1);
INSERT INTO intake.passkey VALUES ('9903', 'k 9903', 'm-9903', '\x6b6579', 2, 'Nøkkel', '2026-07-02', NULL, 1);
INSERT INTO intake.place VALUES ('9902', 'p2-9902', 2, 2, 'Naustet i 9902', 'open', 'd1', 604102, 55064, 1, 'open', NULL, '2026-07-02', 1);
INSERT INTO intake.place VALUES ('9902', 'p1-9902', 1, 3, 'Naustet i 9902', 'open', 'd1', NULL, NULL, 0, 'closed', 'quay', '2026-07-02', 0);
INSERT INTO intake.place VALUES ('9903', 'p2-9903', 2, 2, 'Naustet i 9903', 'open', 'd1', 604102, 55064, 1, 'open', NULL, '2026-07-02', 1);
INSERT INTO intake.place VALUES ('9903', 'p1-9903', 1, 3, 'Naustet i 9903', 'open', 'd1', NULL, NULL, 0, 'closed', 'quay', '2026-07-02', 0);
INSERT INTO intake.question VALUES ('9902', 2, '00000000-0000-4000-8000-009902000051', 'Hvem møtes ved kaia?', NULL, 'd1', '2026-07-02', '2026-07-03', '2026-07-02', 0, NULL);
INSERT INTO intake.question VALUES ('9902', 1, '00000000-0000-4000-8000-009902000050', 'Hvem møtes ved kaia?', 'quay', NULL, '2026-07-02', '2026-07-03', NULL, 0, NULL);
INSERT INTO intake.question VALUES ('9902', 3, '00000000-0000-4000-8000-009902000062', 'Hvem møtes ved kaia?', 'quay', NULL, '2026-07-01', '2026-07-01', NULL, 0, 'calm');
INSERT INTO intake.question VALUES ('9903', 2, '00000000-0000-4000-8000-009903000051', 'Hvem møtes ved kaia?', NULL, 'd1', '2026-07-02', '2026-07-03', '2026-07-02', 0, NULL);
INSERT INTO intake.question VALUES ('9903', 1, '00000000-0000-4000-8000-009903000050', 'Hvem møtes ved kaia?', 'quay', NULL, '2026-07-02', '2026-07-03', NULL, 0, NULL);
INSERT INTO intake.question VALUES ('9903', 3, '00000000-0000-4000-8000-009903000062', 'Hvem møtes ved kaia?', 'quay', NULL, '2026-07-01', '2026-07-01', NULL, 0, 'calm');
INSERT INTO intake.record VALUES ('9902', 1, '\x00000000000040008000009902000000', 1, 1, '2026-07-02', '\x7b22616e7377657273223a7b2261626f7574223a5b22626f617473222c2264656274225d2c2261676573223a7b226164756c74223a312c226d696e6f72223a327d2c226865616473223a342c22686f7572223a226e69676874222c2273706f74223a2271756179227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393032303030303030222c226b696e64223a22636f6e74616374222c227368696674223a2230303030303030302d303030302d343030302d383030302d303030303030303030303031227d', NULL);
INSERT INTO intake.record VALUES ('9902', 2, '\x00000000000040008000009902000001', 1, 2, '2026-07-02', '\x7b22616e7377657273223a7b2263616c6c6564223a224e617573746574222c2271756172746572223a226431227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393032303030303031222c226b696e64223a22706c616365227d', NULL);
INSERT INTO intake.record VALUES ('9902', 5, '\x00000000000040008000009902000010', 1, 4, '2026-07-03', '\x7b22616e7377657273223a7b2261626f7574223a5b22626f617473222c2264656274225d2c2261676573223a7b226164756c74223a312c226d696e6f72223a327d2c226865616473223a332c22686f7572223a226e69676874222c2273706f74223a2271756179227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393032303030303130222c226b696e64223a22636f6e74616374222c22726561736f6e223a22736c6970222c227265706c61636573223a2230303030303030302d303030302d343030302d383030302d303039393032303030303030222c22726f756e64223a312c227368696674223a2230303030303030302d303030302d343030302d383030302d303030303030303030303031227d', NULL);
INSERT INTO intake.record VALUES ('9902', 6, '\x00000000000040008000009902000011', 1, 5, '2026-07-03', '\x7b22616e7377657273223a7b2263616c6c6564223a22427279676761222c2271756172746572223a226431227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393032303030303131222c226b696e64223a22706c616365222c22726561736f6e223a22736c6970222c227265706c61636573223a2230303030303030302d303030302d343030302d383030302d303039393032303030303031222c22726f756e64223a317d', NULL);
INSERT INTO intake.record VALUES ('9902', 8, '\x00000000000040008000009902000030', 1, 7, '2026-07-03', '\x7b22616e7377657273223a7b2263616c6c6564223a225061726b656e222c2271756172746572223a226431227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393032303030303330222c226b696e64223a22706c616365227d', NULL);
INSERT INTO intake.record VALUES ('9902', 9, '\x00000000000040008000009902000052', 1, 8, '2026-07-03', '\x7b22616e7377657273223a7b22686f7572223a226e69676874222c226d6f6f64223a2231222c2273706f74223a226265616368227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393032303030303532222c226b696e64223a226f62736572766174696f6e222c227368696674223a2230303030303030302d303030302d343030302d383030302d303030303030303030303031227d', NULL);
INSERT INTO intake.record VALUES ('9902', 4, '\x00000000000040008000009902000020', 2, 1, '2026-07-02', '\x7b22616e7377657273223a7b2277616c6b5f74797065223a2277616c6b227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393032303030303230222c226b696e64223a227368696674227d', '\xe78e72494e784311b8747a45ff9f099630c3db3f20718c80d871c3c80f7d2807');
INSERT INTO intake.record VALUES ('9903', 1, '\x00000000000040008000009903000000', 1, 1, '2026-07-02', '\x7b22616e7377657273223a7b2261626f7574223a5b22626f617473222c2264656274225d2c2261676573223a7b226164756c74223a312c226d696e6f72223a327d2c226865616473223a342c22686f7572223a226e69676874222c2273706f74223a2271756179227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393033303030303030222c226b696e64223a22636f6e74616374222c227368696674223a2230303030303030302d303030302d343030302d383030302d303030303030303030303031227d', NULL);
INSERT INTO intake.record VALUES ('9903', 2, '\x00000000000040008000009903000001', 1, 2, '2026-07-02', '\x7b22616e7377657273223a7b2263616c6c6564223a224e617573746574222c2271756172746572223a226431227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393033303030303031222c226b696e64223a22706c616365227d', NULL);
INSERT INTO intake.record VALUES ('9903', 5, '\x00000000000040008000009903000010', 1, 4, '2026-07-03', '\x7b22616e7377657273223a7b2261626f7574223a5b22626f617473222c2264656274225d2c2261676573223a7b226164756c74223a312c226d696e6f72223a327d2c226865616473223a332c22686f7572223a226e69676874222c2273706f74223a2271756179227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393033303030303130222c226b696e64223a22636f6e74616374222c22726561736f6e223a22736c6970222c227265706c61636573223a2230303030303030302d303030302d343030302d383030302d303039393033303030303030222c22726f756e64223a312c227368696674223a2230303030303030302d303030302d343030302d383030302d303030303030303030303031227d', NULL);
INSERT INTO intake.record VALUES ('9903', 6, '\x00000000000040008000009903000011', 1, 5, '2026-07-03', '\x7b22616e7377657273223a7b2263616c6c6564223a22427279676761222c2271756172746572223a226431227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393033303030303131222c226b696e64223a22706c616365222c22726561736f6e223a22736c6970222c227265706c61636573223a2230303030303030302d303030302d343030302d383030302d303039393033303030303031222c22726f756e64223a317d', NULL);
INSERT INTO intake.record VALUES ('9903', 8, '\x00000000000040008000009903000030', 1, 7, '2026-07-03', '\x7b22616e7377657273223a7b2263616c6c6564223a225061726b656e222c2271756172746572223a226431227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393033303030303330222c226b696e64223a22706c616365227d', NULL);
INSERT INTO intake.record VALUES ('9903', 9, '\x00000000000040008000009903000052', 1, 8, '2026-07-03', '\x7b22616e7377657273223a7b22686f7572223a226e69676874222c226d6f6f64223a2231222c2273706f74223a226265616368227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393033303030303532222c226b696e64223a226f62736572766174696f6e222c227368696674223a2230303030303030302d303030302d343030302d383030302d303030303030303030303031227d', NULL);
INSERT INTO intake.record VALUES ('9903', 4, '\x00000000000040008000009903000020', 2, 1, '2026-07-02', '\x7b22616e7377657273223a7b2277616c6b5f74797065223a2277616c6b227d2c22626f6f6b223a227331222c22646179223a22323032362d30372d3031222c226964223a2230303030303030302d303030302d343030302d383030302d303039393033303030303230222c226b696e64223a227368696674227d', '\x716e9fcdfae9108660acbd3275ba84db12f57543a508ef8742987b2825df4677');
INSERT INTO intake.recovery_code VALUES ('9902', 'recovery 1 9902', 'm-9902');
INSERT INTO intake.recovery_code VALUES ('9902', 'recovery 2 9902', 'm-9902');
INSERT INTO intake.recovery_code VALUES ('9903', 'recovery 1 9903', 'm-9903');
INSERT INTO intake.recovery_code VALUES ('9903', 'recovery 2 9903', 'm-9903');
INSERT INTO intake.refusal VALUES ('9902', 1, 1, '00000000-0000-4000-8000-009902000040', '2026-07-02', '[["record.out_of_range", "heads", "1-40"]]');
INSERT INTO intake.refusal VALUES ('9902', 2, 1, '', '2026-07-02', '[["record.out_of_range", "heads", "1-40"]]');
INSERT INTO intake.refusal VALUES ('9903', 1, 1, '00000000-0000-4000-8000-009903000040', '2026-07-02', '[["record.out_of_range", "heads", "1-40"]]');
INSERT INTO intake.refusal VALUES ('9903', 2, 1, '', '2026-07-02', '[["record.out_of_range", "heads", "1-40"]]');
INSERT INTO intake.resumption VALUES ('9902', '2026-07-02T21:30:00.000000+00:00', 1, 9, '2026-07-01');
INSERT INTO intake.schema_version VALUES (14);
INSERT INTO intake.session VALUES ('9902', 'session one 9902', 'm-9902', 'passkey', '2026-07-02T21:30:00.000000+00:00', '2026-07-03T09:30:00.000000+00:00', '2026-07-03T21:30:00.000000+00:00');
INSERT INTO intake.session VALUES ('9902', 'session two 9902', 'm-9902', 'code', '2026-07-02T21:30:00.000000+00:00', '2026-07-03T09:30:00.000000+00:00', '2026-07-03T21:30:00.000000+00:00');
INSERT INTO intake.session VALUES ('9903', 'session one 9903', 'm-9903', 'passkey', '2026-07-02T21:30:00.000000+00:00', '2026-07-03T09:30:00.000000+00:00', '2026-07-03T21:30:00.000000+00:00');
INSERT INTO intake.session VALUES ('9903', 'session two 9903', 'm-9903', 'code', '2026-07-02T21:30:00.000000+00:00', '2026-07-03T09:30:00.000000+00:00', '2026-07-03T21:30:00.000000+00:00');
INSERT INTO intake.sign_in_code VALUES ('9902', 'sign-in 9902', 'coordinator', '2026-07-03T21:30:00.000000+00:00');
INSERT INTO intake.sign_in_code VALUES ('9903', 'sign-in 9903', 'coordinator', '2026-07-03T21:30:00.000000+00:00');
INSERT INTO intake.signer VALUES ('9902', 'key of 9902');
INSERT INTO intake.signer VALUES ('9903', 'key of 9903');
INSERT INTO intake.spent VALUES ('9902', 'spent 9902', '2026-07-03T21:30:00.000000+00:00');
INSERT INTO intake.spent VALUES ('9903', 'spent 9903', '2026-07-03T21:30:00.000000+00:00');
INSERT INTO intake.store VALUES (1, '9c9a90c3-0219-41fe-bcea-a180f26056f1', 0, NULL, '2026-07-02T21:30:00.000000+00:00', 1);
INSERT INTO intake.sweep VALUES ('9902', '2026-07-02', '2026-07-03', '\x05cbcc6bb857385c96af92c40c1adad00911121cfb8944f36235576d0743f457');
INSERT INTO intake.sweep VALUES ('9903', '2026-07-02', '2026-07-03', '\x05cbcc6bb857385c96af92c40c1adad00911121cfb8944f36235576d0743f457');
INSERT INTO intake.tally VALUES ('9903', 9, 2, 4, 3, 2, 2, 1, 9, 3, 2);
INSERT INTO intake.tally VALUES ('9902', 9, 2, 4, 3, 2, 2, 1, 9, 3, 2);
INSERT INTO intake.thread VALUES ('9902', 2, '00000000-0000-4000-8000-009902000001', 0, 'place', NULL);
INSERT INTO intake.thread VALUES ('9902', 5, '00000000-0000-4000-8000-009902000000', 1, 'contact', NULL);
INSERT INTO intake.thread VALUES ('9902', 6, '00000000-0000-4000-8000-009902000001', 1, 'place', NULL);
INSERT INTO intake.thread VALUES ('9902', 8, '00000000-0000-4000-8000-009902000030', 0, 'place', NULL);
INSERT INTO intake.thread VALUES ('9902', 9, '00000000-0000-4000-8000-009902000052', 0, 'observation', '00000000-0000-4000-8000-009902000050');
INSERT INTO intake.thread VALUES ('9903', 2, '00000000-0000-4000-8000-009903000001', 0, 'place', NULL);
INSERT INTO intake.thread VALUES ('9903', 5, '00000000-0000-4000-8000-009903000000', 1, 'contact', NULL);
INSERT INTO intake.thread VALUES ('9903', 6, '00000000-0000-4000-8000-009903000001', 1, 'place', NULL);
INSERT INTO intake.thread VALUES ('9903', 8, '00000000-0000-4000-8000-009903000030', 0, 'place', NULL);
INSERT INTO intake.thread VALUES ('9903', 9, '00000000-0000-4000-8000-009903000052', 0, 'observation', '00000000-0000-4000-8000-009903000050');
INSERT INTO intake.wish VALUES ('9902', 1, '00000000-0000-4000-8000-009902000060', 'x', 'm-9902', 'calm', 'Hvem møtes ved kaia i 9902?', '2026-07-02', '2026-07-03', NULL, 'north', '', '', '', NULL, NULL);
INSERT INTO intake.wish VALUES ('9902', 2, '00000000-0000-4000-8000-009902000061', 'x', 'm-9902', 'calm', 'Hvem møtes ved kaia i 9902?', '2026-07-02', '2026-07-03', NULL, 'north', 'approved', '', '', '00000000-0000-4000-8000-009902000050', '2026-07-02');
INSERT INTO intake.wish VALUES ('9903', 1, '00000000-0000-4000-8000-009903000060', 'x', 'm-9903', 'calm', 'Hvem møtes ved kaia i 9903?', '2026-07-02', '2026-07-03', NULL, 'north', '', '', '', NULL, NULL);
INSERT INTO intake.wish VALUES ('9903', 2, '00000000-0000-4000-8000-009903000061', 'x', 'm-9903', 'calm', 'Hvem møtes ved kaia i 9903?', '2026-07-02', '2026-07-03', NULL, 'north', 'approved', '', '', '00000000-0000-4000-8000-009903000050', '2026-07-02');
INSERT INTO intake.wrong_try VALUES ('9902', '8cf2febb-80c9-430b-95e0-8e4df9da4bd6', 'wrong 9902', '2026-07-02T21:30:00.000000+00:00');
INSERT INTO intake.wrong_try VALUES ('9903', 'a65bc87f-6d7f-4e66-b52b-c8c245d31687', 'wrong 9903', '2026-07-02T21:30:00.000000+00:00');
ALTER TABLE ONLY intake.account
    ADD CONSTRAINT account_municipality_login_key UNIQUE (municipality, login);
ALTER TABLE ONLY intake.account
    ADD CONSTRAINT account_municipality_subject_key UNIQUE (municipality, subject);
ALTER TABLE ONLY intake.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (municipality, id);
ALTER TABLE ONLY intake.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (municipality, number);
ALTER TABLE ONLY intake.audit_seal
    ADD CONSTRAINT audit_seal_pkey PRIMARY KEY (municipality, number);
ALTER TABLE ONLY intake.cut
    ADD CONSTRAINT cut_pkey PRIMARY KEY (municipality, number);
ALTER TABLE ONLY intake.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (municipality, seq);
ALTER TABLE ONLY intake.deletion
    ADD CONSTRAINT deletion_pkey PRIMARY KEY (municipality, number);
ALTER TABLE ONLY intake.device
    ADD CONSTRAINT device_municipality_id_key UNIQUE (municipality, id);
ALTER TABLE ONLY intake.device
    ADD CONSTRAINT device_municipality_token_hash_key UNIQUE (municipality, token_hash);
ALTER TABLE ONLY intake.device
    ADD CONSTRAINT device_pkey PRIMARY KEY (municipality, number);
ALTER TABLE ONLY intake.enrolment_code
    ADD CONSTRAINT enrolment_code_pkey PRIMARY KEY (municipality, code_hash);
ALTER TABLE ONLY intake.gone
    ADD CONSTRAINT gone_pkey PRIMARY KEY (municipality, mark);
ALTER TABLE ONLY intake.hook_delivery
    ADD CONSTRAINT hook_delivery_pkey PRIMARY KEY (municipality, hook, number);
ALTER TABLE ONLY intake.hook
    ADD CONSTRAINT hook_pkey PRIMARY KEY (municipality, id);
ALTER TABLE ONLY intake.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (municipality, account, reading);
ALTER TABLE ONLY intake.parcel
    ADD CONSTRAINT parcel_pkey PRIMARY KEY (municipality, record, device);
ALTER TABLE ONLY intake.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (municipality, id);
ALTER TABLE ONLY intake.place
    ADD CONSTRAINT place_pkey PRIMARY KEY (municipality, code);
ALTER TABLE ONLY intake.question
    ADD CONSTRAINT question_pkey PRIMARY KEY (municipality, id);
ALTER TABLE ONLY intake.record
    ADD CONSTRAINT record_municipality_id_key UNIQUE (municipality, id);
ALTER TABLE ONLY intake.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (municipality, seq);
ALTER TABLE ONLY intake.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (municipality, code_hash);
ALTER TABLE ONLY intake.refusal
    ADD CONSTRAINT refusal_pkey PRIMARY KEY (municipality, seq);
ALTER TABLE ONLY intake.resumption
    ADD CONSTRAINT resumption_pkey PRIMARY KEY (municipality, restored_at);
ALTER TABLE ONLY intake.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (municipality, session_hash);
ALTER TABLE ONLY intake.sign_in_code
    ADD CONSTRAINT sign_in_code_pkey PRIMARY KEY (municipality, code_hash);
ALTER TABLE ONLY intake.signer
    ADD CONSTRAINT signer_pkey PRIMARY KEY (municipality);
ALTER TABLE ONLY intake.spent
    ADD CONSTRAINT spent_pkey PRIMARY KEY (municipality, mark);
ALTER TABLE ONLY intake.store
    ADD CONSTRAINT store_pkey PRIMARY KEY (id);
ALTER TABLE ONLY intake.sweep
    ADD CONSTRAINT sweep_pkey PRIMARY KEY (municipality);
ALTER TABLE ONLY intake.tally
    ADD CONSTRAINT tally_pkey PRIMARY KEY (municipality);
ALTER TABLE ONLY intake.thread
    ADD CONSTRAINT thread_pkey PRIMARY KEY (municipality, seq);
ALTER TABLE ONLY intake.wish
    ADD CONSTRAINT wish_pkey PRIMARY KEY (municipality, id);
ALTER TABLE ONLY intake.wrong_try
    ADD CONSTRAINT wrong_try_pkey PRIMARY KEY (municipality, id);
CREATE INDEX gone_of_deletion ON intake.gone USING btree (municipality, deletion);
CREATE INDEX refusal_of_device ON intake.refusal USING btree (municipality, device, seq);
CREATE INDEX thread_root ON intake.thread USING btree (municipality, root, rank);
CREATE INDEX wrong_try_of_key ON intake.wrong_try USING btree (municipality, key, at);
ALTER TABLE ONLY intake.decision
    ADD CONSTRAINT decision_municipality_seq_fkey FOREIGN KEY (municipality, seq) REFERENCES intake.record(municipality, seq) ON DELETE CASCADE;
ALTER TABLE ONLY intake.enrolment_code
    ADD CONSTRAINT enrolment_code_municipality_device_fkey FOREIGN KEY (municipality, device) REFERENCES intake.device(municipality, number);
ALTER TABLE ONLY intake.gone
    ADD CONSTRAINT gone_municipality_deletion_fkey FOREIGN KEY (municipality, deletion) REFERENCES intake.deletion(municipality, number);
ALTER TABLE ONLY intake.hook_delivery
    ADD CONSTRAINT hook_delivery_municipality_hook_fkey FOREIGN KEY (municipality, hook) REFERENCES intake.hook(municipality, id) ON DELETE CASCADE;
ALTER TABLE ONLY intake.membership
    ADD CONSTRAINT membership_municipality_account_fkey FOREIGN KEY (municipality, account) REFERENCES intake.account(municipality, id);
ALTER TABLE ONLY intake.parcel
    ADD CONSTRAINT parcel_municipality_device_fkey FOREIGN KEY (municipality, device) REFERENCES intake.device(municipality, number);
ALTER TABLE ONLY intake.passkey
    ADD CONSTRAINT passkey_municipality_account_fkey FOREIGN KEY (municipality, account) REFERENCES intake.account(municipality, id);
ALTER TABLE ONLY intake.recovery_code
    ADD CONSTRAINT recovery_code_municipality_account_fkey FOREIGN KEY (municipality, account) REFERENCES intake.account(municipality, id);
ALTER TABLE ONLY intake.refusal
    ADD CONSTRAINT refusal_municipality_device_fkey FOREIGN KEY (municipality, device) REFERENCES intake.device(municipality, number);
ALTER TABLE ONLY intake.thread
    ADD CONSTRAINT thread_municipality_seq_fkey FOREIGN KEY (municipality, seq) REFERENCES intake.record(municipality, seq) ON DELETE CASCADE;
