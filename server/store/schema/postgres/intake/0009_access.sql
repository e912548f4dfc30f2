-- People who sign in, what they sign in with, and the audit log. Secrets are hashes, or sealed to a key that is not here.
create table account (
    municipality text not null,
    id text not null,
    login text collate "C" not null,
    name text not null,
    role text not null,
    subject text,
    made_on text collate "C" not null,
    ended_on text collate "C",
    password text,
    totp bytea,
    totp_step bigint not null default 0,
    primary key (municipality, id),
    unique (municipality, login),
    unique (municipality, subject)
);

create table membership (
    municipality text not null,
    account text not null,
    reading text collate "C" not null,
    until text collate "C" not null,
    primary key (municipality, account, reading),
    foreign key (municipality, account) references account (municipality, id)
);

create table passkey (
    municipality text not null,
    id text not null,
    account text not null,
    public_key bytea not null,
    uses bigint not null,
    label text not null,
    made_on text collate "C" not null,
    used_on text collate "C",
    number bigint not null,
    primary key (municipality, id),
    foreign key (municipality, account) references account (municipality, id)
);

create table recovery_code (
    municipality text not null,
    code_hash text not null,
    account text not null,
    primary key (municipality, code_hash),
    foreign key (municipality, account) references account (municipality, id)
);

-- Who was signed in, or about to, before there were accounts: the one coordinator.
insert into account (municipality, id, login, name, role, made_on)
select municipality, person, person, person, 'coordinator', substr(min(expires_at), 1, 10)
from (
    select municipality, person, expires_at from session
    union all
    select municipality, person, expires_at from sign_in_code
) as known
group by municipality, person;

drop table session;

create table session (
    municipality text not null,
    session_hash text not null,
    person text not null,
    way text not null,
    begun_at text collate "C" not null,
    idle_at text collate "C" not null,
    expires_at text collate "C" not null,
    primary key (municipality, session_hash)
);

-- What is good for one use and was used: challenges of passkeys, answers of an OpenID Connect provider.
create table spent (
    municipality text not null,
    mark text not null,
    until text collate "C" not null,
    primary key (municipality, mark)
);

create table wrong_try (
    municipality text not null,
    id text not null,
    key text not null,
    at text collate "C" not null,
    primary key (municipality, id)
);

create index wrong_try_of_key on wrong_try (municipality, key, at);

alter table tally add column audit bigint not null default 0;
alter table tally add column passkey bigint not null default 0;

-- A line is never changed and never goes; each names the hash of the one before it.
create table audit (
    municipality text not null,
    number bigint not null,
    line bytea not null,
    primary key (municipality, number)
);

create table audit_seal (
    municipality text not null,
    number bigint not null,
    statement bytea not null,
    signature text not null,
    primary key (municipality, number)
);
