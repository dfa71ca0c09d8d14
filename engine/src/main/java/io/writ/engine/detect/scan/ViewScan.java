package io.writ.engine.detect.scan;

import io.writ.engine.Deadline;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.LiteralHits;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Seeds;
import io.writ.engine.detect.scan.disguise.Disguises;
import io.writ.engine.detect.scan.disguise.InnerTags;
import io.writ.engine.detect.scan.disguise.LettersApart;
import io.writ.engine.detect.scan.disguise.SpokenNumbers;
import io.writ.engine.detect.scan.disguise.TurnedLetters;
import io.writ.engine.text.Regions;
import io.writ.engine.text.Rewriting;
import io.writ.engine.text.TextView;

/** One pass over one view: literals first, then runs, each candidate verified on the spot. */
final class ViewScan {
  private static final int PIECE = 1 << 15;

  final DetectorIndex index;
  final Haystack text;
  private final TextView view;
  private final NearWords near;
  private final LiteralHits scripts;
  private final LiteralHits literals = new LiteralHits();

  /** Runs that may hold escapes, and such that may be base64 or hexadecimal. */
  final Regions escapes = new Regions();

  final Regions blobs = new Regions();
  final Disguises disguises;
  final LettersApart apart;
  final InnerTags tags;
  final TurnedLetters turned;
  final SpokenNumbers spoken;

  /** Behind words of English in ROT13, as many as tell. */
  final Regions rot13 = new Regions();

  /** Behind the last of them that is light. */
  private int lightEnd = -1;

  private final Seeds seeds = new Seeds();
  private final TextScan.Reading reading;
  private final Hits out;
  private final AllowLists allow;
  private final Deadline deadline;

  ViewScan(
      TextScan.Reading reading,
      Scanner scanner,
      TextView view,
      Haystack text,
      LiteralHits scripts,
      Hits out,
      Deadline deadline) {
    this.reading = reading;
    this.index = reading.index();
    this.allow = scanner.allow;
    this.view = view;
    this.text = text;
    this.disguises = new Disguises(text, scanner.tokens);
    this.apart = new LettersApart(text);
    this.tags = new InnerTags(text);
    this.turned = new TurnedLetters(text);
    this.spoken = new SpokenNumbers(text);
    this.near = new NearWords(index, text, literals, scripts);
    this.scripts = scripts;
    this.out = out;
    this.deadline = deadline;
  }

  void run() {
    readWords();
    new RunScan(this, deadline).run();
  }

  /** Reads the view for literals and sentences alone, not for values that have none. */
  void readWords() {
    readLiterals();
    boolean mayHeadCells = scripts.size() > 0;
    for (int i = 0; i < literals.size(); i++) {
      if ((i & 0x3FF) == 0) {
        deadline.check();
      }
      int literal = literals.literal(i);
      text.spend(1);
      mayHeadCells |= index.headsCells(literal);
      int weight = index.lexicon.rot13Weight(literal);
      if (weight > 0) {
        turned(literals.end(i), weight);
      }
      if (index.lexicon.beginsNumber(literal)) {
        spoken.word(literals.end(i) - index.lexicon.length(literal));
      }
      if (index.isSeed(literal)) {
        seed(literals.end(i) - index.lexicon.length(literal));
      }
      int[] called = index.anchoredAt(literal);
      if (called.length > 0) {
        int end = literals.end(i);
        callAll(called, end - index.lexicon.length(literal), end);
      }
    }
    if (mayHeadCells && index.cells.length > 0) {
      deadline.check();
      near.cells(index.cells, this::cell);
    }
    for (DetectorIndex.Reader reader : reading.readers()) {
      deadline.check();
      reader
          .reader()
          .read(
              text, seeds, (family, start, end, score) -> read(reader, family, start, end, score));
    }
  }

  // A light word tells only with another one on its page.
  private void turned(int end, int weight) {
    if (weight > 1 || lightEnd >= 0 && end - lightEnd <= Rewriting.PAGE) {
      rot13.add(end, end);
    }
    lightEnd = weight > 1 ? lightEnd : end;
  }

  // A seed is no ending of another word.
  private void seed(int start) {
    if (text.isBoundary(start)) {
      seeds.add(start);
    }
  }

  private void read(DetectorIndex.Reader reader, int family, int start, int end, double score) {
    int detector = reader.detectors()[family];
    if (detector >= 0 && !allow.has(index.detectors[detector].type(), text, start, end)) {
      out.add(view.originalStart(start), view.originalEnd(end), detector, score);
    }
  }

  private void readLiterals() {
    for (int from = 0; from < text.length; from += PIECE) {
      deadline.check();
      int to = Math.min(text.length, from + PIECE);
      index.lexicon.automaton.read(text.bytes, from, to, literals);
    }
  }

  /** Asks matchers about a candidate. */
  void callAll(int[] detectors, int start, int end) {
    for (int detector : detectors) {
      if (index.isNearOnly(detector) && !near.isAnywhere(detector)) {
        continue;
      }
      long span = index.matcher(detector).match(text, start, end);
      if (span != Matcher.NONE) {
        found(detector, Matcher.start(span), Matcher.end(span));
      }
    }
  }

  private void cell(int detector, int start, int end) {
    long span = index.matcher(detector).match(text, start, end);
    if (span != Matcher.NONE) {
      found(detector, Matcher.start(span), Matcher.end(span));
    }
  }

  /** Takes a verified match in offsets of the view. */
  void found(int detector, int start, int end) {
    Detector d = index.detectors[detector];
    ContextWord word = near.of(detector, start, end);
    boolean near = word != ContextWord.NONE;
    if (d.nearOnly() && !near || apart.cuts(start, end) || allow.has(d.type(), text, start, end)) {
      return;
    }
    double score = (near ? d.nearScore() : d.score()) * reading.trust();
    out.add(view.originalStart(start), view.originalEnd(end), detector, score, word);
  }

  /** Takes what has the form of an identifier but not its check digits, if its label says so. */
  void foundMistyped(int detector, int start, int end) {
    Detector d = index.detectors[detector];
    if (near.isRightBefore(detector, start, end)
        && !apart.cuts(start, end)
        && !allow.has(d.type(), text, start, end)) {
      double score = Hits.SURE * reading.trust();
      out.add(view.originalStart(start), view.originalEnd(end), detector, score, ContextWord.LABEL);
    }
  }

  /** Whether a context word of the detector stands near a range. */
  boolean isNamed(int detector, int start, int end) {
    return near.isNamed(detector, start, end);
  }

  boolean isNear(int detector, int start, int end) {
    return near.has(detector, start, end);
  }

  /** Whether a place is in a table with heads that are context words. */
  boolean isInTable(int at) {
    return near.isInTable(at);
  }
}
