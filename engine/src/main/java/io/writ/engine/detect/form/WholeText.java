package io.writ.engine.detect.form;

import java.util.List;

/** Looks at a text as a whole, in time linear in its length. Stateless and thread-safe. */
public interface WholeText {
  /** Where something was found. */
  interface Sink {
    /**
     * Takes a finding.
     *
     * @param family which of the detectors that share the reader
     * @param start inclusive
     * @param end exclusive
     */
    void found(int family, int start, int end, double score);
  }

  /**
   * Beginnings of words, and phrases, in lower case that the one pass over the literals looks for
   * and hands to {@link #read}; none by default.
   */
  default List<String> seeds() {
    return List.of();
  }

  /**
   * Reads a folded view; offsets are the view's.
   *
   * @param seeds where some of {@link #seeds()} begin
   */
  default void read(Haystack text, Seeds seeds, Sink sink) {}

  /**
   * Reads the characters behind a view that has letters which no ASCII letter looks like; offsets
   * are in UTF-16.
   */
  default void readCharacters(String text, Sink sink) {}

  /** Reads the text as it came, unless it is plain ASCII; offsets are in UTF-16. */
  default void readOriginal(String text, Sink sink) {}
}
