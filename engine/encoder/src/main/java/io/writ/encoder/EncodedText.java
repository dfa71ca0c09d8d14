package io.writ.encoder;

import java.util.List;

/**
 * A text in the model's terms.
 *
 * @param pieces of each word
 * @param flags of each word, from {@link Gazetteer#flags}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record EncodedText(
    List<Word> words, int[][] pieces, int[] flags, Features features, List<Window> windows) {
  static EncodedText of(String text, Vocabulary vocabulary) {
    List<Word> words = Word.of(text);
    int[][] pieces = new int[words.size()][];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = vocabulary.pieces().of(words.get(i).normal());
    }
    int[] flags = vocabulary.gazetteer().flags(words);
    Features features = new Features(text, words, flags);
    Description description = vocabulary.description();
    return new EncodedText(
        words,
        pieces,
        flags,
        features,
        Window.cut(pieces, description.pieces() - 2, description.overlap()));
  }

  /** The word that begins at a place, which one does. */
  int wordAt(int start) {
    int low = 0;
    int high = words.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
