-- Searches that found nothing: how often on which day; nothing of who asked.
create table home_missed (
  term text not null,
  day text not null,
  times integer not null,
  primary key (term, day)
);

create index home_missed_day on home_missed (day);
