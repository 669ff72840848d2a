alter table editions_edition add column rechecked text;

create table editions_recheck (
  edition integer not null,
  portal text not null,
  changed text not null,
  asked text not null,
  primary key (edition, portal)
);

create table editions_job (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  state text,
  primary key (task_name, task_instance)
);

create index editions_job_due on editions_job (execution_time);
create index editions_job_heartbeat on editions_job (last_heartbeat);
