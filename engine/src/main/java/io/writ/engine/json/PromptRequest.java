package io.writ.engine.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The body of {@code POST /v1/prompts}.
 *
 * @param text the system prompt, or empty
 * @param canaries strings that nothing may show
 * @param mintCanary whether one more is to be made up
 */
public record PromptRequest(String tenant, String text, List<String> canaries, boolean mintCanary) {
  private static final int MOST_CANARIES = 1_000;

  public PromptRequest {
    canaries = List.copyOf(canaries);
  }

  /**
   * Reads one, as strictly as a request for a decision.
   *
   * @throws InvalidRequest when it isn't one
   */
  public static PromptRequest read(byte[] body, RequestLimits limits) {
    return new Document(limits).read(body, in -> read(in, limits));
  }

  private static PromptRequest read(Cursor in, RequestLimits limits) {
    var given =
        new Object() {
          String tenant = "";
          String text = "";
          final List<String> canaries = new ArrayList<>();
          boolean mintCanary;
        };
    in.object(
        name -> {
          switch (name) {
            case "tenant" -> given.tenant = in.identifier(limits.identifier());
            case "text" -> given.text = in.text();
            case "canaries" -> in.array(MOST_CANARIES, () -> given.canaries.add(in.text()));
            case "mintCanary" -> given.mintCanary = in.isTrue();
            default -> throw in.unknown("tenant, text, canaries, mintCanary");
          }
        });
    in.require(given.tenant, "tenant");
    return new PromptRequest(given.tenant, given.text, given.canaries, given.mintCanary);
  }

  @Override
  public String toString() {
    return "PromptRequest[]";
  }
}
