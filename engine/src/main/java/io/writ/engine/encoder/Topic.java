package io.writ.engine.encoder;

import java.util.List;

/**
 * A topic, told by examples.
 *
 * @param name subtype of the findings
 * @param examples texts about it
 * @param counterExamples texts that are near it and not about it
 */
public record Topic(String name, List<String> examples, List<String> counterExamples) {
  /** How many examples a topic has at least. */
  public static final int FEWEST = 3;

  public Topic {
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }
}
