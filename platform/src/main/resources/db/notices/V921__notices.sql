create table notices_letter (
  id text primary key,
  receiver text not null,
  language text not null,
  subject text not null,
  body text not null, -- '' once it is sent: it may hold a secret link
  made bigint not null,
  state text not null,
  tries integer not null,
  due bigint not null
);

create index notices_letter_due on notices_letter (state, due);
