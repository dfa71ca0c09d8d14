package io.writ.engine.cases;

import io.writ.engine.Part;
import io.writ.engine.prompt.SystemPrompt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One case of a rule.
 *
 * @param file relative to the policies directory
 * @param line 1-based line where it starts
 * @param needsEncoder whether it is decided with an encoder; others as if it had seen nothing
 * @param prompt the system prompt that the request is under; registered for the case
 * @param request body of {@code POST /v1/decisions}
 */
public record Case(
    String file,
    int line,
    String name,
    boolean needsEncoder,
    Optional<SystemPrompt> prompt,
    byte[] request,
    Expectation expect) {
  /**
   * What must come out. What is absent is not checked.
   *
   * @param content what may be passed on, complete
   * @param findings complete, in order
   * @param rules ids of the rules among the reasons, complete
   */
  public record Expectation(
      String verdict,
      Optional<List<Part>> content,
      Optional<List<ExpectedFinding>> findings,
      Optional<Set<String>> rules,
      Optional<ExpectedRecord> record) {}

  /**
   * A finding by what it covers.
   *
   * @param subtype not checked when empty
   * @param path not checked when empty
   * @param text the text that its span covers in the original
   */
  public record ExpectedFinding(String type, String subtype, String path, String text) {}

  /**
   * What the log keeps. Empty components are not checked.
   *
   * @param types entity types of the findings, in order, each once
   * @param operators operators of the redactions that rules asked for, each once
   */
  public record ExpectedRecord(
      String verdict,
      Optional<Set<String>> rules,
      Optional<Set<String>> types,
      Optional<Set<String>> operators) {}
}
