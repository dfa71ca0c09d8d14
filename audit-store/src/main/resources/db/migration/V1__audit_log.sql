-- The audit log. Every table is append-only: by trigger for everyone, by privilege for the service.

create table writ.entry (
  index bigint primary key check (index >= 0),
  id uuid not null unique,
  form text not null check (form in ('decision', 'policy-set')),
  time timestamptz not null,
  verdict text not null,
  tenant text not null,
  caller text not null,
  subject text not null,
  model text not null,
  conversation text not null,
  idempotency_key text,
  json bytea not null
);
comment on table writ.entry is
  'One leaf each. json is the canonical JSON that the leaf hash is over; the other columns repeat parts of it.';
create index entry_time on writ.entry (time);
create unique index entry_idempotency_key on writ.entry (idempotency_key) where idempotency_key is not null;

create table writ.tree (
  size bigint primary key,
  previous bigint not null check (previous >= 0 and previous < size),
  root bytea not null check (octet_length(root) = 32),
  frontier bytea not null check (octet_length(frontier) % 32 = 0),
  seal bytea not null check (octet_length(seal) = 32)
);
comment on table writ.tree is
  'The Merkle tree after each batch, with the size before it. The seal is an HMAC over both sizes and the root with a key that is not in the database.';

create table writ.checkpoint (
  size bigint primary key check (size > 0),
  note text not null
);
comment on table writ.checkpoint is 'C2SP signed notes of the tree.';

create table writ.term (
  field text not null,
  value text not null,
  index bigint not null,
  primary key (field, value, index)
);
comment on table writ.term is
  'Which decisions carry a value in a field. Filled from entry after commit, up to the largest size in indexed.';

create table writ.indexed (
  size bigint primary key check (size > 0)
);
comment on table writ.indexed is 'Sizes of the log up to which term is complete.';

create function writ.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only: % of % is refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['entry', 'tree', 'checkpoint', 'term', 'indexed'] loop
    execute format('create trigger append_only before update or delete on writ.%I
                    for each row execute function writ.refuse_change()', name);
    execute format('create trigger no_truncate before truncate on writ.%I
                    for each statement execute function writ.refuse_change()', name);
    -- "always": session_replication_role must not switch them off.
    execute format('alter table writ.%I enable always trigger append_only', name);
    execute format('alter table writ.%I enable always trigger no_truncate', name);
    execute format('revoke all on writ.%I from public', name);
    execute format('grant select, insert on writ.%I to writ_service', name);
  end loop;
end
$$;

grant usage on schema writ to writ_service;
