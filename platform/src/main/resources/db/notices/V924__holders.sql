-- Whose a letter is: letters of one reason to write are not taken back with those of another.
alter table notices_letter add column holder text not null default 'follower';
