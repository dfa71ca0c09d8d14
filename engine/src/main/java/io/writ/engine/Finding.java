package io.writ.engine;

/**
 * What a detector saw. Never the value: {@code digest} is keyed with the tenant's key.
 *
 * @param type entity type: {@code EMAIL_ADDRESS}, {@code SECRET}, …
 * @param subtype which kind of a broad type ({@code aws-access-key} of {@code SECRET}), or empty
 * @param path path of the part; inside a JSON part, its path, {@code #} and the RFC 6901 pointer of
 *     the string
 * @param onKey whether the span lies in a member's name and not in its value
 * @param span where in the original text
 * @param score 0 to 1
 * @param detector id of the detector
 * @param detectors how many detectors saw this type here, this one included
 * @param digest {@code hmac-sha256:} and 32 hex digits over the normalised value
 * @param operator how the value was taken out, {@code NONE} when it was not
 * @param replacement what the value was replaced with, or empty when it was not; in the answer
 *     only, a record keeps the operator instead
 */
public record Finding(
    String type,
    String subtype,
    DataClass dataClass,
    String path,
    boolean onKey,
    Span span,
    double score,
    String detector,
    int detectors,
    String digest,
    Effect.Operator operator,
    String replacement) {
  /** What one detector alone saw. */
  public Finding(
      String type,
      String subtype,
      DataClass dataClass,
      String path,
      boolean onKey,
      Span span,
      double score,
      String detector,
      String digest,
      Effect.Operator operator,
      String replacement) {
    this(
        type,
        subtype,
        dataClass,
        path,
        onKey,
        span,
        score,
        detector,
        1,
        digest,
        operator,
        replacement);
  }

  /** The same, taken out of the content. */
  public Finding taken(Effect.Operator how, String put) {
    return new Finding(
        type, subtype, dataClass, path, onKey, span, score, detector, detectors, digest, how, put);
  }
}
