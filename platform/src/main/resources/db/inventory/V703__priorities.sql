create table inventory_freeze (
  quarter text primary key,
  frozen text not null,
  weights text not null
);

create table inventory_frozen (
  quarter text not null,
  body text not null,
  number integer not null,
  score text not null,
  primary key (quarter, body, number)
);
