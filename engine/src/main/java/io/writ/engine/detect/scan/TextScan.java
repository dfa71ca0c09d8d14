package io.writ.engine.detect.scan;

import io.writ.engine.Deadline;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LiteralHits;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.text.Decoding;
import io.writ.engine.text.Regions;
import io.writ.engine.text.Rewriting;
import io.writ.engine.text.TextView;
import io.writ.engine.text.TurnedText;
import io.writ.engine.text.ViewText;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Scans a text: its folded view, and the views of what is encoded in it. */
final class TextScan {
  private static final double REWRITTEN = 0.98;

  /** How much of a value that a line end breaks must stand as it was on either side of it. */
  private static final int LONGEST_HALF = 64;

  final Hits hits = new Hits();
  private final Scanner scanner;
  private final DetectorIndex index;
  private final String text;
  private final TextView own;
  private final Deadline deadline;
  private final Decoding decoding;
  private final Function<TextView, Haystack> haystacks;

  /**
   * What a view is read for.
   *
   * @param trust what scores are multiplied with, so that what the text itself shows wins over what
   *     it was rewritten to
   */
  record Reading(DetectorIndex index, List<DetectorIndex.Reader> readers, double trust) {
    private Reading(DetectorIndex index, double trust) {
      this(index, index.readers, trust);
    }

    Reading rewritten() {
      return new Reading(index, readers, Math.min(trust, REWRITTEN));
    }

    // A value that is made whole again says nothing new to those who read sentences.
    Reading ofValues() {
      return new Reading(index, List.of(), trust);
    }
  }

  TextScan(
      Scanner scanner, String text, Deadline deadline, Function<TextView, Haystack> haystacks) {
    this.scanner = scanner;
    this.index = scanner.index;
    this.text = text;
    this.own = TextView.of(text);
    this.deadline = deadline;
    this.haystacks = haystacks;
    this.decoding = new Decoding(text.length());
  }

  void run() {
    scan(own, 0, 1);
    if (own.isPlain()) {
      return;
    }
    for (DetectorIndex.Reader reader : index.readers) {
      reader
          .reader()
          .readOriginal(
              text, (family, start, end, score) -> found(reader, family, start, end, score));
    }
    if (own.mayHideText()) {
      decoding.hidden(text).forEach(hidden -> scan(hidden, 1, 1));
    }
    for (TurnedText turned : decoding.turned(text)) {
      int first = hits.size();
      scan(turned.view(), 1, 1);
      hits.turn(first, turned);
    }
  }

  Set<String> skipped() {
    return decoding.skipped();
  }

  // The view as it is, what is encoded in it, and then without its disguises one by one.
  private void scan(TextView view, int depth, double trust) {
    int first = hits.size();
    Reading all = new Reading(index, trust);
    ViewScan scan = read(view, depth, all);
    without(scan.apart.spaces, view, depth, all);
    without(scan.tags.tags, view, depth, all);
    join(view.unseen(scan.disguises.wraps, LONGEST_HALF), scan, view, depth, all, first);
    join(view.unseen(scan.text.joints, LONGEST_HALF), scan, view, depth, all, first);
    Regions breaks = view.unseen(scan.disguises.breaks, LONGEST_HALF);
    without(breaks, view, depth, all.ofValues().rewritten());
    if (view.unseen(scan.spoken.ranges, 0).size() > 0) {
      again(
          Rewriting.replaced(view, scan.spoken.ranges, scan.spoken.written),
          depth,
          all.ofValues().rewritten());
    }
    if (scan.rot13.size() > 0) {
      again(Rewriting.rot13(view, scan.rot13), depth, all.rewritten());
    } else if (scan.turned.isLanguage(view)) {
      again(Rewriting.rot13(view), depth, all.rewritten());
    } else if (scan.turned.codes.size() > 0) {
      again(Rewriting.rot13Only(view, scan.turned.codes), depth, all.rewritten());
    }
    if (index.hasWordDetectors) {
      Reading words = new Reading(scanner.words, trust);
      without(scan.apart.signs, view, depth, words);
      Regions leet = view.unseen(scan.disguises.leet, 0);
      if (leet.size() > 0 && scan.disguises.mayBeLeet()) {
        letters(Rewriting.letters(view, leet), depth, words);
      }
    }
  }

  private ViewScan read(TextView view, int depth, Reading reading) {
    ViewScan scan = look(view, reading);
    if (scan.escapes.size() > 0 || scan.blobs.size() > 0) {
      for (TextView child : decoding.decode(view, scan.escapes, scan.blobs, depth)) {
        scan(child, depth + 1, reading.trust());
      }
    }
    return scan;
  }

  private ViewScan look(TextView view, Reading reading) {
    Haystack bytes = haystacks.apply(view);
    LiteralHits scripts = readScripts(view, bytes, reading);
    ViewScan scan = new ViewScan(reading, scanner, view, bytes, scripts, hits, deadline);
    scan.run();
    return scan;
  }

  // Of a rewritten view encodings are followed, but not other disguises.
  private void again(TextView view, int depth, Reading reading) {
    if (decoding.admits(view, depth)) {
      read(view, depth + 1, reading);
    }
  }

  private void without(Regions dropped, TextView view, int depth, Reading reading) {
    if (dropped.size() > 0) {
      again(Rewriting.without(view, dropped), depth, reading);
    }
  }

  // Values are none, nor encodings, when their digits were taken for letters; an attack may go on
  // in another script.
  private void letters(TextView view, int depth, Reading words) {
    if (decoding.admits(view, depth)) {
      Haystack bytes = haystacks.apply(view);
      LiteralHits scripts = readScripts(view, bytes, words);
      new ViewScan(words, scanner, view, bytes, scripts, hits, deadline).readWords();
    }
  }

  private void join(
      Regions lineEnds, ViewScan scan, TextView view, int depth, Reading reading, int first) {
    if (lineEnds.size() > 0) {
      JoinedHits halves = new JoinedHits(hits, first, index, view, lineEnds);
      without(lineEnds, view, depth, reading.ofValues());
      halves.join();
      scan.text.spend(hits.size() - first);
    }
  }

  /** Reads words and injections in scripts that the view's bytes do not spell. */
  private LiteralHits readScripts(TextView view, Haystack bytes, Reading reading) {
    LiteralHits words = new LiteralHits();
    if (view.isPlain() || view != own && !view.hasOtherLetters()) {
      return words;
    }
    deadline.check();
    ViewText characters = view == own ? ViewText.of(view, text) : ViewText.of(view);
    DetectorIndex index = reading.index();
    if (index.scripts.mayFind(view)) {
      index.scripts.find(
          characters.text(),
          (phrase, start, end) -> {
            words.add(characters.place(start), phrase);
            foundInScript(index, view, bytes, characters, phrase, start, end);
          });
    }
    for (DetectorIndex.Reader reader : reading.readers()) {
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

  private void found(DetectorIndex.Reader reader, int family, int start, int end, double score) {
    if (reader.detectors()[family] >= 0) {
      hits.add(start, end, reader.detectors()[family], score);
    }
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
}
