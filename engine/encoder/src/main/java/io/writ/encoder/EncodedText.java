package io.writ.encoder;

import java.util.List;

/**
 * A text in the model's terms.
 *
 * @param pieces of each word
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record EncodedText(List<Word> words, int[][] pieces, Features features, List<Window> windows) {
  static EncodedText of(String text, Vocabulary vocabulary) {
    List<Word> words = Word.of(text);
    int[][] pieces = new int[words.size()][];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = vocabulary.pieces().of(words.get(i).normal());
    }
    Features features = new Features(text, words, vocabulary.gazetteer().flags(words));
    Description description = vocabulary.description();
    return new EncodedText(
        words,
        pieces,
        features,
        Window.cut(pieces, description.pieces() - 2, description.overlap()));
  }
}
