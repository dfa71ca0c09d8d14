package io.writ.samples.detection.evasion;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A disguise.
 *
 * @param name as a report prints it
 * @param of what it can disguise and leave readable to a person or a model
 * @param characterwise whether a text may be disguised in pieces
 */
public record Transform(
    String name, Set<Subject> of, boolean characterwise, UnaryOperator<String> apply) {
  /** What is disguised. */
  public enum Subject {
    /** A value of personal data. */
    PII,
    /** A credential. */
    SECRET,
    /** A text that attacks a model. */
    INJECTION
  }

  public Transform {
    of = Set.copyOf(of);
  }

  /**
   * A text with a value in it.
   *
   * @param start code points, inclusive
   * @param end code points, exclusive
   * @param exact whether the range is the value; otherwise the value is somewhere in it
   */
  public record Marked(String text, int start, int end, boolean exact) {
    String before() {
      return text.substring(0, text.offsetByCodePoints(0, start));
    }

    /** The value. */
    public String value() {
      return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    String after() {
      return text.substring(text.offsetByCodePoints(0, end));
    }

    /** From its first letter or digit to its last; all of it when it has none. */
    Marked core() {
      int[] characters = text.codePoints().toArray();
      int first = start;
      while (first < end && !Character.isLetterOrDigit(characters[first])) {
        first++;
      }
      int last = end;
      while (last > first && !Character.isLetterOrDigit(characters[last - 1])) {
        last--;
      }
      return first < last ? new Marked(text, first, last, exact) : this;
    }
  }

  /**
   * Disguises the value and leaves the text around it. In pieces, what is marked then begins and
   * ends with a letter or digit of the value: an escape of its quotes or of its full stop has
   * digits too, and tells nothing.
   */
  public Marked value(Marked plain) {
    if (characterwise) {
      Marked core = plain.core();
      String opening = plain.value().substring(0, core.before().length() - plain.before().length());
      String closing = plain.value().substring(opening.length() + core.value().length());
      return joined(
          plain.before() + apply.apply(opening),
          apply.apply(core.value()),
          apply.apply(closing) + plain.after());
    }
    return joined(plain.before(), apply.apply(plain.value()), plain.after());
  }

  /** Disguises the whole text. */
  public Marked whole(Marked plain) {
    if (characterwise) {
      Marked core = plain.core();
      return joined(
          apply.apply(core.before()), apply.apply(core.value()), apply.apply(core.after()));
    }
    String text = apply.apply(plain.text());
    return new Marked(text, 0, text.codePointCount(0, text.length()), false);
  }

  private static Marked joined(String before, String value, String after) {
    int start = before.codePointCount(0, before.length());
    return new Marked(
        before + value + after, start, start + value.codePointCount(0, value.length()), true);
  }
}
