-- Reveals and disputes become entries of the log.

alter table writ.entry drop constraint entry_form_check;
-- Not validated: what is there passed a narrower check, and the table may be large.
alter table writ.entry add constraint entry_form_check
  check (form in ('decision', 'policy-set', 'reveal', 'dispute')) not valid;

comment on column writ.entry.conversation is
  'What an entry belongs to: the conversation of a decision, the decision that a reveal or dispute is about.';
create index entry_reveal on writ.entry (index) where form = 'reveal';
create index entry_dispute on writ.entry (index) where form = 'dispute';
create index entry_about on writ.entry (conversation, index) where form in ('reveal', 'dispute');
