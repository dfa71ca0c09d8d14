package io.writ.engine.rule;

/** What a field of a fact holds. */
public enum FieldType {
  TEXT("a text"),
  WHOLE("a whole number"),
  DECIMAL("a number"),
  FLAG("true or false"),
  TEXTS("a set of texts");

  private final String inWords;

  FieldType(String inWords) {
    this.inWords = inWords;
  }

  /** For messages. */
  public String inWords() {
    return inWords;
  }

  /** Whether it is ordered. */
  public boolean isNumber() {
    return this == WHOLE || this == DECIMAL;
  }
}
