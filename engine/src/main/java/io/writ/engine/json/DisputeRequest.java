package io.writ.engine.json;

import io.writ.engine.Part;
import io.writ.engine.record.DisputeEvent.Claim;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The body of {@code POST /v1/decisions/{id}/dispute}.
 *
 * @param finding position of the finding that is disputed, or -1
 * @param rule id of the rule that is disputed, or empty
 * @param type entity type that was missed, or empty
 * @param expected the verdict that would have been right, or empty
 * @param comment in words, or empty
 * @param example made-up content that shows it, or none
 */
public record DisputeRequest(
    Claim claim,
    int finding,
    String rule,
    String type,
    String expected,
    String comment,
    List<Part> example) {
  private static final Map<String, Claim> CLAIMS =
      Map.of("falsePositive", Claim.FALSE_POSITIVE, "falseNegative", Claim.FALSE_NEGATIVE);
  private static final Set<String> VERDICTS = Set.of("ALLOW", "REDACT", "REVIEW", "DENY");
  private static final int LONGEST_COMMENT = 2_000;
  private static final int LONGEST_NAME = 100;

  /**
   * Reads one, as strictly as a request for a decision.
   *
   * @throws InvalidRequest when it isn't one
   */
  public static DisputeRequest read(byte[] body, RequestLimits limits) {
    return new Document(limits).read(body, in -> read(in, limits));
  }

  private static DisputeRequest read(Cursor in, RequestLimits limits) {
    var given =
        new Object() {
          String claim = "";
          int finding = -1;
          String rule = "";
          String type = "";
          String expected = "";
          String comment = "";
          List<Part> example = List.of();
        };
    in.object(
        name -> {
          switch (name) {
            case "claim" -> given.claim = oneOf(in, CLAIMS.keySet());
            case "finding" -> given.finding = (int) in.wholeNumber(0, Integer.MAX_VALUE);
            case "rule" -> given.rule = name(in);
            case "type" -> given.type = name(in);
            case "expected" -> given.expected = oneOf(in, VERDICTS);
            case "comment" -> given.comment = comment(in);
            case "example" -> given.example = example(in, limits);
            default -> throw in.unknown("claim, finding, rule, type, expected, comment, example");
          }
        });
    in.require(given.claim, "claim");
    if (!given.example.isEmpty()) {
      in.require(given.expected, "expected");
    }
    return new DisputeRequest(
        CLAIMS.getOrDefault(given.claim, Claim.FALSE_POSITIVE),
        given.finding,
        given.rule,
        given.type,
        given.expected,
        given.comment,
        given.example);
  }

  private static String oneOf(Cursor in, Set<String> values) {
    String value = in.text();
    if (!values.contains(value)) {
      throw in.invalid("one of " + String.join(", ", values.stream().sorted().toList()));
    }
    return value;
  }

  /** Names of rules and types go into the log: nothing else may look like one. */
  private static String name(Cursor in) {
    String name = in.identifier(LONGEST_NAME);
    if (!name.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
      throw in.invalid("a name of letters, digits, `_`, `-` and `.`");
    }
    return name;
  }

  private static String comment(Cursor in) {
    String comment = in.text();
    if (comment.length() > LONGEST_COMMENT) {
      throw in.invalid("at most " + LONGEST_COMMENT + " characters");
    }
    return comment;
  }

  private static List<Part> example(Cursor in, RequestLimits limits) {
    var given =
        new Object() {
          boolean synthetic;
          List<Part> content = List.of();
        };
    in.object(
        name -> {
          switch (name) {
            case "synthetic" -> given.synthetic = in.isTrue();
            case "content" ->
                given.content = new InteractionFields(in, limits, region -> false).content();
            default -> throw in.unknown("synthetic, content");
          }
        });
    if (!given.synthetic) {
      throw in.missing("synthetic", "true: an example becomes a file, so it is nobody's data");
    }
    if (given.content.isEmpty()) {
      throw in.missing("content", "an array of at least one part");
    }
    return given.content;
  }

  @Override
  public String toString() {
    return "DisputeRequest[]";
  }
}
