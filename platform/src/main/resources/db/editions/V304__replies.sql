create table editions_reply (
  id text primary key,
  edition integer not null,
  portal text not null,
  dataset text not null, -- '' for the portal as a whole
  file integer not null, -- 0 for the dataset as a whole
  criterion text not null, -- '' for the harvest
  finding text not null, -- '' for the criterion as a whole
  body text not null,
  author text not null, -- a person's id
  words text not null,
  link text not null,
  state text not null,
  answer text not null,
  outcome text not null,
  made text not null,
  answered text,
  version integer not null
);

create index editions_reply_edition on editions_reply (edition, made);

create table editions_attachment (
  reply text primary key references editions_reply deferrable initially deferred,
  name text not null,
  kind text not null,
  content bytea not null
);

create table editions_order (
  id text primary key,
  edition integer not null,
  portal text not null,
  reply text not null references editions_reply deferrable initially deferred,
  asked text not null,
  state text not null,
  ended text
);

-- Of one portal, one re-check at a time.
create unique index editions_order_pending on editions_order (edition, portal) where state in ('queued', 'running');

create table editions_opinion (
  edition integer not null,
  member text not null, -- a person's id
  actor text not null,
  verdict text not null,
  words text not null,
  at text not null,
  primary key (edition, member)
);
