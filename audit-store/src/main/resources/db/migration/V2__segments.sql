-- Terms lead to segments of 256 entries instead of to each entry, and a segment knows its times.
-- Both are derived from entry and are filled in again from its beginning.

drop table writ.term;
drop table writ.indexed;
drop index writ.entry_time;

create table writ.segment (
  number bigint primary key check (number >= 0),
  earliest timestamptz not null,
  latest timestamptz not null check (latest >= earliest)
);
comment on table writ.segment is
  'Entries 256 n to 256 n + 255 for each number n, once all of them are there and their terms are too.';

create table writ.term (
  field text not null,
  value text not null,
  segment bigint not null,
  primary key (field, value, segment)
);
comment on table writ.term is 'Which segments hold a decision with a value in a field.';

do $$
declare
  name text;
begin
  foreach name in array array['segment', 'term'] loop
    execute format('create trigger append_only before update or delete on writ.%I
                    for each row execute function writ.refuse_change()', name);
    execute format('create trigger no_truncate before truncate on writ.%I
                    for each statement execute function writ.refuse_change()', name);
    execute format('alter table writ.%I enable always trigger append_only', name);
    execute format('alter table writ.%I enable always trigger no_truncate', name);
    execute format('revoke all on writ.%I from public', name);
    execute format('grant select, insert on writ.%I to writ_service', name);
  end loop;
end
$$;
