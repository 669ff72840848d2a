alter table editions_edition add column automatic integer not null default 1;
alter table editions_edition add column portals text not null default ''; -- slugs with commas between
alter table editions_edition add column methodology text not null default '';
alter table editions_edition add column window_from text;
alter table editions_edition add column window_to text;
alter table editions_edition add column reply_days integer not null default 15;
alter table editions_edition add column quorum integer not null default 0;
alter table editions_edition add column reply_until text;
alter table editions_edition add column version integer not null default 0;
alter table editions_edition add column renewals integer not null default 0; -- how often its results became new

update editions_edition set renewals = 1 where rechecked is not null;

-- What was measured before editions had a life was public at once.
update editions_edition set state = 'published' where state = 'measured';

create table editions_step (
  edition integer not null,
  number integer not null,
  step text not null,
  at text not null,
  why text not null,
  primary key (edition, number)
);
