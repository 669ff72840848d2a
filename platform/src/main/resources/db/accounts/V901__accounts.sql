-- Instants are milliseconds since 1970; keys are UUIDs of version 7; secrets stand here as SHA-256 only.
create table accounts_person (
  id text primary key,
  name text not null,
  mail text unique, -- lower case; null once the person is removed
  language text not null,
  created bigint not null,
  state text not null,
  password text
);

create table accounts_grant (
  person text not null references accounts_person,
  role text not null,
  scope text not null, -- a public body, a kind of actor, or ''
  primary key (person, role, scope)
);

create table accounts_invitation (
  id text primary key,
  mail text, -- null for the first administrator's
  language text not null,
  role text not null,
  scope text not null,
  hash text not null unique,
  made bigint not null,
  expires bigint not null,
  state text not null
);

create table accounts_session (
  id text primary key,
  person text not null references accounts_person,
  hash text not null unique,
  made bigint not null,
  seen bigint not null,
  factors integer not null,
  browser text not null,
  system text not null
);

create index accounts_session_person on accounts_session (person);

create table accounts_ticket (
  hash text primary key,
  purpose text not null,
  person text not null references accounts_person,
  mail text not null, -- the new address, when the ticket is to confirm one; else ''
  expires bigint not null
);

create table accounts_totp (
  person text primary key references accounts_person,
  secret text not null,
  confirmed integer not null,
  step bigint not null -- the last time step whose code was taken
);

create table accounts_recovery (
  person text not null references accounts_person,
  hash text not null,
  primary key (person, hash)
);

create table accounts_passkey (
  id text primary key,
  person text not null references accounts_person,
  label text not null,
  public_key text not null,
  attestation text not null,
  signatures bigint not null,
  backup_eligible integer not null,
  backed_up integer not null,
  transports text not null,
  made bigint not null,
  used bigint not null
);

create table accounts_audit (
  number bigint primary key,
  at bigint not null,
  who text not null,
  room text not null,
  kind text not null,
  subject text not null,
  action text not null,
  was text not null,
  became text not null,
  why text not null,
  link text not null
);

create index accounts_audit_subject on accounts_audit (subject);

-- One row: its lock keeps writers of the chain in line.
create table accounts_audit_head (
  id text primary key,
  number bigint not null,
  link text not null
);
