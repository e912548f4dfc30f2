-- How a phone ended: the day it told that it is empty, and how many records it had not sent. A count, nothing else.
alter table device add column emptied_on text;
alter table device add column unsent integer;

-- The newest day up to which all of this is in a backup that was read back: phones let go of what is in one.
alter table store add column backed_on text;
