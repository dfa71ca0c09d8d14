package io.writ.engine.detect.pii;

import io.writ.engine.DataClass;
import io.writ.engine.detect.checksum.Checksum;
import io.writ.engine.detect.form.Detector;
import java.util.Locale;

/**
 * One class of identifiers, declared a line each. Scores follow one scale: what a random token of
 * the shape passes in less than about one case in a hundred stands alone (0.5 and more), anything
 * weaker needs a context word.
 */
record Identifiers(DataClass dataClass) {
  static final Identifiers PERSONAL = new Identifiers(DataClass.PERSONAL);
  static final Identifiers HEALTH = new Identifiers(DataClass.HEALTH);
  static final Identifiers PAYMENT = new Identifiers(DataClass.PAYMENT);
  static final Identifiers CONFIDENTIAL = new Identifiers(DataClass.CONFIDENTIAL);

  /**
   * An identifier by shape and checksum.
   *
   * @param type entity type, with {@code /variant} where a type has several lines
   * @param shapes as {@link Detector#token} takes them
   * @param score without a context word
   * @param near with one
   * @param words context words separated by commas, lower-case ASCII; `NativeWords` adds those in
   *     other scripts
   */
  Detector id(
      String type, String shapes, Checksum checksum, double score, double near, String words) {
    String[] list = words.split(",", -1);
    return Detector.token(idOf(type), typeOf(type), dataClass, shapes, checksum)
        .score(score)
        .near(near, list);
  }

  /** An identifier whose shape says nothing by itself. */
  Detector near(String type, String shapes, Checksum checksum, double score, String words) {
    String[] list = words.split(",", -1);
    return Detector.token(idOf(type), typeOf(type), dataClass, shapes, checksum)
        .onlyNear(score, list);
  }

  private static String typeOf(String type) {
    int slash = type.indexOf('/');
    return slash < 0 ? type : type.substring(0, slash);
  }

  private static String idOf(String type) {
    return type.toLowerCase(Locale.ROOT).replace('_', '-').replace('/', '-');
  }
}
