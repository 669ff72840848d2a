create table editions_edition (
  id text primary key,
  number integer not null unique,
  started text not null,
  finished text,
  state text not null,
  folder text not null,
  invented integer not null,
  languages text not null
);
