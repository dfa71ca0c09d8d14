package io.writ.engine.detect;

import io.writ.engine.detect.Detector.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Detectors arranged by what finds them. Immutable. */
final class DetectorIndex {
  /** A shape of a detector. */
  record Shaped(Shape shape, Form.Shaped form, int detector) {}

  private static final int[] NOBODY = {};

  final Detector[] detectors;
  final Automaton automaton;
  final boolean hasShapes;
  final OtherScripts scripts;
  final Reader[] readers;
  private final int[] literalLengths;
  private final int[][] anchored;
  private final int[][] scripted;
  private final Matcher[] matchers;
  private final long[][] words;
  private final long[][] scriptWords;
  private final Shaped[][] shapes = new Shaped[Shape.LONGEST + 1][];
  private final int[][] running = new int[RunKind.values().length][];

  DetectorIndex(List<Detector> all) {
    detectors = all.toArray(Detector[]::new);
    matchers = new Matcher[detectors.length];
    words = new long[detectors.length][];
    scriptWords = new long[detectors.length][];
    Numbering literals = new Numbering();
    Numbering phrases = new Numbering();
    for (int i = 0; i < detectors.length; i++) {
      Map<Boolean, List<String>> byAscii =
          detectors[i].words().stream()
              .collect(Collectors.partitioningBy(w -> Phrase.isAscii(Phrase.fold(w))));
      words[i] = literals.set(byAscii.get(true).stream().flatMap(DetectorIndex::spellings));
      scriptWords[i] = phrases.set(byAscii.get(false).stream());
      switch (detectors[i].form()) {
        case Form.Anchored(var texts, var matcher) -> {
          matchers[i] = matcher;
          for (String text : texts) {
            literals.call(text.toLowerCase(Locale.ROOT), i);
          }
        }
        case Form.Scripted(var phrase) -> phrases.call(phrase, i);
        case Form.Running(var kind, var matcher) -> matchers[i] = matcher;
        case Form.Shaped shaped -> {}
        case Form.Whole whole -> {}
      }
    }
    literalLengths = literals.names().stream().mapToInt(String::length).toArray();
    anchored = literals.called();
    scripted = phrases.called();
    automaton = new Automaton(literals.names());
    scripts = new OtherScripts(phrases.names());
    hasShapes = indexShapes();
    indexRuns();
    readers = Reader.of(detectors);
  }

  /**
   * A reader of whole texts.
   *
   * @param detectors by family; -1 where nobody asks
   */
  record Reader(WholeText reader, int[] detectors) {
    private static final int MOST_FAMILIES = 8;

    private static Reader[] of(Detector[] detectors) {
      Map<WholeText, int[]> families = new LinkedHashMap<>();
      for (int i = 0; i < detectors.length; i++) {
        if (detectors[i].form() instanceof Form.Whole(var reader, var family)) {
          families.computeIfAbsent(reader, r -> nobody())[family] = i;
        }
      }
      return families.entrySet().stream()
          .map(e -> new Reader(e.getKey(), e.getValue()))
          .toArray(Reader[]::new);
    }

    private static int[] nobody() {
      int[] none = new int[MOST_FAMILIES];
      Arrays.fill(none, -1);
      return none;
    }
  }

  // Names in data are written in other ways than words in sentences: credit_card, creditCard.
  private static Stream<String> spellings(String word) {
    String folded = Phrase.fold(word);
    return folded.indexOf(' ') < 0
        ? Stream.of(folded)
        : Stream.of(" ", "_", "-", "").map(joint -> folded.replace(" ", joint));
  }

  private boolean indexShapes() {
    List<List<Shaped>> byLength = new ArrayList<>();
    for (int i = 0; i <= Shape.LONGEST; i++) {
      byLength.add(new ArrayList<>());
    }
    boolean any = false;
    for (int i = 0; i < detectors.length; i++) {
      if (detectors[i].form() instanceof Form.Shaped form) {
        any = true;
        for (Shape shape : form.shapes()) {
          byLength.get(shape.length()).add(new Shaped(shape, form, i));
        }
      }
    }
    Arrays.setAll(shapes, i -> byLength.get(i).toArray(Shaped[]::new));
    return any;
  }

  private void indexRuns() {
    Arrays.fill(running, NOBODY);
    for (int i = 0; i < detectors.length; i++) {
      if (detectors[i].form() instanceof Form.Running(var kind, var ignored)) {
        running[kind.ordinal()] = Numbering.plus(running[kind.ordinal()], i);
      }
    }
  }

  /** Length of a literal. */
  int literalLength(int literal) {
    return literalLengths[literal];
  }

  /** Detectors that a literal calls. */
  int[] anchoredAt(int literal) {
    return anchored[literal];
  }

  /** Detectors that a kind of run calls. */
  int[] running(RunKind kind) {
    return running[kind.ordinal()];
  }

  /** The matcher of an anchored or running detector. */
  Matcher matcher(int detector) {
    return matchers[detector];
  }

  /** Shapes with so many characters. */
  Shaped[] shapes(int length) {
    return shapes[length];
  }

  /** Detectors that a phrase of {@link #scripts} calls. */
  int[] scriptedAt(int phrase) {
    return scripted[phrase];
  }

  /** Whether a detector has context words. */
  boolean hasWords(int detector) {
    return words[detector].length > 0 || scriptWords[detector].length > 0;
  }

  /** Whether a literal is a context word of a detector. */
  boolean isWordOf(int detector, int literal) {
    return Numbering.has(words[detector], literal);
  }

  /** Whether a phrase of {@link #scripts} is a context word of a detector. */
  boolean isScriptWordOf(int detector, int phrase) {
    return Numbering.has(scriptWords[detector], phrase);
  }
}
