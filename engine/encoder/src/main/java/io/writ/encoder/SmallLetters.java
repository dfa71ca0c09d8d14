package io.writ.encoder;

import io.writ.encoder.Gazetteer.Flag;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Lone words in small letters where a text has capitals: in languages that the network read little
 * of, it takes ordinary ones for names. What somebody writes small on purpose (<i>ask maria</i>) is
 * on the lists or sure.
 */
final class SmallLetters {
  private static final Set<EncoderType> NAMES =
      EnumSet.of(EncoderType.PERSON, EncoderType.LOCATION, EncoderType.ORGANIZATION);

  /** How sure a name is that no list has. */
  private static final double UNLISTED = 0.95;

  /** How sure a name is that is an ordinary word of another language. */
  private static final double ORDINARY = 0.85;

  private SmallLetters() {}

  /** The entities of a text without such words; both in order of their start. */
  static List<Reading.Entity> without(List<Reading.Entity> entities, EncodedText text) {
    List<Word> words = text.words();
    if (words.stream().noneMatch(SmallLetters::hasCapital)) {
      return entities;
    }
    return entities.stream().filter(entity -> isName(entity, text)).toList();
  }

  private static boolean hasCapital(Word word) {
    return word.shape().isCased() && word.shape() != Shape.LOWER;
  }

  private static boolean isName(Reading.Entity entity, EncodedText text) {
    int at = text.wordAt(entity.start());
    Word word = text.words().get(at);
    boolean lone = word.end() == entity.end() && word.shape() == Shape.LOWER;
    if (!lone || !NAMES.contains(entity.type())) {
      return true;
    }
    int flags = text.flags()[at];
    boolean listed = (flags & Flag.NAMED) != 0;
    boolean ordinary = (flags & Flag.FOREIGN_WORD.bit()) != 0;
    return (listed || entity.score() >= UNLISTED) && (!ordinary || entity.score() >= ORDINARY);
  }
}
