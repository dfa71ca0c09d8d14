package io.writ.engine.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * A log that lives as long as its process: for embedding the engine without a database, and for
 * tests. It grows without bound.
 */
public final class InMemoryDecisionLog
    implements DecisionLog, DecisionReader, EventReader, PromptReader, TallyReader {
  private record Kept(Stored stored, LogEntry entry) {}

  private final List<Kept> entries = new ArrayList<>();
  private final Map<String, Kept> byId = new HashMap<>();
  private final Map<String, String> idByKey = new HashMap<>();

  @Override
  public synchronized CompletableFuture<Long> append(LogEntry entry) {
    if (!entry.idempotencyKey().isEmpty()) {
      String earlier = idByKey.putIfAbsent(entry.idempotencyKey(), entry.id());
      if (earlier != null) {
        return CompletableFuture.failedFuture(new DuplicateKey(earlier));
      }
    }
    long index = entries.size();
    Kept kept = new Kept(new Stored(index, entry.canonicalJson()), entry);
    entries.add(kept);
    byId.put(entry.id(), kept);
    return CompletableFuture.completedFuture(index);
  }

  @Override
  public synchronized Optional<Stored> byId(String id) {
    return Optional.ofNullable(byId.get(id))
        .filter(kept -> kept.entry() instanceof DecisionRecord)
        .map(Kept::stored);
  }

  @Override
  public synchronized Optional<Stored> prompt(String tenant, String prompt) {
    return Optional.ofNullable(idByKey.get(prompt))
        .map(byId::get)
        .filter(kept -> kept.entry() instanceof PromptEvent event && event.tenant().equals(tenant))
        .map(Kept::stored);
  }

  @Override
  public synchronized long prompts(String tenant) {
    return entries.stream()
        .filter(kept -> kept.entry() instanceof PromptEvent event && event.tenant().equals(tenant))
        .count();
  }

  @Override
  public Page find(DecisionQuery query) {
    return page(
        query.cursor(),
        query.limit(),
        entry -> entry instanceof DecisionRecord record && query.matches(record));
  }

  @Override
  public Page find(EventQuery query) {
    return page(query.cursor(), query.limit(), query::matches);
  }

  @Override
  public synchronized Tally tally() {
    TallySheet sheet = new TallySheet();
    for (Kept kept : entries) {
      switch (kept.entry()) {
        case DecisionRecord record -> record.ruleVersions().forEach(rule -> sheet.spoke(rule, 1));
        case DisputeEvent dispute -> sheet.disputed(dispute);
        case PolicySetEvent _, RevealEvent _, PromptEvent _ -> {}
      }
    }
    return new Tally(sheet.rules(), entries.size(), true);
  }

  private synchronized Page page(Optional<String> cursor, int limit, Predicate<LogEntry> matches) {
    long before = cursor.map(Cursor::parse).orElse((long) entries.size());
    List<Stored> page = new ArrayList<>();
    for (long index = Math.min(before, entries.size()) - 1; index >= 0; index--) {
      Kept kept = entries.get((int) index);
      if (matches.test(kept.entry())) {
        if (page.size() == limit) {
          return new Page(page, Optional.of(Cursor.print(page.getLast().index())));
        }
        page.add(kept.stored());
      }
    }
    return new Page(page, Optional.empty());
  }
}
