-- How often an edition's results had become new when a member of the jury saw them.
alter table editions_opinion add column renewals integer not null default 0;

-- Which results were seen was not kept: what was published stands, what is before the jury is to be
-- confirmed again unless its results never became new.
update editions_opinion set renewals = (select e.renewals from editions_edition e where e.number = edition)
where edition in (select number from editions_edition where state <> 'jury');
