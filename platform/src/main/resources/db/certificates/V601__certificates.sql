create table certificates_certificate (
  id text primary key,
  edition integer not null,
  portal text not null,
  body text not null,
  award text not null,
  score double precision not null,
  coverage double precision not null,
  methodology text not null,
  state text not null,
  issued text,
  reason text not null,
  credential text not null,
  version integer not null,
  unique (edition, portal)
);
