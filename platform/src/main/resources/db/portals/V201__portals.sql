create table portals_portal (
  slug text primary key,
  address text not null,
  kind text not null,
  title_ar text not null,
  title_fr text not null,
  title_en text not null,
  body text not null
);
