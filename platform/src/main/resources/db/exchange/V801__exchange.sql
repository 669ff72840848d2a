create table exchange_counter (
  what text primary key,
  last integer not null
);

create table exchange_requester (
  id text primary key,
  mail text not null unique,
  language text not null,
  made bigint not null
);

create table exchange_link (
  hash text primary key,
  requester text not null,
  expires bigint not null
);

create table exchange_draft (
  hash text primary key,
  mail text not null,
  language text not null,
  wish text not null,
  made bigint not null,
  expires bigint not null
);

create table exchange_request (
  number integer primary key,
  body text not null,
  state text not null,
  title text not null,
  text text not null,
  language text not null,
  purpose text not null,
  asset text not null,
  name text not null,
  requester text not null,
  hidden integer not null,
  shown_from text,
  answer text,
  label_first text not null,
  label_second text not null,
  appealed integer not null,
  into_number integer not null,
  version integer not null
);

create index exchange_request_body on exchange_request (body);

create table exchange_step (
  request integer not null,
  version integer not null,
  at text not null,
  who text not null,
  what text not null,
  became text not null,
  body text not null,
  said text not null,
  primary key (request, version)
);

create table exchange_joined (
  request integer not null,
  requester text not null,
  at text not null,
  primary key (request, requester)
);

create index exchange_joined_requester on exchange_joined (requester);

create table exchange_found (
  request integer not null,
  portal text not null,
  dataset text not null,
  title text not null,
  edition integer not null,
  primary key (request, portal, dataset)
);

create table exchange_told (
  what text primary key,
  at text not null
);

create table exchange_report (
  number integer primary key,
  hash text not null unique,
  kind text not null,
  body text not null,
  address text not null,
  text text not null,
  state text not null,
  answer text not null,
  made text not null,
  version integer not null
);
