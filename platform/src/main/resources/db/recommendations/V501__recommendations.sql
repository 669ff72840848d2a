create table recommendations_recommendation (
  id text primary key,
  body text not null,
  criterion text not null,
  indicator text,
  state text not null,
  made integer not null,
  planned text,
  version integer not null
);

create index recommendations_of_body on recommendations_recommendation (body);

create table recommendations_measurement (
  recommendation text not null references recommendations_recommendation (id) deferrable initially deferred,
  edition integer not null,
  portal text not null,
  value double precision,
  failing bigint not null,
  applicable bigint not null,
  gain double precision not null,
  effort text not null,
  primary key (recommendation, edition, portal)
);

create table recommendations_step (
  recommendation text not null references recommendations_recommendation (id) deferrable initially deferred,
  number integer not null,
  at text not null,
  who text not null,
  became text not null,
  planned text,
  edition integer not null,
  said text not null,
  primary key (recommendation, number)
);

create table recommendations_edition (
  number integer primary key,
  revision text not null
);
