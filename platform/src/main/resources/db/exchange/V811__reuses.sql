create table exchange_reuse (
  number integer primary key,
  state text not null,
  title text not null,
  text text not null,
  language text not null,
  type text not null,
  topic text not null,
  address text not null,
  canonical text not null,
  name text not null,
  requester text not null,
  story text not null,
  reason text not null,
  made text not null,
  version integer not null
);

-- What was rejected or withdrawn may be sent again.
create unique index exchange_reuse_canonical on exchange_reuse (canonical)
  where state in ('submitted', 'published');

create index exchange_reuse_requester on exchange_reuse (requester);

create table exchange_citation (
  reuse integer not null,
  place integer not null,
  asset text not null,
  address text not null,
  body text not null,
  portal text not null,
  dataset text not null,
  title text not null,
  edition integer not null,
  lost text,
  primary key (reuse, place)
);

create table exchange_reuse_check (
  reuse integer not null,
  at text not null,
  said text not null,
  state text not null,
  status integer not null,
  detail text not null,
  primary key (reuse, at)
);
