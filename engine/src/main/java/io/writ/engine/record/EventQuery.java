package io.writ.engine.record;

import java.util.Optional;

/**
 * Which events to look for. Absent filters match everything.
 *
 * @param decision id of the decision that they are about
 * @param limit 1 to 1,000
 * @param cursor of an earlier page
 */
public record EventQuery(
    Form form,
    Optional<String> tenant,
    Optional<String> decision,
    int limit,
    Optional<String> cursor) {
  /** What kind of event. */
  public enum Form {
    REVEAL(CanonicalJson.REVEAL),
    DISPUTE(CanonicalJson.DISPUTE),
    PROMPT(CanonicalJson.PROMPT);

    private final String entry;

    Form(String entry) {
      this.entry = entry;
    }

    /** The member {@code entry} of its record. */
    public String entry() {
      return entry;
    }
  }

  public EventQuery {
    if (limit < 1 || limit > DecisionQuery.MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + DecisionQuery.MAX_LIMIT);
    }
  }

  /** The latest about one decision. */
  public static EventQuery about(Form form, String decision) {
    return new EventQuery(
        form, Optional.empty(), Optional.of(decision), DecisionQuery.MAX_LIMIT, Optional.empty());
  }

  boolean matches(LogEntry entry) {
    return switch (entry) {
      case RevealEvent e -> form == Form.REVEAL && is(e.tenant(), e.decision());
      case DisputeEvent e -> form == Form.DISPUTE && is(e.tenant(), e.decision());
      case PromptEvent e -> form == Form.PROMPT && is(e.tenant(), "");
      case DecisionRecord _, PolicySetEvent _ -> false;
    };
  }

  private boolean is(String itsTenant, String itsDecision) {
    return tenant.map(itsTenant::equals).orElse(true)
        && decision.map(itsDecision::equals).orElse(true);
  }
}
