-- Letters to people without an account: no trace of them stays once they have left.
alter table notices_letter add column unsubscribe text not null default '';
alter table notices_letter add column fleeting integer not null default 0;

-- What is public and worth telling; its words are made when it is read. What does not apply is '' or 0.
create table notices_announcement (
  id text primary key,
  once text unique, -- what is announced once only, however often it is heard of; else null
  kind text not null,
  at bigint not null,
  edition integer not null,
  body text not null,
  portal text not null,
  certificate text not null,
  award text not null,
  number integer not null,
  handed integer not null -- 1 once it was handed to those who follow
);

create index notices_announcement_handed on notices_announcement (handed, at);

-- The pages that an announcement is about; '' is the whole site.
create table notices_subject (
  announcement text not null references notices_announcement deferrable initially deferred,
  topic text not null,
  primary key (announcement, topic)
);

create index notices_subject_topic on notices_subject (topic);

-- What officers were written of already.
create table notices_told (
  what text primary key,
  at bigint not null
);

-- Somebody wants to follow, and has still to prove that the address is theirs; a row lives for two days.
create table notices_request (
  hash text primary key,
  mail text not null,
  language text not null,
  rhythm text not null,
  topic text not null,
  made bigint not null,
  expires bigint not null
);

create index notices_request_mail on notices_request (mail);

create table notices_follower (
  id text primary key,
  mail text not null unique, -- lower case
  language text not null,
  rhythm text not null,
  made bigint not null
);

create table notices_following (
  follower text not null references notices_follower deferrable initially deferred,
  topic text not null,
  primary key (follower, topic)
);

create index notices_following_topic on notices_following (topic);

-- The links by which a follower changes or stops; one in each letter, good for a year.
create table notices_link (
  hash text primary key,
  follower text not null references notices_follower deferrable initially deferred,
  expires bigint not null
);

create index notices_link_follower on notices_link (follower);

-- What a follower has still to be told; the row goes in the transaction that writes the letter.
create table notices_pending (
  follower text not null references notices_follower deferrable initially deferred,
  announcement text not null references notices_announcement deferrable initially deferred,
  due bigint not null,
  primary key (follower, announcement)
);

create index notices_pending_due on notices_pending (due);
