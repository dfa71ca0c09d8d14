package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.Automaton;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Detector.Form;
import io.writ.engine.detect.form.Phrase;
import io.writ.engine.detect.scan.disguise.NumberWords;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The literals of detectors and the automaton that finds them, the largest of all tables. Several
 * plans share one: those of a policy set differ in few detectors, and what a plan does not ask for
 * calls nobody. Immutable.
 */
public final class Lexicon {
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
          Map.entry("_xrl", 2),
          Map.entry("-xrl", 2),
          Map.entry(" xrl", 2),
          Map.entry("ncvxrl", 2),
          Map.entry("cevingr", 2),
          Map.entry("npprff", 2),
          Map.entry("perqragv", 2),
          Map.entry("cnffjq", 2),
          Map.entry("_cjq", 2),
          Map.entry("_cnff", 2),
          Map.entry("nhgub", 2),
          Map.entry("pyvrag", 2),
          Map.entry("_cng", 2),
          Map.entry("rlwuotpv", 2),
          Map.entry("rlw0rkn", 2),
          Map.entry("cyrnfr", 2));

  final Automaton automaton;
  private final List<String> names;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] lengths;
  private final int[] rot13;
  private final boolean[] numberWords;

  /** Compiles the literals of these detectors. Takes milliseconds. */
  public Lexicon(Collection<Detector> detectors) {
    Numbering literals = new Numbering();
    for (Detector detector : detectors) {
      detector.words().stream()
          .filter(word -> Phrase.isAscii(Phrase.fold(word)))
          .forEach(word -> literals.notes(spellings(word).toList()));
      switch (detector.form()) {
        case Form.Anchored(var texts, var ignored) ->
            literals.notes(
                texts.stream()
                    .filter(text -> Phrase.isAscii(Phrase.fold(text)))
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .toList());
        case Form.Whole(var reader, var family) -> literals.notes(reader.seeds());
        case Form.Running running -> {}
        case Form.Scripted scripted -> {}
        case Form.Shaped shaped -> {}
        case Form.Cell cell -> {}
      }
    }
    Map<String, Integer> turned = new HashMap<>(ROT13_WORDS);
    literals.names().stream().filter(Lexicon::isPrefix).forEach(name -> turned.put(rot13(name), 2));
    literals.notes(turned.keySet());
    Set<String> spoken = NumberWords.beginnings();
    literals.notes(spoken);
    names = literals.names();
    for (String name : names) {
      numbers.put(name, numbers.size());
    }
    lengths = names.stream().mapToInt(String::length).toArray();
    rot13 = names.stream().mapToInt(name -> turned.getOrDefault(name, 0)).toArray();
    numberWords = new boolean[lengths.length];
    spoken.forEach(word -> numberWords[number(word)] = true);
    automaton = new Automaton(names);
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
  static Stream<String> spellings(String word) {
    String folded = Phrase.fold(word);
    return folded.indexOf(' ') < 0
        ? Stream.of(folded)
        : Stream.of(" ", "_", "-", "").map(joint -> folded.replace(" ", joint));
  }

  /** How many literals there are. */
  int size() {
    return lengths.length;
  }

  /** The number of a literal that is here. */
  int number(String literal) {
    Integer number = numbers.get(literal);
    if (number == null) {
      throw new IllegalArgumentException("a literal that the lexicon does not hold");
    }
    return number;
  }

  /** Gives the literals the numbers they have here. */
  Numbering numbering() {
    Numbering numbering = new Numbering();
    numbering.notes(names);
    return numbering;
  }

  /** Length of a literal. */
  int length(int literal) {
    return lengths[literal];
  }

  /** Whether the word for a number may begin so. */
  boolean beginsNumber(int literal) {
    return numberWords[literal];
  }

  /** How much a literal speaks for a text in ROT13. */
  int rot13Weight(int literal) {
    return rot13[literal];
  }
}
