package io.writ.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of words that the model reads in one pass.
 *
 * @param begin first word
 * @param end word behind the last
 * @param from first word that it speaks for: words shared with a neighbour are halved
 * @param to word behind the last that it speaks for
 */
record Window(int begin, int end, int from, int to) {
  /**
   * Cuts words into windows: as many as fit, then again from a little before.
   *
   * @param pieces of each word
   * @param room pieces of a window
   * @param overlap pieces that a window shares with the one before, at most
   */
  static List<Window> cut(int[][] pieces, int room, int overlap) {
    List<Window> windows = new ArrayList<>();
    int begin = 0;
    int from = 0;
    while (begin < pieces.length) {
      int end = begin;
      int used = 0;
      while (end < pieces.length && used + pieces[end].length <= room) {
        used += pieces[end++].length;
      }
      if (end == pieces.length) {
        windows.add(new Window(begin, end, from, end));
        break;
      }
      int next = end;
      int shared = 0;
      while (next - 1 > begin && shared + pieces[next - 1].length <= overlap) {
        shared += pieces[--next].length;
      }
      int middle = (next + end) / 2;
      windows.add(new Window(begin, end, from, middle));
      from = middle;
      begin = next;
    }
    return windows;
  }
}
