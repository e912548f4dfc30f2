-- That all of this came out of a backup, and when; the last record that was in it, and phones that may have been ended
-- since. Nothing is released until somebody has told what was released meanwhile: that is a resumption.

alter table store add column restored_at text collate "C";

alter table tally add column restored bigint not null default 0;

alter table device add column is_doubted integer not null default 0;

-- after is the last release there ever was, here or not; records about days up to counted_to that came in after seq may
-- be in one that was lost, and are counted in no other.
create table resumption (
    municipality text not null,
    restored_at text collate "C" not null,
    after bigint not null,
    seq bigint not null,
    counted_to text collate "C",
    primary key (municipality, restored_at)
);
