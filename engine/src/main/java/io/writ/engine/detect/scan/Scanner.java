package io.writ.engine.detect.scan;

import io.writ.engine.Deadline;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.TokenTest;
import io.writ.engine.text.TextView;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Detectors compiled into one pass over a text. Immutable and thread-safe. */
public final class Scanner {
  final DetectorIndex index;
  final DetectorIndex words;
  final AllowLists allow;
  final TokenTest tokens;

  /**
   * Compiles detectors. Takes milliseconds.
   *
   * @param lexicon that holds their literals, and may hold more
   */
  public Scanner(List<Detector> detectors, Lexicon lexicon, AllowLists allow, TokenTest tokens) {
    this.index = new DetectorIndex(detectors, lexicon);
    this.words = index.wordsOnly();
    this.allow = allow;
    this.tokens = tokens;
  }

  /**
   * What a text holds.
   *
   * @param found in order of their start, overlaps resolved
   * @param skipped what was not looked at, in stable words
   */
  public record Result(List<Found> found, Set<String> skipped) {}

  /**
   * Scans one text in time linear in its length.
   *
   * @param haystacks what matchers are given for a view
   */
  public Result scan(String text, Deadline deadline, Function<TextView, Haystack> haystacks) {
    TextScan scan = new TextScan(this, text, deadline, haystacks);
    scan.run();
    return new Result(Overlaps.resolve(scan.hits, index), scan.skipped());
  }
}
