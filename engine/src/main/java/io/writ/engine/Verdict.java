package io.writ.engine;

import java.util.HashSet;
import java.util.Set;

/**
 * The effects combined: {@code Allow < Redact < Review < Deny}. {@link #join} is associative,
 * commutative, idempotent and never weaker than either side; it loses no redaction of content that
 * may still be read.
 */
public sealed interface Verdict {
  /** Passes as it is. */
  record Allow() implements Verdict {}

  /** Passes with these spans taken out. */
  record Redact(Set<Redaction> redactions) implements Verdict {
    public Redact {
      redactions = Set.copyOf(redactions);
    }
  }

  /** Waits for a person, who sees it with these spans taken out. */
  record Review(Set<Redaction> redactions) implements Verdict {
    public Review {
      redactions = Set.copyOf(redactions);
    }
  }

  /** Does not pass. */
  record Deny() implements Verdict {}

  /** The weakest verdict that is at least as strong as both. */
  default Verdict join(Verdict other) {
    if (this instanceof Deny || other instanceof Deny) {
      return new Deny();
    }
    Set<Redaction> both = new HashSet<>(redactions());
    both.addAll(other.redactions());
    if (this instanceof Review || other instanceof Review) {
      return new Review(both);
    }
    return this instanceof Redact || other instanceof Redact ? new Redact(both) : new Allow();
  }

  /** The spans taken out of what may still be read. */
  default Set<Redaction> redactions() {
    return switch (this) {
      case Allow() -> Set.of();
      case Redact(var redactions) -> redactions;
      case Review(var redactions) -> redactions;
      case Deny() -> Set.of();
    };
  }

  /** The name used on the wire and in the log. */
  default String name() {
    return switch (this) {
      case Allow() -> "ALLOW";
      case Redact(_) -> "REDACT";
      case Review(_) -> "REVIEW";
      case Deny() -> "DENY";
    };
  }
}
