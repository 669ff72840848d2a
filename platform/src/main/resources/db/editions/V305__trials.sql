create table editions_trial (
  id text primary key,
  portal text not null,
  asked text not null,
  started text,
  finished text,
  state text not null
);

create unique index editions_trial_open on editions_trial (portal) where state in ('waiting', 'running');
