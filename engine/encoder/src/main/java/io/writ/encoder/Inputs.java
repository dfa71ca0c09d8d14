package io.writ.encoder;

/**
 * What the network is given of one window.
 *
 * @param ids T word pieces, with the marks of begin and end
 * @param shapes T shapes of their words
 * @param first W places of the words' first pieces
 * @param features W times {@link Features#COUNT}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Inputs(long[] ids, long[] shapes, long[] first, float[] features) {
  /** How many pieces a window has. */
  static int length(EncodedText text, Window window) {
    int length = 2;
    for (int i = window.begin(); i < window.end(); i++) {
      length += text.pieces()[i].length;
    }
    return length;
  }

  static Inputs of(EncodedText text, Window window, WordPieces pieces) {
    int length = length(text, window);
    long[] ids = new long[length];
    long[] shapes = new long[length];
    long[] first = new long[window.end() - window.begin()];
    int at = 0;
    ids[at++] = pieces.begin();
    for (int i = window.begin(); i < window.end(); i++) {
      first[i - window.begin()] = at;
      int shape = text.words().get(i).shape().ordinal();
      for (int piece : text.pieces()[i]) {
        shapes[at] = shape;
        ids[at++] = piece;
      }
    }
    ids[at] = pieces.end();
    return new Inputs(ids, shapes, first, text.features().of(window.begin(), window.end()));
  }
}
