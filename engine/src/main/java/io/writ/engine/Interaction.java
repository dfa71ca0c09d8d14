package io.writ.engine;

import java.util.List;

/**
 * One thing passing between a caller and a model, as the caller describes it. Optional strings are
 * empty when not given.
 *
 * @param tenant whose policies and keys apply
 * @param caller the service that asks
 * @param purpose why the content is processed
 * @param conversation groups interactions
 * @param parent id of the decision this interaction follows from
 * @param tool name of the tool, for {@code TOOL_CALL} and {@code TOOL_RESULT}
 * @param systemPrompt id of the registered system prompt that the content must not give away
 * @param confidence the caller's own confidence in an output, 0 to 1; NaN when not given
 * @param content the parts, with distinct paths
 */
public record Interaction(
    Kind kind,
    String tenant,
    String caller,
    String purpose,
    Subject subject,
    Model model,
    String conversation,
    String parent,
    String tool,
    String systemPrompt,
    double confidence,
    Usage usage,
    List<Part> content) {
  public Interaction {
    content = List.copyOf(content);
  }

  /** An interaction of which only what is required is known. */
  public static Interaction of(Kind kind, String tenant, String caller, List<Part> content) {
    return new Interaction(
        kind,
        tenant,
        caller,
        "",
        Subject.UNKNOWN,
        Model.UNKNOWN,
        "",
        "",
        "",
        "",
        Double.NaN,
        Usage.UNKNOWN,
        content);
  }

  /** The same interaction under a registered system prompt. */
  public Interaction under(String prompt) {
    return new Interaction(
        kind,
        tenant,
        caller,
        purpose,
        subject,
        model,
        conversation,
        parent,
        tool,
        prompt,
        confidence,
        usage,
        content);
  }
}
