package io.writ.engine.prompt;

import java.util.Set;

/**
 * What a text gives away of a registered system prompt.
 *
 * @param subtype {@link #CANARY} or {@link #PASSAGE}
 * @param start UTF-16 offset, inclusive
 * @param end UTF-16 offset, exclusive
 * @param score 1 for a canary; for a passage, the share of the prompt that the whole text shows
 */
public record Leak(String subtype, int start, int end, double score) {
  /** The entity type of a finding. */
  public static final String TYPE = "PROMPT_EXTRACTION";

  /** A string that nothing may show. */
  public static final String CANARY = "canary";

  /** Words of the prompt. */
  public static final String PASSAGE = "system-prompt";

  /** What only the watch finds. */
  public static final Set<String> SUBTYPES = Set.of(CANARY, PASSAGE);
}
