create table exchange_issue (
  number integer primary key,
  body text not null,
  state text not null,
  portal text not null,
  dataset text not null,
  title_ar text not null,
  title_fr text not null,
  title_en text not null,
  address text not null,
  file integer not null,
  edition integer not null,
  kind text not null,
  text text not null,
  place text not null,
  language text not null,
  name text not null,
  requester text not null,
  hidden integer not null,
  promised text,
  into_number integer not null,
  made text not null,
  version integer not null
);

create index exchange_issue_dataset on exchange_issue (portal, dataset);

create index exchange_issue_requester on exchange_issue (requester);

create table exchange_issue_step (
  issue integer not null,
  version integer not null,
  at text not null,
  who text not null,
  what text not null,
  became text not null,
  said text not null,
  primary key (issue, version)
);

create table exchange_issue_joined (
  issue integer not null,
  requester text not null,
  at text not null,
  primary key (issue, requester)
);

create index exchange_issue_joined_requester on exchange_issue_joined (requester);

create table exchange_issue_look (
  issue integer not null,
  edition integer not null,
  revision text not null,
  at text not null,
  measured text,
  file integer not null,
  checks text not null,
  primary key (issue, edition, revision)
);

create index exchange_issue_look_edition on exchange_issue_look (edition);
