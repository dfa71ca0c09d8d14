package io.writ.engine.detect.scan;

import io.writ.engine.Deadline;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LiteralHits;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.text.Decoding;
import io.writ.engine.text.Rewriting;
import io.writ.engine.text.TextView;
import java.util.Set;
import java.util.function.Function;

/** Scans a text: its folded view, and the views of what is encoded in it. */
final class TextScan {
  final Hits hits = new Hits();
  private final Scanner scanner;
  private final DetectorIndex index;
  private final String text;
  private final Deadline deadline;
  private final Decoding decoding;
  private final Function<TextView, Haystack> haystacks;
  private final LiteralHits scripts = new LiteralHits();

  TextScan(
      Scanner scanner, String text, Deadline deadline, Function<TextView, Haystack> haystacks) {
    this.scanner = scanner;
    this.index = scanner.index;
    this.text = text;
    this.deadline = deadline;
    this.haystacks = haystacks;
    this.decoding = new Decoding(text.length());
  }

  void run() {
    TextView view = TextView.of(text);
    if (index.scripts.mayFind(view)) {
      deadline.check();
      Haystack bytes = haystacks.apply(view);
      index.scripts.find(
          text, (phrase, start, end) -> foundInScript(view, bytes, phrase, start, end));
    }
    scan(view, 0);
    if (!view.isPlain()) {
      for (DetectorIndex.Reader reader : index.readers) {
        reader
            .reader()
            .readOriginal(
                text, (family, start, end, score) -> found(reader, family, start, end, score));
      }
    }
    if (view.mayHideText()) {
      for (TextView hidden : decoding.hidden(text)) {
        scan(hidden, 1);
      }
    }
    if (!view.isPlain()) {
      decoding.overridden(text).forEach(turned -> scan(turned, 1));
    }
  }

  private void found(DetectorIndex.Reader reader, int family, int start, int end, double score) {
    if (reader.detectors()[family] >= 0) {
      hits.add(start, end, reader.detectors()[family], score);
    }
  }

  private void foundInScript(TextView view, Haystack bytes, int phrase, int start, int end) {
    scripts.add(start, phrase);
    for (int detector : index.scriptedAt(phrase)) {
      double score = index.detectors[detector].score();
      if (!index.hasMatcher(detector)) {
        hits.add(start, end, detector, score);
        continue;
      }
      int behind = view.firstFrom(end);
      long span = index.matcher(detector).match(bytes, behind, behind);
      if (span != Matcher.NONE) {
        int to = view.originalEnd(Matcher.end(span));
        hits.add(view.originalStart(Matcher.start(span)), to, detector, score);
      }
    }
  }

  private void scan(TextView view, int depth) {
    ViewScan scan = viewScan(index, view);
    finish(scan, view, depth);
    if (scan.disguises.spaces.size() > 0) {
      rewritten(Rewriting.without(view, scan.disguises.spaces), depth);
    }
    if (scan.disguises.wraps.size() > 0) {
      TextView unwrapped = Rewriting.without(view, scan.disguises.wraps);
      if (decoding.admits(unwrapped, depth)) {
        finish(viewScan(index, unwrapped), unwrapped, depth + 1);
      }
    }
    if (scan.disguises.breaks.size() > 0) {
      rewritten(Rewriting.without(view, scan.disguises.breaks), depth);
    }
    if (scan.mayBeRot13()) {
      rewritten(Rewriting.rot13(view, scan.rot13), depth);
    }
    if (scan.disguises.mayBeLeet() && index.hasWordDetectors) {
      TextView letters = Rewriting.letters(view, scan.disguises.leet);
      if (decoding.admits(letters, depth)) {
        // Values are none when their digits were taken for letters.
        viewScan(scanner.words, letters).run();
      }
    }
  }

  private ViewScan viewScan(DetectorIndex index, TextView view) {
    // Phrases have the numbers that the whole index gives them.
    LiteralHits phrases = index == this.index ? scripts : new LiteralHits();
    return new ViewScan(index, scanner, view, haystacks.apply(view), phrases, hits, deadline);
  }

  // Of a rewritten view encodings are followed, but not other disguises.
  private void rewritten(TextView view, int depth) {
    if (decoding.admits(view, depth)) {
      finish(viewScan(index, view).rewritten(), view, depth + 1);
    }
  }

  private void finish(ViewScan scan, TextView view, int depth) {
    scan.run();
    if (scan.escapes.size() > 0 || scan.blobs.size() > 0) {
      for (TextView child : decoding.decode(view, scan.escapes, scan.blobs, depth)) {
        scan(child, depth + 1);
      }
    }
  }

  Set<String> skipped() {
    return decoding.skipped();
  }
}
