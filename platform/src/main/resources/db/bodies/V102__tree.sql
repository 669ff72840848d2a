alter table bodies_body add column level text not null default 'national';
alter table bodies_body add column parent text references bodies_body (slug) deferrable initially deferred;
alter table bodies_body add column sector text;
alter table bodies_body add column governorate text references bodies_body (slug) deferrable initially deferred;
alter table bodies_body add column valid_from text;
alter table bodies_body add column valid_to text;
alter table bodies_body add column successor text references bodies_body (slug) deferrable initially deferred;

update bodies_body set level = 'local' where kind = 'municipality';

create table bodies_alias (
  body text not null references bodies_body (slug) deferrable initially deferred,
  name text not null,
  primary key (body, name)
);

create table bodies_code (
  scheme text not null,
  code text not null,
  body text not null references bodies_body (slug) deferrable initially deferred,
  primary key (scheme, code),
  unique (scheme, body)
);

create table bodies_focal_point (
  body text primary key references bodies_body (slug) deferrable initially deferred,
  name text not null,
  mail text not null,
  telephone text not null
);

create table bodies_import (
  id text primary key,
  name text not null,
  given text not null,
  bytes bytea,
  applied text,
  entered integer not null,
  changed integer not null
);

create table bodies_turn (
  id integer primary key
);
