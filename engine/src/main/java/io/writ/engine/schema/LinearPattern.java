package io.writ.engine.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import java.util.Map;
import java.util.regex.MatchResult;

/**
 * An ECMA-262 expression of a schema, matched in time linear in the text. Look-around and
 * back-references are not regular and are refused.
 *
 * @param cost upper bound of what one character of text costs, in automaton states
 */
record LinearPattern(Pattern pattern, int cost) implements RegularExpression {
  private static final int MAX_LENGTH = 1000;
  private static final int MAX_COST = 4000;
  private static final java.util.regex.Pattern ESCAPE =
      java.util.regex.Pattern.compile(
          "\\\\(?:u\\{([0-9a-fA-F]{1,6})\\}|u([0-9a-fA-F]{4})|c([A-Za-z])"
              + "|([pP])\\{(?:gc=|General_Category=|Script=|sc=)?([A-Za-z_]{1,40})\\}|(.))",
          java.util.regex.Pattern.DOTALL);
  // Unicode names its general categories twice; RE2 knows the short names only.
  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("Letter", "L"),
          Map.entry("Lowercase_Letter", "Ll"),
          Map.entry("Uppercase_Letter", "Lu"),
          Map.entry("Mark", "M"),
          Map.entry("Number", "N"),
          Map.entry("Decimal_Number", "Nd"),
          Map.entry("digit", "Nd"),
          Map.entry("Punctuation", "P"),
          Map.entry("punct", "P"),
          Map.entry("Symbol", "S"),
          Map.entry("Separator", "Z"),
          Map.entry("Space_Separator", "Zs"),
          Map.entry("Other", "C"),
          Map.entry("Control", "Cc"),
          Map.entry("cntrl", "Cc"));
  private static final String SPACES =
      "\\t\\n\\x{b}\\f\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}"
          + "\\x{3000}\\x{feff}";

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException when it isn't one, isn't regular or is too large
   */
  static LinearPattern compile(String regex) {
    if (regex.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("pattern is longer than " + MAX_LENGTH + " characters");
    }
    int cost = cost(regex);
    if (cost > MAX_COST) {
      throw new IllegalArgumentException("pattern repeats too much");
    }
    try {
      return new LinearPattern(Pattern.compile(translate(regex), Pattern.DOTALL), cost);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "pattern is not a regular expression without look-around or back-references", e);
    }
  }

  @Override
  public boolean matches(String value) {
    return pattern.matcher(value).find();
  }

  private static String translate(String regex) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    boolean[] inClass = classes(regex);
    for (MatchResult m : (Iterable<MatchResult>) ESCAPE.matcher(regex).results()::iterator) {
      out.append(dots(regex, inClass, copied, m.start())).append(escape(m, inClass[m.start()]));
      copied = m.end();
    }
    return out.append(dots(regex, inClass, copied, regex.length())).toString();
  }

  private static String escape(MatchResult m, boolean inClass) {
    if (m.group(1) != null || m.group(2) != null) {
      return "\\x{" + (m.group(1) != null ? m.group(1) : m.group(2)) + "}";
    }
    if (m.group(3) != null) {
      return "\\x{" + Integer.toHexString(m.group(3).charAt(0) & 31) + "}";
    }
    if (m.group(5) != null) {
      return "\\" + m.group(4) + "{" + CATEGORIES.getOrDefault(m.group(5), m.group(5)) + "}";
    }
    return switch (m.group(6)) {
      case "s" -> inClass ? SPACES : "[" + SPACES + "]";
      case "S" -> inClass ? m.group() : "[^" + SPACES + "]";
      case "0" -> "\\x{0}";
      case "v" -> "\\x{b}";
      case "b" -> inClass ? "\\x{8}" : "\\b";
      case "A", "z", "Z", "Q", "E", "C", "a" ->
          throw new IllegalArgumentException("pattern uses an escape that ECMA-262 does not know");
      default -> m.group();
    };
  }

  // ECMA's dot leaves out four line terminators, RE2's only the line feed.
  private static String dots(String regex, boolean[] inClass, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = regex.charAt(i);
      boolean dot = c == '.' && !inClass[i];
      out.append(dot ? "[^\\n\\r\\x{2028}\\x{2029}]" : String.valueOf(c));
    }
    return out.toString();
  }

  private static boolean[] classes(String regex) {
    boolean[] in = new boolean[regex.length()];
    boolean inside = false;
    for (int i = 0; i < in.length; i++) {
      char c = regex.charAt(i);
      in[i] = inside;
      if (c == '\\') {
        if (i + 1 < in.length) {
          in[++i] = inside;
        }
      } else if (c == '[') {
        inside = true;
      } else if (c == ']') {
        inside = false;
      }
    }
    return in;
  }

  /** Automaton states an expression needs: its atoms, each times the counts around it. */
  private static int cost(String regex) {
    boolean[] inClass = classes(regex);
    long[] stack = new long[MAX_LENGTH + 2];
    int depth = 0;
    long last = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (inClass[i]) {
        continue;
      }
      switch (c) {
        case '(' -> {
          stack[depth] += last;
          stack[++depth] = 0;
          last = 0;
        }
        case ')' -> {
          last += stack[depth];
          depth = Math.max(0, depth - 1);
        }
        case '{' -> last = Math.min(MAX_COST + 1L, last * Math.max(1, count(regex, i)));
        case '*', '+', '?' -> last++;
        default -> {
          stack[depth] += last;
          last = 1;
        }
      }
      if (c == '\\') {
        i++;
      }
    }
    long sum = last;
    for (int i = 0; i <= depth; i++) {
      sum += stack[i];
    }
    return (int) Math.min(sum, MAX_COST + 1L);
  }

  private static int count(String regex, int brace) {
    int most = 0;
    int n = 0;
    for (int i = brace + 1; i < regex.length() && regex.charAt(i) != '}'; i++) {
      char c = regex.charAt(i);
      n = c >= '0' && c <= '9' ? Math.min(MAX_COST + 1, n * 10 + (c - '0')) : 0;
      most = Math.max(most, n);
    }
    return most;
  }
}
