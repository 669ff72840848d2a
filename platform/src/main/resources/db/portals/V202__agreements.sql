alter table portals_portal add column pause integer;
alter table portals_portal add column at_once integer;
alter table portals_portal add column hours_from text;
alter table portals_portal add column hours_to text;
alter table portals_portal add column over_robots integer;
alter table portals_portal add column reference text;
alter table portals_portal add column retired text;
alter table portals_portal add column reason text not null default '';
