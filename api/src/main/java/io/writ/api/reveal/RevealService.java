package io.writ.api.reveal;

import io.writ.api.config.Tokens.Holder;
import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import io.writ.engine.Finding;
import io.writ.engine.json.RequestLimits;
import io.writ.engine.json.RevealRequest;
import io.writ.engine.pipeline.DecisionIds;
import io.writ.engine.record.DecisionLog;
import io.writ.engine.record.DecisionReader;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.LogEntry;
import io.writ.engine.record.RevealEvent;
import io.writ.engine.record.RuleVersion;
import io.writ.engine.redact.Decryptor;
import io.writ.engine.redact.Decryptor.NotAllowed;
import io.writ.engine.redact.Decryptor.Revealed;
import io.writ.engine.redact.Keys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Undoes the operator {@code encrypt} for who holds the right {@code decrypt}. No value leaves
 * before the log holds who asked, what for, and which values these were. Thread-safe.
 */
public final class RevealService {
  /** The right, also as {@code decrypt:TENANT}. */
  private static final String RIGHT = "decrypt";

  private static final int MOST_VALUES = 1_000;
  private static final long DEADLINE_MILLIS = 5_000;

  private final RequestLimits limits;
  private final Decryptor decryptor;
  private final DecisionReader reader;
  private final DecisionLog log;
  private final DecisionIds ids;
  private final Clock clock;

  public RevealService(
      RequestLimits limits, Keys keys, DecisionReader reader, DecisionLog log, Clock clock) {
    this.limits = limits;
    this.decryptor = new Decryptor(keys, Set.of(RIGHT));
    this.reader = reader;
    this.log = log;
    this.ids = new DecisionIds(clock, new SecureRandom());
    this.clock = clock;
  }

  /**
   * Opens what it can of a text. Blocks while it reads the decision.
   *
   * @param body JSON of a {@link RevealRequest}
   */
  public CompletableFuture<Revelation> reveal(byte[] body, Holder holder) {
    RevealRequest request = RevealRequest.read(body, limits);
    Revealed revealed = open(request, holder);
    Set<RevealEvent.Value> values =
        revealed.values().stream()
            .map(value -> new RevealEvent.Value(value.type(), value.digest()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (values.size() > MOST_VALUES) {
      throw Problem.of(
              ErrorCode.CONTENT_TOO_LARGE, "text", "at most " + MOST_VALUES + " encrypted values")
          .exception();
    }
    RevealEvent event =
        new RevealEvent(
            ids.next(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            request.tenant(),
            holder.name(),
            revealed.role(),
            request.purpose(),
            request.decision(),
            decision(request).map(record -> rules(record, values)).orElse(List.of()),
            List.copyOf(values));
    return log.append(event)
        .orTimeout(DEADLINE_MILLIS, TimeUnit.MILLISECONDS)
        .thenApply(index -> new Revelation(revealed, index));
  }

  private Revealed open(RevealRequest request, Holder holder) {
    try {
      return decryptor.decrypt(request.tenant(), holder.rights(), request.text());
    } catch (NotAllowed e) {
      throw Problem.of(
              ErrorCode.FORBIDDEN,
              "Authorization",
              "a token with the right `" + RIGHT + "` for this tenant")
          .exception();
    }
  }

  private Optional<DecisionRecord> decision(RevealRequest request) {
    if (request.decision().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        reader
            .byId(request.decision())
            .map(stored -> (DecisionRecord) LogEntry.parse(stored.canonicalJson()))
            .filter(record -> record.tenant().equals(request.tenant()))
            .orElseThrow(
                () ->
                    Problem.of(
                            ErrorCode.INVALID_FIELD,
                            "decision",
                            "the id of a decision of this tenant")
                        .exception()));
  }

  /** The rules that spoke about what is now given back. */
  private static List<RuleVersion> rules(DecisionRecord record, Set<RevealEvent.Value> values) {
    Set<String> digests =
        values.stream().map(RevealEvent.Value::digest).collect(Collectors.toSet());
    List<Finding> findings = record.findings();
    return record.reasons().stream()
        .filter(
            reason ->
                reason.findings().stream()
                    .anyMatch(at -> digests.contains(findings.get(at).digest())))
        .map(reason -> new RuleVersion(reason.rule(), reason.version()))
        .distinct()
        .toList();
  }
}
