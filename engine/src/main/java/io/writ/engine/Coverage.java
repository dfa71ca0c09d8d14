package io.writ.engine;

import java.util.List;

/**
 * What was looked at.
 *
 * @param characters UTF-16 units of text in the interaction
 * @param scanned how many of them the detectors saw
 * @param skipped what was not looked at and why, in stable words: {@code decoding-depth:
 *     messages[0].content}
 */
public record Coverage(long characters, long scanned, List<String> skipped) {
  public Coverage {
    skipped = List.copyOf(skipped);
  }
}
