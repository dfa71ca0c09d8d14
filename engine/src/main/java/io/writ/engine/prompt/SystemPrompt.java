package io.writ.engine.prompt;

import io.writ.engine.text.Letters;
import java.util.List;

/**
 * A system prompt that is to be watched. It is read once, for its fingerprints.
 *
 * @param text of {@value #LEAST_LETTERS} letters and digits to {@value #MOST_CHARACTERS} UTF-16
 *     units, or empty when only the canaries are watched
 * @param canaries up to {@value #MOST_CANARIES} strings that nothing may show, each of {@value
 *     #LEAST_CANARY_LETTERS} letters and digits to {@value #LONGEST_CANARY} UTF-16 units
 */
public record SystemPrompt(String text, List<String> canaries) {
  /** Fewer letters are an opening that half the world's prompts have. */
  public static final int LEAST_LETTERS = 64;

  public static final int MOST_CHARACTERS = 1 << 17;
  public static final int MOST_CANARIES = 16;
  public static final int LEAST_CANARY_LETTERS = 8;
  public static final int LONGEST_CANARY = 256;

  /** What is given is no prompt that can be watched. */
  public static final class Invalid extends RuntimeException {
    private final String field;
    private final String expected;

    Invalid(String field, String expected) {
      super(field + " must be " + expected, null, false, false);
      this.field = field;
      this.expected = expected;
    }

    /** Which field: {@code text}, {@code canaries} or one of its elements. */
    public String field() {
      return field;
    }

    /** What it should hold. */
    public String expected() {
      return expected;
    }
  }

  /**
   * A prompt that can be watched.
   *
   * @throws Invalid when it can't
   */
  public SystemPrompt {
    canaries = canaries.stream().distinct().toList();
    if (text.isEmpty() && canaries.isEmpty()) {
      throw new Invalid("text", "the system prompt, unless there are canaries");
    }
    if (!text.isEmpty()
        && (text.length() > MOST_CHARACTERS || Letters.of(text).length() < LEAST_LETTERS)) {
      throw new Invalid(
          "text",
          "at least "
              + LEAST_LETTERS
              + " letters and digits in at most "
              + MOST_CHARACTERS
              + " characters");
    }
    if (canaries.size() > MOST_CANARIES) {
      throw new Invalid("canaries", "at most " + MOST_CANARIES + " strings");
    }
    for (int i = 0; i < canaries.size(); i++) {
      String canary = canaries.get(i);
      if (canary.length() > LONGEST_CANARY || Letters.of(canary).length() < LEAST_CANARY_LETTERS) {
        throw new Invalid(
            "canaries[" + i + "]",
            "at least "
                + LEAST_CANARY_LETTERS
                + " letters and digits in at most "
                + LONGEST_CANARY
                + " characters");
      }
    }
  }

  @Override
  public String toString() {
    return "SystemPrompt[]";
  }
}
