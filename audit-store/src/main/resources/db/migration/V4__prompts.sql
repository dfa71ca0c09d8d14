-- Registered system prompts become entries of the log.

alter table writ.entry drop constraint entry_form_check;
-- Not validated: what is there passed a narrower check, and the table may be large.
alter table writ.entry add constraint entry_form_check
  check (form in ('decision', 'policy-set', 'reveal', 'dispute', 'prompt')) not valid;

comment on column writ.entry.idempotency_key is
  'Keyed digest by which a retry is known: of what a caller sent with a decision, of a registered prompt.';
create index entry_prompt on writ.entry (tenant, index) where form = 'prompt';
