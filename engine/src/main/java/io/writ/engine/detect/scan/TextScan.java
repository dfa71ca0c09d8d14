package io.writ.engine.detect.scan;

import io.writ.engine.Deadline;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LiteralHits;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.text.Decoding;
import io.writ.engine.text.Regions;
import io.writ.engine.text.Rewriting;
import io.writ.engine.text.TextView;
import io.writ.engine.text.ViewText;
import java.util.Set;
import java.util.function.Function;

/** Scans a text: its folded view, and the views of what is encoded in it. */
final class TextScan {
  private static final double REWRITTEN = 0.98;
  private static final DetectorIndex.Reader[] NO_READERS = {};

  final Hits hits = new Hits();
  private final Scanner scanner;
  private final DetectorIndex index;
  private final String text;
  private final Deadline deadline;
  private final Decoding decoding;
  private final Function<TextView, Haystack> haystacks;

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
    scan(view, 0, 1);
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
        scan(hidden, 1, 1);
      }
    }
    if (!view.isPlain()) {
      decoding.overridden(text).forEach(turned -> scan(turned, 1, 1));
    }
  }

  private void found(DetectorIndex.Reader reader, int family, int start, int end, double score) {
    if (reader.detectors()[family] >= 0) {
      hits.add(start, end, reader.detectors()[family], score);
    }
  }

  /** Reads words and injections in scripts that the view's bytes do not spell. */
  private LiteralHits readScripts(
      DetectorIndex index,
      TextView view,
      Haystack bytes,
      boolean whole,
      DetectorIndex.Reader[] readers) {
    LiteralHits words = new LiteralHits();
    if (view.isPlain() || !whole && !view.hasOtherLetters()) {
      return words;
    }
    deadline.check();
    ViewText characters = whole ? ViewText.of(view, text) : ViewText.of(view);
    if (index.scripts.mayFind(view)) {
      index.scripts.find(
          characters.text(),
          (phrase, start, end) -> {
            words.add(characters.place(start), phrase);
            foundInScript(index, view, bytes, characters, phrase, start, end);
          });
    }
    for (DetectorIndex.Reader reader : readers) {
      reader
          .reader()
          .readCharacters(
              characters.text(),
              (family, start, end, score) ->
                  found(
                      reader,
                      family,
                      characters.originalStart(start),
                      characters.originalEnd(end),
                      score));
    }
    return words;
  }

  private void foundInScript(
      DetectorIndex index,
      TextView view,
      Haystack bytes,
      ViewText characters,
      int phrase,
      int start,
      int end) {
    for (int detector : index.scriptedAt(phrase)) {
      double score = index.detectors[detector].score();
      if (!index.hasMatcher(detector)) {
        hits.add(characters.originalStart(start), characters.originalEnd(end), detector, score);
        continue;
      }
      int behind = characters.place(end);
      long span = index.matcher(detector).match(bytes, behind, behind);
      if (span != Matcher.NONE) {
        int to = view.originalEnd(Matcher.end(span));
        hits.add(view.originalStart(Matcher.start(span)), to, detector, score);
      }
    }
  }

  private void scan(TextView view, int depth, double trust) {
    int first = hits.size();
    ViewScan scan = viewScan(index, view, depth == 0, index.readers).trusting(trust);
    finish(scan, view, depth);
    if (scan.apart.spaces.size() > 0) {
      again(index, Rewriting.without(view, scan.apart.spaces), depth);
    }
    if (scan.tags.tags.size() > 0) {
      again(index, Rewriting.without(view, scan.tags.tags), depth);
    }
    whole(scan, view, scan.disguises.wraps, first, depth);
    whole(scan, view, scan.text.joints, first, depth);
    if (scan.disguises.breaks.size() > 0) {
      joined(Rewriting.without(view, scan.disguises.breaks), REWRITTEN, depth);
    }
    if (scan.mayBeRot13()) {
      rewritten(Rewriting.rot13(view, scan.rot13), depth);
    } else if (scan.turned.isLanguage(view)) {
      rewritten(Rewriting.rot13(view), depth);
    } else if (scan.turned.codes.size() > 0) {
      rewritten(Rewriting.rot13Only(view, scan.turned.codes), depth);
    }
    if (scan.apart.signs.size() > 0 && index.hasWordDetectors) {
      again(scanner.words, Rewriting.without(view, scan.apart.signs), depth);
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
    return viewScan(index, view, false, index.readers);
  }

  private ViewScan viewScan(
      DetectorIndex index, TextView view, boolean whole, DetectorIndex.Reader[] readers) {
    Haystack bytes = haystacks.apply(view);
    LiteralHits scripts = readScripts(index, view, bytes, whole, readers);
    return new ViewScan(index, scanner, view, bytes, scripts, readers, hits, deadline);
  }

  private void again(DetectorIndex index, TextView view, int depth) {
    if (decoding.admits(view, depth)) {
      finish(viewScan(index, view), view, depth + 1);
    }
  }

  private void whole(ViewScan scan, TextView view, Regions lineEnds, int first, int depth) {
    if (lineEnds.size() > 0) {
      JoinedHits halves = new JoinedHits(hits, first, index, view, lineEnds);
      joined(Rewriting.without(view, lineEnds), 1, depth);
      halves.join();
      scan.text.spend(hits.size() - first);
    }
  }

  // Of a rewritten view encodings are followed, but not other disguises.
  private void rewritten(TextView view, int depth) {
    if (decoding.admits(view, depth)) {
      finish(viewScan(index, view).trusting(REWRITTEN), view, depth + 1);
    }
  }

  // A value that is made whole again says nothing new to those who read sentences.
  private void joined(TextView view, double trust, int depth) {
    if (decoding.admits(view, depth)) {
      finish(viewScan(index, view, false, NO_READERS).trusting(trust), view, depth + 1);
    }
  }

  private void finish(ViewScan scan, TextView view, int depth) {
    scan.run();
    if (scan.escapes.size() > 0 || scan.blobs.size() > 0) {
      for (TextView child : decoding.decode(view, scan.escapes, scan.blobs, depth)) {
        scan(child, depth + 1, scan.trust());
      }
    }
  }

  Set<String> skipped() {
    return decoding.skipped();
  }
}
