package io.writ.engine.detect.form;

import io.writ.engine.DataClass;
import io.writ.engine.detect.checksum.Checksum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One line of a catalogue: what to look for and what it means. The package's documentation shows
 * each form. All text is matched on the folded view.
 *
 * @param id unique, kebab-case; findings name it
 * @param score without a context word, 0 to 1
 * @param nearScore with one nearby
 * @param nearOnly whether it counts only with a context word nearby
 * @param words context words in any script, ignoring case; whole words
 */
public record Detector(
    String id,
    String type,
    String subtype,
    DataClass dataClass,
    Form form,
    double score,
    double nearScore,
    boolean nearOnly,
    List<String> words) {
  /** How it is found. */
  public sealed interface Form {
    /** At literals, which are found ignoring case; the matcher decides. */
    record Anchored(List<String> literals, Matcher matcher) implements Form {}

    /** A phrase in a script that the folded view does not spell out. */
    record Scripted(String phrase) implements Form {}

    /** Letters and digits of known length in groups. */
    record Shaped(List<Shape> shapes, Checksum checksum) implements Form {}

    /** At runs without spaces of a certain kind; the matcher decides. */
    record Running(RunKind kind, Matcher matcher) implements Form {}

    /** In cells of a column that a context word names; the matcher decides. */
    record Cell(Matcher matcher) implements Form {}

    /** By a look at the whole text; detectors that share a reader share the look. */
    record Whole(WholeText reader, int family) implements Form {}
  }

  public Detector {
    words = List.copyOf(words);
  }

  /** Whether it estimates a score from a whole text instead of matching. */
  public boolean estimates() {
    return form instanceof Form.Whole;
  }

  private static Detector of(
      String id, String type, String subtype, DataClass dataClass, Form form, double score) {
    return new Detector(id, type, subtype, dataClass, form, score, score, false, List.of());
  }

  /**
   * A fixed prefix in exactly this case, then {@code min} to {@code max} characters of a set, then
   * none of the set. No letter or digit may stand directly before it. Score 0.9.
   */
  public static Detector prefix(
      String id,
      String type,
      String subtype,
      DataClass dataClass,
      String literal,
      CharSet set,
      int min,
      int max) {
    Matcher matcher =
        (text, start, end) -> {
          if (text.isAlnum(start) && text.isAlnum(start - 1)) {
            return Matcher.NONE;
          }
          int last = text.runEnd(set, end);
          int length = last - end;
          boolean fits = length >= min && length <= max && text.startsWithExactly(start, literal);
          return fits ? Matcher.span(start, last) : Matcher.NONE;
        };
    return of(id, type, subtype, dataClass, new Form.Anchored(List.of(literal), matcher), 0.9);
  }

  /** Letters and digits in one of these {@linkplain Shape shapes}, separated by {@code |}. */
  public static Detector token(
      String id, String type, DataClass dataClass, String shapes, Checksum checksum) {
    List<Shape> parsed = Arrays.stream(shapes.split("\\|")).map(Shape::of).toList();
    return of(id, type, "", dataClass, new Form.Shaped(parsed, checksum), 0.5);
  }

  /** Whatever the matcher accepts at one of these literals. Score 0.9. */
  public static Detector literal(
      String id,
      String type,
      String subtype,
      DataClass dataClass,
      List<String> literals,
      Matcher matcher) {
    return of(id, type, subtype, dataClass, new Form.Anchored(literals, matcher), 0.9);
  }

  /** Words in this order, with any spaces, line ends or light punctuation between them. */
  public static Detector phrase(
      String id, String type, String subtype, DataClass dataClass, String phrase) {
    if (!Phrase.isAscii(Phrase.fold(phrase))) {
      return of(id, type, subtype, dataClass, new Form.Scripted(phrase), 0.9);
    }
    Phrase parsed = Phrase.of(phrase);
    Form form = new Form.Anchored(List.of(parsed.anchor()), parsed);
    return of(id, type, subtype, dataClass, form, 0.9);
  }

  /** The same, and what is nearly the phrase, by Levenshtein similarity from 0 to 1. */
  public static Detector similarPhrase(
      String id, String type, String subtype, DataClass dataClass, String phrase, double least) {
    String folded = Phrase.fold(phrase);
    if (least >= 1 || !Phrase.isAscii(folded)) {
      return phrase(id, type, subtype, dataClass, phrase);
    }
    SimilarPhrase similar = new SimilarPhrase(String.join(" ", Phrase.words(folded)), least);
    Form form = new Form.Anchored(similar.pieces(), similar);
    return of(id, type, subtype, dataClass, form, 0.9);
  }

  /** Whatever the matcher accepts at runs of a kind. Score 0.6. */
  public static Detector run(
      String id, String type, String subtype, DataClass dataClass, RunKind kind, Matcher matcher) {
    return of(id, type, subtype, dataClass, new Form.Running(kind, matcher), 0.6);
  }

  /** Whatever the matcher accepts in the cells of a column whose head ends in one of the words. */
  public static Detector cell(
      String id, String type, String subtype, DataClass dataClass, Matcher matcher) {
    return of(id, type, subtype, dataClass, new Form.Cell(matcher), 0.7);
  }

  /** What a reader of whole texts reports as this family, with the reader's own score. */
  public static Detector whole(
      String id, String type, String subtype, DataClass dataClass, WholeText reader, int family) {
    return of(id, type, subtype, dataClass, new Form.Whole(reader, family), 0.9);
  }

  /** The same with another score, with and without context words. */
  public Detector score(double score) {
    return new Detector(
        id, type, subtype, dataClass, form, score, Math.max(score, nearScore), nearOnly, words);
  }

  /** The same with this score when one of the words stands nearby. */
  public Detector near(double score, String... more) {
    return new Detector(
        id, type, subtype, dataClass, form, this.score, score, nearOnly, joined(more));
  }

  /** The same, but only when one of the words stands nearby, with this score. */
  public Detector onlyNear(double score, String... more) {
    return new Detector(id, type, subtype, dataClass, form, score, score, true, joined(more));
  }

  /** The same with more context words, when it has some. */
  public Detector alsoNear(List<String> more) {
    return words.isEmpty() || more.isEmpty()
        ? this
        : new Detector(
            id,
            type,
            subtype,
            dataClass,
            form,
            score,
            nearScore,
            nearOnly,
            joined(more.toArray(String[]::new)));
  }

  /** The same with a subtype. */
  public Detector subtype(String subtype) {
    return new Detector(id, type, subtype, dataClass, form, score, nearScore, nearOnly, words);
  }

  /** The same, but it finds nothing. */
  public Detector silent() {
    Form nowhere = new Form.Anchored(List.of(), (text, start, end) -> Matcher.NONE);
    return new Detector(
        id, type, subtype, dataClass, nowhere, score, nearScore, nearOnly, List.of());
  }

  private List<String> joined(String... more) {
    List<String> all = new ArrayList<>(words);
    for (String word : more) {
      all.add(word.toLowerCase(Locale.ROOT));
    }
    return all;
  }
}
