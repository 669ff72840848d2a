-- Those who are on their way to the identity provider and back; a row lives for ten minutes.
create table accounts_visit (
  hash text primary key,
  nonce text not null,
  verifier text not null,
  next text not null,
  expires bigint not null
);
