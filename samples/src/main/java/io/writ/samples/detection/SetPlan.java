package io.writ.samples.detection;

import io.writ.engine.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the labels of one set mean here.
 *
 * @param measure how it is scored
 * @param area what of: {@code pii}, {@code secrets}, {@code injection}, {@code content}, {@code
 *     arguments}
 * @param kind of the interaction its texts are scanned as
 * @param key fields whose values, joined by slashes, are looked up in {@code labels}
 * @param polarity field that says whether a row is positive
 * @param positive values of that field that say so; empty when the label alone does
 * @param labels from a label to the entity types that answer to it; {@code *} stands for any, and
 *     {@code same} is the type of the label's own name, and an empty set means that none of {@code
 *     watched} may be found
 * @param watched types that a negative row may not have
 * @param leftOut from a label to why it isn't scored
 * @param structured labels whose values have a form of their own
 * @param words from a label to a word that people write before such a value
 * @param by fields that a table breaks the set down by
 */
record SetPlan(
    Measure measure,
    String area,
    Kind kind,
    List<String> key,
    String polarity,
    Set<String> positive,
    Map<String, Set<String>> labels,
    Set<String> watched,
    Map<String, String> leftOut,
    Set<String> structured,
    Map<String, String> words,
    List<String> by) {
  /** How a set is scored. */
  enum Measure {
    /** Every value of the labelled types is marked. */
    SPANS,
    /** A text, or one value in it, is positive or negative. */
    CASES,
    /** JSON values against JSON Schemas. */
    SCHEMA,
    /** Not at all; why is in {@code leftOut} under {@code *}. */
    NONE
  }

  /** Stands for every label that isn't named. */
  static final String ANY = "*";

  private static final Set<String> SAME = Set.of("same");

  /** The label of a row. */
  String label(Row row) {
    return row.key(key);
  }

  /** The types that answer to a label; empty when the plan doesn't know it. */
  Optional<Set<String>> types(String label) {
    return lookUp(labels, label).map(types -> types.equals(SAME) ? Set.of(label) : types);
  }

  /** The types whose score this label's is: the one of its name, or all that answer to it. */
  Set<String> scored(String label) {
    Set<String> types = types(label).orElse(Set.of());
    return types.contains(label) ? Set.of(label) : types;
  }

  /** Why a label isn't scored; empty when it is. */
  Optional<String> reasonLeftOut(String label) {
    return names(label)
        .filter(name -> labels.containsKey(name) || leftOut.containsKey(name))
        .findFirst()
        .filter(leftOut::containsKey)
        .map(leftOut::get);
  }

  /** A word that people write before such a value; empty without one. */
  Optional<String> word(String label) {
    return lookUp(words, label);
  }

  /** Whether a row should be found. */
  boolean isPositive(Row row, Set<String> types) {
    return !types.isEmpty() && (positive.isEmpty() || positive.contains(row.field(polarity)));
  }

  private static <T> Optional<T> lookUp(Map<String, T> map, String label) {
    return names(label).filter(map::containsKey).findFirst().map(map::get);
  }

  /** {@code isIdentityCard/ES}, then {@code isIdentityCard/*}, then {@code *}. */
  private static Stream<String> names(String label) {
    int slash = label.indexOf('/');
    return slash < 0
        ? Stream.of(label, ANY)
        : Stream.of(label, label.substring(0, slash) + "/" + ANY, ANY);
  }
}
