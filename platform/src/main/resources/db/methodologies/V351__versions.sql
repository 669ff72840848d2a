create table methodologies_version (
  id text primary key,
  name text not null, -- id and version of its file, 'mizan-2.1'
  content text not null, -- YAML
  state text not null,
  basis text not null, -- the name of the version that it was drafted from
  note text not null, -- what it changes, and why
  proposer text not null, -- a person's id; '' while it is a draft
  second text not null, -- of the person who consented; '' without one
  against text not null, -- the name of the version that it was replayed against; '' while it is a draft
  edition integer not null, -- whose results it was replayed on; 0 for none
  datasets bigint not null,
  failing bigint not null,
  moved integer not null,
  changed text not null,
  published text,
  version integer not null
);

-- A version once published is never given again.
create unique index methodologies_version_name on methodologies_version (name) where state = 'published';
