-- 1 for an edition that was gone through and withdrawn afterwards.
alter table recommendations_edition add column withdrawn integer not null default 0;
