package io.writ.encoder;

import java.util.List;

/**
 * Windows of equally many pieces as the network takes them: side by side, without padding.
 *
 * @param windows how many
 * @param ids word pieces, window by window
 * @param shapes shapes of their words
 * @param first places of the words' first pieces among all pieces
 * @param previous places of the words before in the same window, counted from 1; 0 for none
 * @param next places of the words behind
 * @param features W times {@link Features#COUNT}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Pass(
    int windows,
    long[] ids,
    long[] shapes,
    long[] first,
    long[] previous,
    long[] next,
    float[] features) {
  static Pass of(List<Inputs> windows) {
    int length = windows.getFirst().ids().length;
    int words = windows.stream().mapToInt(window -> window.first().length).sum();
    Pass pass =
        new Pass(
            windows.size(),
            new long[windows.size() * length],
            new long[windows.size() * length],
            new long[words],
            new long[words],
            new long[words],
            new float[words * Features.COUNT]);
    int word = 0;
    for (int i = 0; i < windows.size(); i++) {
      pass.put(windows.get(i), i * length, word);
      word += windows.get(i).first().length;
    }
    return pass;
  }

  private void put(Inputs window, int piece, int word) {
    System.arraycopy(window.ids(), 0, ids, piece, window.ids().length);
    System.arraycopy(window.shapes(), 0, shapes, piece, window.shapes().length);
    System.arraycopy(
        window.features(), 0, features, word * Features.COUNT, window.features().length);
    int words = window.first().length;
    for (int i = 0; i < words; i++) {
      first[word + i] = piece + window.first()[i];
      previous[word + i] = i == 0 ? 0 : word + i;
      next[word + i] = i == words - 1 ? 0 : word + i + 2;
    }
  }
}
