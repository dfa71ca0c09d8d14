package io.writ.engine.detect.scan;

import static java.util.stream.Collectors.toSet;

import io.writ.engine.detect.form.Automaton;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Detector.Form;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Detectors arranged by what finds them. Immutable. */
final class DetectorIndex {
  private static final int[] NOBODY = {};
  private static final int FEWEST_LETTERS = 3;

  // Frequent words in ROT13 that are no parts of English words; two light ones or a heavy one tell.
  private static final Map<String, Integer> ROT13_WORDS =
      Map.ofEntries(
          Map.entry(" gur ", 1),
          Map.entry(" naq ", 1),
          Map.entry(" lbhe ", 1),
          Map.entry(" lbh ", 1),
          Map.entry(" jvgu ", 1),
          Map.entry(" guvf ", 1),
          Map.entry(" gung ", 1),
          Map.entry(" sbe ", 1),
          Map.entry(".pbz", 2),
          Map.entry("uggc", 2),
          Map.entry("jjj.", 2),
          Map.entry(".bet", 1),
          Map.entry(" vf ", 1),
          Map.entry(" zl ", 1),
          Map.entry("cubar", 2),
          Map.entry("ahzore", 2),
          Map.entry("nqqerff", 2),
          Map.entry("nppbhag", 2),
          Map.entry("rznvy", 2),
          Map.entry("vtaber", 2),
          Map.entry("vafgehpg", 2),
          Map.entry("flfgrz", 2),
          Map.entry("cebzcg", 2),
          Map.entry("cnffjbeq", 2),
          Map.entry("frperg", 2),
          Map.entry("gbxra", 2),
          Map.entry("cyrnfr", 2));

  final Detector[] detectors;
  final Automaton automaton;
  final ShapeAutomaton shapes;
  final OtherScripts scripts;
  final Reader[] readers;
  final int[] layers;
  final int[] priorities;

  /** Whether some detector looks for words and not for values. */
  final boolean hasWordDetectors;

  private final int[] literalLengths;
  private final int[] rot13;
  private final boolean[] seeds;
  private final int[][] anchored;
  private final int[][] scripted;
  private final Matcher[] matchers;
  private final boolean[] hasWords;
  private final boolean[] nearOnly;
  private final long[][] words;
  private final long[][] scriptWords;
  private final int[][] running = new int[RunKind.values().length][];

  DetectorIndex(List<Detector> all) {
    detectors = all.toArray(Detector[]::new);
    matchers = new Matcher[detectors.length];
    hasWords = new boolean[detectors.length];
    nearOnly = new boolean[detectors.length];
    Numbering literals = new Numbering();
    Numbering phrases = new Numbering();
    for (int i = 0; i < detectors.length; i++) {
      Map<Boolean, List<String>> byAscii =
          detectors[i].words().stream()
              .collect(Collectors.partitioningBy(w -> Phrase.isAscii(Phrase.fold(w))));
      nearOnly[i] = detectors[i].nearOnly();
      hasWords[i] = !detectors[i].words().isEmpty();
      literals.word(byAscii.get(true).stream().flatMap(DetectorIndex::spellings), i);
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
        case Form.Shaped shaped -> {}
        case Form.Whole whole -> {}
      }
    }
    Map<String, Integer> turned = new HashMap<>(ROT13_WORDS);
    literals.names().stream()
        .filter(DetectorIndex::isPrefix)
        .forEach(name -> turned.put(rot13(name), 2));
    literals.notes(turned.keySet());
    readers = Reader.of(detectors);
    Set<String> sought =
        Arrays.stream(readers).flatMap(r -> r.reader().seeds().stream()).collect(toSet());
    literals.notes(sought);
    literalLengths = literals.names().stream().mapToInt(String::length).toArray();
    seeds = new boolean[literalLengths.length];
    List<String> names = literals.names();
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = sought.contains(names.get(i));
    }
    rot13 = literals.names().stream().mapToInt(n -> turned.getOrDefault(n, 0)).toArray();
    anchored = literals.called();
    scripted = phrases.called();
    words = literals.words();
    scriptWords = phrases.words();
    automaton = new Automaton(literals.names());
    scripts = new OtherScripts(phrases.names());
    shapes = new ShapeAutomaton(detectors);
    indexRuns();
    layers = Overlaps.layers(detectors);
    hasWordDetectors = Arrays.stream(layers).anyMatch(layer -> layer > 0);
    priorities = Overlaps.priorities(detectors);
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

  /**
   * The same numbers of detectors, with only those that look for words and not for values. Takes as
   * long as the index itself.
   */
  DetectorIndex wordsOnly() {
    List<Detector> speaking = new ArrayList<>();
    for (int i = 0; i < detectors.length; i++) {
      speaking.add(layers[i] > 0 ? detectors[i] : detectors[i].silent());
    }
    return new DetectorIndex(speaking);
  }

  // What nothing else begins with: sk_live_, -----begin.
  private static boolean isPrefix(String literal) {
    boolean joined = literal.endsWith("_") || literal.endsWith("-") || literal.startsWith("-----");
    return joined && literal.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
  }

  private static String rot13(String lower) {
    return lower
        .chars()
        .map(c -> c >= 'a' && c <= 'z' ? (c - 'a' + 13) % 26 + 'a' : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  // Names in data are written in other ways than words in sentences: credit_card, creditCard.
  private static Stream<String> spellings(String word) {
    String folded = Phrase.fold(word);
    return folded.indexOf(' ') < 0
        ? Stream.of(folded)
        : Stream.of(" ", "_", "-", "").map(joint -> folded.replace(" ", joint));
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

  /** How much a literal speaks for a text in ROT13. */
  int rot13Weight(int literal) {
    return rot13[literal];
  }

  /** Whether a reader of whole texts waits for a literal. */
  boolean isSeed(int literal) {
    return seeds[literal];
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

  /** Whether a detector has context words. */
  boolean hasWords(int detector) {
    return hasWords[detector];
  }

  /** Whether a detector counts only near one of its words. */
  boolean isNearOnly(int detector) {
    return nearOnly[detector];
  }

  /** The set of detectors that a literal is a context word of; empty for none. */
  long[] detectorsWithWord(int literal) {
    return words[literal];
  }

  /** The set of detectors that a phrase of {@link #scripts} is a context word of. */
  long[] detectorsWithScriptWord(int phrase) {
    return scriptWords[phrase];
  }
}
