create table inventory_counter (
  body text primary key,
  last integer not null
);

create table inventory_asset (
  body text not null,
  number integer not null,
  state text not null,
  content text not null,
  visibility text not null,
  ground text not null,
  quarter text not null,
  responsible text not null,
  declared text not null,
  heir text not null,
  changed text not null,
  version integer not null,
  primary key (body, number)
);

create table inventory_version (
  body text not null,
  number integer not null,
  version integer not null,
  at text not null,
  content text not null,
  primary key (body, number, version)
);

create table inventory_step (
  body text not null,
  number integer not null,
  version integer not null,
  at text not null,
  who text not null,
  what text not null,
  became text not null,
  edition integer not null,
  said text not null,
  primary key (body, number, version)
);

create table inventory_assessment (
  body text not null,
  number integer not null,
  round integer not null,
  axis text not null,
  reviewer text not null,
  outcome text,
  ground text not null,
  evidence text not null,
  mitigation text not null,
  asked text not null,
  due text,
  again text,
  given text,
  primary key (body, number, round, axis)
);

create table inventory_decision (
  body text not null,
  number integer not null,
  decision integer not null,
  outcome text not null,
  grounds text not null,
  reason_ar text not null,
  reason_fr text not null,
  reason_en text not null,
  partial text not null,
  appeal text not null,
  open_from text,
  review text,
  note text not null,
  proposed_by text not null,
  proposed text not null,
  signed_by text not null,
  signed text,
  primary key (body, number, decision)
);

create table inventory_link (
  body text not null,
  number integer not null,
  portal text not null,
  dataset text not null,
  title text not null,
  edition integer not null,
  primary key (body, number, portal, dataset)
);

create table inventory_system (
  body text not null,
  number integer not null,
  name_ar text not null,
  name_fr text not null,
  name_en text not null,
  purpose text not null,
  vendor text not null,
  declaration text not null,
  version integer not null,
  primary key (body, number)
);

create table inventory_reach (
  portal text primary key,
  body text not null,
  edition integer not null,
  datasets integer not null,
  inventoried integer not null
);
