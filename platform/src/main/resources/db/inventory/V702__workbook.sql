create table inventory_import (
  id text primary key,
  body text not null,
  name text not null,
  given text not null,
  bytes bytea,
  applied text,
  entered integer not null,
  changed integer not null,
  left_out integer not null
);

create table inventory_heading (
  body text not null,
  heading text not null,
  meaning text not null,
  primary key (body, heading)
);
