package io.writ.encoder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Greedy longest match over a vocabulary of word pieces (BERT's WordPiece). Immutable. */
final class WordPieces {
  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Integer> later = new HashMap<>();
  private final int[] unknown;
  private final int maxLength;
  private final int maxPieces;
  private final int begin;
  private final int end;

  /**
   * @param vocabulary one piece a line, those inside words behind {@code ##}
   * @param maxLength code points; a longer word is one unknown piece
   * @param maxPieces how many pieces of a word are kept
   */
  WordPieces(List<String> vocabulary, int maxLength, int maxPieces) {
    for (int id = 0; id < vocabulary.size(); id++) {
      String piece = vocabulary.get(id);
      if (piece.startsWith("##")) {
        later.put(piece.substring(2), id);
      }
      first.put(piece, id);
    }
    this.unknown = new int[] {special("[UNK]")};
    this.begin = special("[CLS]");
    this.end = special("[SEP]");
    this.maxLength = maxLength;
    this.maxPieces = maxPieces;
  }

  private int special(String piece) {
    Integer id = first.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return id;
  }

  /** What stands before every text. */
  int begin() {
    return begin;
  }

  /** What stands behind every text. */
  int end() {
    return end;
  }

  /** Whether a word is one piece, and a known one. */
  boolean isWhole(int[] word) {
    return word.length == 1 && word[0] != unknown[0];
  }

  /** The pieces of a word, at least one; those of another spelling if that is a word. */
  int[] of(String normal) {
    Integer whole = first.get(normal);
    if (whole != null) {
      return new int[] {whole};
    }
    if (normal.length() > maxLength && normal.codePointCount(0, normal.length()) > maxLength) {
      return unknown;
    }
    for (String spelling : Spellings.of(normal)) {
      whole = first.get(spelling);
      if (whole != null) {
        return new int[] {whole};
      }
    }
    return split(Spellings.shortened(normal, 1));
  }

  /** Greedily, as it stands. */
  int[] split(String normal) {
    int[] pieces = new int[normal.length()];
    int count = 0;
    for (int start = 0; start < normal.length(); ) {
      Map<String, Integer> known = start == 0 ? first : later;
      int stop = normal.length();
      Integer piece = known.get(normal.substring(start, stop));
      while (piece == null && --stop > start) {
        piece = known.get(normal.substring(start, stop));
      }
      if (piece == null) {
        return unknown;
      }
      pieces[count++] = piece;
      start = stop;
    }
    return Arrays.copyOf(pieces, Math.min(count, maxPieces));
  }
}
