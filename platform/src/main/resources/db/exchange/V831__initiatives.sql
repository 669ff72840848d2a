create table exchange_initiative (
  number integer primary key,
  state text not null,
  title text not null,
  text text not null,
  language text not null,
  topic text not null,
  address text not null,
  name text not null,
  requester text not null,
  bundle text not null,
  story text not null,
  reason text not null,
  made text not null,
  version integer not null
);

create index exchange_initiative_requester on exchange_initiative (requester);
