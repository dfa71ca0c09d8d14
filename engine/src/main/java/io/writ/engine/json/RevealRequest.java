package io.writ.engine.json;

/**
 * The body of {@code POST /v1/decrypt}.
 *
 * @param purpose what the values are needed for; it is recorded
 * @param decision id of the decision that took them out, or empty
 * @param text with what the operator {@code encrypt} put into it
 */
public record RevealRequest(String tenant, String purpose, String decision, String text) {
  /**
   * Reads one, as strictly as a request for a decision.
   *
   * @throws InvalidRequest when it isn't one
   */
  public static RevealRequest read(byte[] body, RequestLimits limits) {
    return new Document(limits).read(body, in -> read(in, limits));
  }

  private static RevealRequest read(Cursor in, RequestLimits limits) {
    var given =
        new Object() {
          String tenant = "";
          String purpose = "";
          String decision = "";
          String text = "";
        };
    in.object(
        name -> {
          switch (name) {
            case "tenant" -> given.tenant = in.identifier(limits.identifier());
            case "purpose" -> given.purpose = in.identifier(limits.identifier());
            case "decision" -> given.decision = in.identifier(limits.identifier());
            case "text" -> given.text = in.text();
            default -> throw in.unknown("tenant, purpose, decision, text");
          }
        });
    in.require(given.tenant, "tenant");
    in.require(given.purpose, "purpose");
    in.require(given.text, "text");
    return new RevealRequest(given.tenant, given.purpose, given.decision, given.text);
  }

  @Override
  public String toString() {
    return "RevealRequest[]";
  }
}
