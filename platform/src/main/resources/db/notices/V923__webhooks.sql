-- Addresses of other systems that are told what is announced. The secrets sign, so they stand here as they are.
create table notices_webhook (
  id text primary key,
  address text not null,
  topic text not null,
  secret text not null,
  old_secret text not null, -- signs beside the new one for a day; '' for none
  renewed bigint not null,
  state text not null,
  failures integer not null, -- how many deliveries were given up in a row
  made bigint not null
);

create table notices_delivery (
  id text primary key,
  webhook text not null references notices_webhook deferrable initially deferred,
  type text not null,
  body text not null,
  made bigint not null,
  state text not null,
  tries integer not null,
  due bigint not null,
  outcome text not null -- of the last try: a status, or why there was none; '' before the first
);

create index notices_delivery_due on notices_delivery (state, due);
create index notices_delivery_webhook on notices_delivery (webhook, made);
