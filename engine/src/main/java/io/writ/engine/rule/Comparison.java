package io.writ.engine.rule;

/** An operator between a field and a value. */
public enum Comparison {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** As it is written. */
  String sign() {
    return sign;
  }

  /** Whether it needs an order, which only numbers have. */
  boolean isOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }
}
