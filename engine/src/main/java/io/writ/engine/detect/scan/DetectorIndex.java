package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Detector.Form;
import io.writ.engine.detect.form.DetectorSet;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Phrase;
import io.writ.engine.detect.form.RunKind;
import io.writ.engine.detect.form.WholeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Detectors arranged by what finds them. Immutable. */
final class DetectorIndex {
  private static final int[] NOBODY = {};

  final Detector[] detectors;
  final Lexicon lexicon;
  final ShapeAutomaton shapes;
  final OtherScripts scripts;
  final List<Reader> readers;

  /** Detectors that look at cells of tables. */
  final int[] cells;

  final int[] layers;
  final int[] priorities;

  /** By detector: a number for its type. */
  final int[] types;

  /** Whether some detector looks for words and not for values. */
  final boolean hasWordDetectors;

  private final boolean[] seeds;
  private final boolean[] headsCells;
  private final int[][] anchored;
  private final int[][] scripted;
  private final Matcher[] matchers;
  private final boolean[] nearOnly;
  private final DetectorSet[] words;
  private final DetectorSet[] scriptWords;
  private final int[][] running = new int[RunKind.values().length][];

  /**
   * Arranges detectors.
   *
   * @param lexicon that holds their literals, and may hold more
   */
  DetectorIndex(List<Detector> all, Lexicon lexicon) {
    this.lexicon = lexicon;
    detectors = all.toArray(Detector[]::new);
    matchers = new Matcher[detectors.length];
    nearOnly = new boolean[detectors.length];
    Numbering literals = lexicon.numbering();
    Numbering phrases = new Numbering();
    for (int i = 0; i < detectors.length; i++) {
      Map<Boolean, List<String>> byAscii =
          detectors[i].words().stream()
              .collect(Collectors.partitioningBy(w -> Phrase.isAscii(Phrase.fold(w))));
      nearOnly[i] = detectors[i].nearOnly();
      literals.word(byAscii.get(true).stream().flatMap(Lexicon::spellings), i);
      phrases.word(byAscii.get(false).stream(), i);
      switch (detectors[i].form()) {
        case Form.Anchored(var texts, var matcher) -> {
          matchers[i] = matcher;
          for (String text : texts) {
            boolean ascii = Phrase.isAscii(Phrase.fold(text));
            (ascii ? literals : phrases).call(text.toLowerCase(Locale.ROOT), i);
          }
        }
        case Form.Scripted(var phrase) -> phrases.call(phrase, i);
        case Form.Running(var kind, var matcher) -> matchers[i] = matcher;
        case Form.Cell(var matcher) -> matchers[i] = matcher;
        case Form.Shaped shaped -> {}
        case Form.Whole whole -> {}
      }
    }
    readers = Reader.of(detectors);
    seeds = new boolean[lexicon.size()];
    for (Reader reader : readers) {
      reader.reader().seeds().forEach(seed -> seeds[lexicon.number(seed)] = true);
    }
    anchored = literals.called();
    scripted = phrases.called();
    words = literals.words();
    scriptWords = phrases.words();
    scripts = new OtherScripts(phrases.names());
    shapes = new ShapeAutomaton(detectors);
    indexRuns();
    cells =
        IntStream.range(0, detectors.length)
            .filter(i -> detectors[i].form() instanceof Form.Cell)
            .toArray();
    headsCells = new boolean[words.length];
    for (int literal = 0; literal < words.length; literal++) {
      headsCells[literal] = words[literal].hasAny(cells);
    }
    layers = Overlaps.layers(detectors);
    hasWordDetectors = Arrays.stream(layers).anyMatch(layer -> layer > 0);
    priorities = Overlaps.priorities(detectors);
    types = types(detectors);
  }

  /**
   * A reader of whole texts.
   *
   * @param detectors by family; -1 where nobody asks
   */
  record Reader(WholeText reader, int[] detectors) {
    private static final int MOST_FAMILIES = 8;

    private static List<Reader> of(Detector[] detectors) {
      Map<WholeText, int[]> families = new LinkedHashMap<>();
      for (int i = 0; i < detectors.length; i++) {
        if (detectors[i].form() instanceof Form.Whole(var reader, var family)) {
          families.computeIfAbsent(reader, r -> nobody())[family] = i;
        }
      }
      return families.entrySet().stream().map(e -> new Reader(e.getKey(), e.getValue())).toList();
    }

    private static int[] nobody() {
      int[] none = new int[MOST_FAMILIES];
      Arrays.fill(none, -1);
      return none;
    }
  }

  /** The same numbers of detectors, with only those that look for words and not for values. */
  DetectorIndex wordsOnly() {
    List<Detector> speaking = new ArrayList<>();
    for (int i = 0; i < detectors.length; i++) {
      speaking.add(layers[i] > 0 ? detectors[i] : detectors[i].silent());
    }
    return new DetectorIndex(speaking, lexicon);
  }

  private static int[] types(Detector[] detectors) {
    Map<String, Integer> numbers = new HashMap<>();
    return Arrays.stream(detectors)
        .mapToInt(d -> numbers.computeIfAbsent(d.type(), type -> numbers.size()))
        .toArray();
  }

  private void indexRuns() {
    Arrays.fill(running, NOBODY);
    for (int i = 0; i < detectors.length; i++) {
      if (detectors[i].form() instanceof Form.Running(var kind, var ignored)) {
        running[kind.ordinal()] = Numbering.plus(running[kind.ordinal()], i);
      }
    }
  }

  /** Whether a reader of whole texts waits for a literal. */
  boolean isSeed(int literal) {
    return seeds[literal];
  }

  /** Whether a literal may name a column whose cells a detector looks at. */
  boolean headsCells(int literal) {
    return headsCells[literal];
  }

  /** Detectors that a literal calls. */
  int[] anchoredAt(int literal) {
    return anchored[literal];
  }

  /** Detectors that a kind of run calls. */
  int[] running(RunKind kind) {
    return running[kind.ordinal()];
  }

  /** Whether a detector has a matcher; a phrase in another script is itself what was looked for. */
  boolean hasMatcher(int detector) {
    return matchers[detector] != null;
  }

  /** The matcher of an anchored or running detector. */
  Matcher matcher(int detector) {
    return matchers[detector];
  }

  /** Detectors that a phrase of {@link #scripts} calls; those with a matcher look behind it. */
  int[] scriptedAt(int phrase) {
    return scripted[phrase];
  }

  /** Whether a detector counts only near one of its words. */
  boolean isNearOnly(int detector) {
    return nearOnly[detector];
  }

  /** The set of detectors that a literal is a context word of; empty for none. */
  DetectorSet detectorsWithWord(int literal) {
    return words[literal];
  }

  /** The set of detectors that a phrase of {@link #scripts} is a context word of. */
  DetectorSet detectorsWithScriptWord(int phrase) {
    return scriptWords[phrase];
  }
}
