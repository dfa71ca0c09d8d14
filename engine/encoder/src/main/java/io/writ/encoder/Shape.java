package io.writ.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a word looks. The order is the model's. */
enum Shape {
  PAD,
  LOWER,
  TITLE,
  UPPER,
  SINGLE,
  CAMEL,
  UNCASED,
  DIGIT1,
  DIGIT2,
  DIGIT3,
  DIGIT4,
  DIGITS,
  MIXED,
  STOP,
  COMMA,
  QUOTE,
  DASH,
  BRACKET,
  AT,
  HASH,
  CURRENCY,
  SYMBOL;

  private static final Shape[] BY_DIGITS = {SYMBOL, DIGIT1, DIGIT2, DIGIT3, DIGIT4};

  static List<String> names() {
    return Arrays.stream(values()).map(shape -> shape.name().toLowerCase(Locale.ROOT)).toList();
  }

  boolean isDigits() {
    return compareTo(DIGIT1) >= 0 && compareTo(DIGITS) <= 0;
  }

  boolean isCapital() {
    return this == TITLE || this == UPPER || this == CAMEL;
  }

  boolean isCased() {
    return compareTo(LOWER) >= 0 && compareTo(CAMEL) <= 0;
  }

  /** The shape of the part of a text from {@code start} to {@code end}. */
  static Shape of(String text, int start, int end) {
    int upper = 0;
    int lower = 0;
    int uncased = 0;
    int digits = 0;
    boolean firstIsUpper = false;
    for (int i = start; i < end; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      boolean first = upper + lower + uncased == 0;
      switch (Character.getType(codePoint)) {
        case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
            digits++;
        case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> {
          upper++;
          firstIsUpper |= first;
        }
        case Character.LOWERCASE_LETTER -> lower++;
        case Character.MODIFIER_LETTER, Character.OTHER_LETTER -> uncased++;
        default -> {}
      }
    }
    int letters = upper + lower + uncased;
    if (digits > 0) {
      return letters > 0 ? MIXED : digits < BY_DIGITS.length ? BY_DIGITS[digits] : DIGITS;
    }
    if (letters == 0) {
      return end - start == 1 ? ofSymbol(text.charAt(start)) : SYMBOL;
    }
    if (uncased > 0) {
      return UNCASED;
    }
    if (upper == 0) {
      return LOWER;
    }
    if (letters == 1) {
      return SINGLE;
    }
    return lower == 0 ? UPPER : firstIsUpper && upper == 1 ? TITLE : CAMEL;
  }

  private static Shape ofSymbol(char c) {
    return switch (c) {
      case '.', '!', '?', '…' -> STOP;
      case ',', ';', ':' -> COMMA;
      case '\'', '"', '`', '‘', '’', '‚', '“', '”', '„', '«', '»' -> QUOTE;
      case '-', '‐', '‑', '‒', '–', '—', '/', '\\', '_', '|' -> DASH;
      case '(', ')', '[', ']', '{', '}', '<', '>' -> BRACKET;
      case '@' -> AT;
      case '#' -> HASH;
      case '$', '€', '£', '¥', '%' -> CURRENCY;
      default -> SYMBOL;
    };
  }
}
