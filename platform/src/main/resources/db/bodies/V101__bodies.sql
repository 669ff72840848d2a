create table bodies_body (
  slug text primary key,
  kind text not null,
  name_ar text not null,
  name_fr text not null,
  name_en text not null
);
