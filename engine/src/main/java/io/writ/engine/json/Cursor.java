package io.writ.engine.json;

import static io.writ.engine.json.InvalidRequest.Code.INVALID_FIELD;
import static io.writ.engine.json.InvalidRequest.Code.MALFORMED_JSON;
import static io.writ.engine.json.InvalidRequest.Code.TOO_LARGE;
import static io.writ.engine.json.InvalidRequest.Code.UNKNOWN_FIELD;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks a JSON document and knows where it is, so that every refusal can name the field. After each
 * read method the parser stands on the last token of what was read.
 */
final class Cursor {
  private static final int LONGEST_NAME_SHOWN = 40;

  private final JsonParser parser;
  private final boolean escapedUnits;
  private final StringBuilder field = new StringBuilder();

  /**
   * A cursor before the first token.
   *
   * @param escapedUnits whether NUL and lone surrogates may be there, which no valid UTF-8 has and
   *     only an escape can bring in
   */
  Cursor(JsonParser parser, boolean escapedUnits) {
    this.parser = parser;
    this.escapedUnits = escapedUnits;
  }

  JsonParser parser() {
    return parser;
  }

  JsonToken next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw malformed();
      }
      return token;
    } catch (StreamConstraintsException e) {
      throw tooLarge("fewer levels and shorter names and numbers");
    } catch (JsonParseException e) {
      throw malformed();
    } catch (IOException e) {
      throw malformed();
    }
  }

  /** Nothing but white space may follow. */
  void end() {
    try {
      if (parser.nextToken() != null) {
        throw malformed();
      }
    } catch (IOException e) {
      throw malformed();
    }
  }

  /**
   * Reads the object that the parser stands on; {@code member} reads each value, which the parser
   * then stands on.
   */
  void object(Consumer<String> member) {
    expect(JsonToken.START_OBJECT, "an object");
    Set<String> seen = HashSet.newHashSet(16);
    int parent = field.length();
    while (next() != JsonToken.END_OBJECT) {
      String name = name();
      field.append(parent == 0 ? "" : ".").append(shown(name));
      if (!seen.add(name)) {
        throw invalid("each field once");
      }
      next();
      member.accept(name);
      field.setLength(parent);
    }
  }

  /** Reads the array that the parser stands on. */
  void array(int most, Runnable element) {
    expect(JsonToken.START_ARRAY, "an array");
    int parent = field.length();
    for (int i = 0; next() != JsonToken.END_ARRAY; i++) {
      if (i == most) {
        throw tooLarge("at most " + most + " elements");
      }
      field.append('[').append(i).append(']');
      element.run();
      field.setLength(parent);
    }
  }

  /** A string of text: any length that fits the request. */
  String text() {
    expect(JsonToken.VALUE_STRING, "a string");
    return checked(read(parser::getText));
  }

  /** A string of at most {@code most} UTF-16 units without control characters. */
  String identifier(int most) {
    String value = text();
    if (value.length() > most) {
      throw invalid("a string of at most " + most + " characters");
    }
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        throw invalid("a string without control characters");
      }
    }
    return value;
  }

  Set<String> identifiers(int most, int longest) {
    Set<String> values = new HashSet<>();
    array(most, () -> values.add(identifier(longest)));
    return values;
  }

  long wholeNumber(long least, long most) {
    String expected = "a whole number from " + least + " to " + most;
    expect(JsonToken.VALUE_NUMBER_INT, expected);
    long value;
    try {
      value = parser.getLongValue();
    } catch (IOException e) {
      throw invalid(expected);
    }
    if (value < least || value > most) {
      throw invalid(expected);
    }
    return value;
  }

  double number(double least, double most) {
    String expected =
        most == Double.MAX_VALUE
            ? "a number of at least " + least
            : "a number from " + least + " to " + most;
    if (!parser.currentToken().isNumeric()) {
      throw invalid(expected);
    }
    double value = read(parser::getDoubleValue);
    if (!(value >= least && value <= most)) {
      throw invalid(expected);
    }
    return value;
  }

  boolean isTrue() {
    JsonToken token = parser.currentToken();
    if (!token.isBoolean()) {
      throw invalid("true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  void expect(JsonToken token, String expected) {
    if (parser.currentToken() != token) {
      throw invalid(expected);
    }
  }

  String name() {
    return checked(read(parser::currentName));
  }

  InvalidRequest invalid(String expected) {
    return new InvalidRequest(INVALID_FIELD, field.toString(), expected);
  }

  InvalidRequest unknown(String known) {
    return new InvalidRequest(UNKNOWN_FIELD, field.toString(), "one of " + known);
  }

  InvalidRequest missing(String name, String expected) {
    return new InvalidRequest(INVALID_FIELD, field.isEmpty() ? name : field + "." + name, expected);
  }

  /** Refuses a field that must be there and hold something. */
  void require(String value, String name) {
    if (value.isEmpty()) {
      throw missing(name, "a string that is not empty");
    }
  }

  InvalidRequest tooLarge(String expected) {
    return new InvalidRequest(TOO_LARGE, field.toString(), expected);
  }

  private InvalidRequest malformed() {
    JsonLocation at = parser.currentLocation();
    return new InvalidRequest(
        MALFORMED_JSON,
        field.toString(),
        "JSON in UTF-8 (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")");
  }

  /** NUL and lone surrogates have no UTF-8 form that every store and model keeps. */
  private String checked(String value) {
    if (!escapedUnits) {
      return value;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 0) {
        throw invalid("text without NUL");
      }
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == value.length()
            || !Character.isLowSurrogate(value.charAt(i + 1))) {
          throw invalid("text without lone surrogates");
        }
        i++;
      }
    }
    return value;
  }

  <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (StreamConstraintsException e) {
      throw tooLarge("shorter strings and numbers");
    } catch (IOException e) {
      throw malformed();
    }
  }

  /** A step of the parser. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /** A member's name may be content: only what looks like a field's name is shown. */
  private static String shown(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME_SHOWN || !isLetter(name.charAt(0))) {
      return "?";
    }
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isLetter(c) && (c < '0' || c > '9') && c != '_') {
        return "?";
      }
    }
    return name;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
