package io.writ.engine.encoder;

import java.util.List;
import java.util.Optional;

/**
 * What a model says about one text. All offsets are UTF-16 units of the text that it was given; all
 * scores are from 0 to 1 and rounded to two places, so that what floating point leaves over between
 * machines does not show.
 *
 * @param entities in order of their start, without overlaps
 * @param windows the pieces that the text was read in, in order; together they cover it
 */
public record Reading(List<Entity> entities, List<Window> windows) {
  /** Nothing was there to be read. */
  public static final Reading EMPTY = new Reading(List.of(), List.of());

  public Reading {
    entities = List.copyOf(entities);
    windows = List.copyOf(windows);
  }

  /** A stretch of text that means something: a name, a place. */
  public record Entity(EncoderType type, int start, int end, double score) {}

  /**
   * A piece of the text, judged as a whole.
   *
   * @param known share of its words that the model has seen whole: little in other languages,
   *     encodings and disguises
   * @param scores of {@link EncoderType#TOXICITY} and the injection types, by subtype; {@link #ANY}
   *     of the injection types is the score that it is one at all
   * @param embedding where nobody looks for {@link EncoderType#DENIED_TOPIC}, there may be none
   */
  public record Window(
      int start, int end, double known, List<Score> scores, Optional<Embedding> embedding) {
    /** The subtype that stands for all families of injections. */
    public static final String ANY = "any";

    private static final double LEGIBLE = 0.5;
    private static final double IN_PART = 0.2;

    public Window {
      scores = List.copyOf(scores);
    }

    /** Whether the model could read enough of it to judge what it asks for or is about. */
    public boolean isLegible() {
      return known >= LEGIBLE;
    }

    /** Whether there are enough words to hear its tone, which misspelt ones have too. */
    public boolean isLegibleInPart() {
      return known >= IN_PART;
    }
  }

  /**
   * How sure the model is that a window is of a kind.
   *
   * @param subtype {@code insult}, {@code jailbreak}, …
   */
  public record Score(EncoderType type, String subtype, double score) {}
}
