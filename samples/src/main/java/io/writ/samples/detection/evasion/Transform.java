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
  }

  /** Disguises the value and leaves the text around it. */
  public Marked value(Marked plain) {
    return joined(plain.before(), apply.apply(plain.value()), plain.after());
  }

  /** Disguises the whole text. */
  public Marked whole(Marked plain) {
    if (characterwise) {
      return joined(
          apply.apply(plain.before()), apply.apply(plain.value()), apply.apply(plain.after()));
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
