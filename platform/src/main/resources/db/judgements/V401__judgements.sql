create table judgements_edition (
  number integer primary key,
  entries integer not null
);

create table judgements_judgement (
  edition integer not null references judgements_edition (number) deferrable initially deferred,
  portal text not null,
  criterion text not null,
  number integer not null,
  kind text not null,
  person text not null,
  actor text not null,
  value double precision not null,
  evidence text not null,
  note text not null,
  reason text not null,
  at text not null,
  primary key (edition, portal, criterion, number)
);
