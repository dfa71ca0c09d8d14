package io.writ.engine.detect.form;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A phrase and what is nearly it: at most {@code k} insertions, deletions and substitutions, where
 * {@code 1 - k / length} is the similarity asked for. One of {@code k + 1} pieces of the phrase
 * must then stand in the text unchanged (pigeonhole); only around such a piece is the distance
 * computed.
 */
final class SimilarPhrase implements Matcher {
  private static final int SHORTEST_PIECE = 3;
  private static final int MOST_EDITS = 8;

  private final String phrase;
  private final int edits;
  private final LevenshteinDistance distance;
  private final List<String> pieces = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();

  /**
   * Compiles a phrase.
   *
   * @param phrase words in folded lower case, one space between two
   * @param similarity above 0 and below 1
   */
  SimilarPhrase(String phrase, double similarity) {
    this.phrase = phrase;
    int longest = phrase.length() / SHORTEST_PIECE - 1;
    int wanted = (int) Math.floor((1 - similarity) * phrase.length() + 1e-9);
    this.edits = Math.max(0, Math.min(Math.min(wanted, longest), MOST_EDITS));
    this.distance = new LevenshteinDistance(edits);
    int count = edits + 1;
    for (int i = 0; i < count; i++) {
      int from = phrase.length() * i / count;
      pieces.add(phrase.substring(from, phrase.length() * (i + 1) / count));
      offsets.add(from);
    }
  }

  /** What to look for. */
  List<String> pieces() {
    return pieces.stream().distinct().toList();
  }

  @Override
  public long match(Haystack text, int start, int end) {
    long best = NONE;
    for (int i = 0; i < pieces.size() && best == NONE; i++) {
      if (text.startsWith(start, pieces.get(i))) {
        best = around(text, start - offsets.get(i), start, end);
      }
    }
    return best;
  }

  // Starts and ends of words up to `edits` away from where they would be without an edit.
  private long around(Haystack text, int expected, int pieceStart, int pieceEnd) {
    for (int shift = 0; shift <= 2 * edits; shift++) {
      int start = expected + (shift % 2 == 0 ? shift / 2 : -(shift + 1) / 2);
      if (start < 0 || start > pieceStart || text.isAlnum(start - 1) || !text.isAlnum(start)) {
        continue;
      }
      for (int more = 0; more <= 2 * edits; more++) {
        int end = start + phrase.length() + (more % 2 == 0 ? more / 2 : -(more + 1) / 2);
        if (end >= pieceEnd
            && end <= text.length
            && !text.isAlnum(end)
            && text.isAlnum(end - 1)
            && distance.apply(text.lower(start, end), phrase) >= 0) {
          return Matcher.span(start, end);
        }
      }
    }
    return NONE;
  }
}
