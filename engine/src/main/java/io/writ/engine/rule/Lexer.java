package io.writ.engine.rule;

import io.writ.engine.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cuts rule text into tokens. What has no place in a rule at all is refused here. */
final class Lexer {
  private static final List<String> SIGNS =
      List.of(
          "==", "!=", "<=", ">=", "&&", "||", "(", ")", "[", "]", ",", ":", ";", ".", "<", ">",
          "-");
  private static final int MAX_LITERAL = 500;
  private static final int MAX_WORD = 100;

  private final String file;
  private final String text;
  private final Consumer<Problem> problems;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  Lexer(String file, String text, Consumer<Problem> problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** The tokens, ending with the end of the file. */
  List<Token> tokens() {
    while (at < text.length()) {
      next();
    }
    tokens.add(new Token(Token.Kind.END_OF_FILE, "", line));
    return tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\n') {
      line++;
      at++;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      at++;
    } else if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (text.startsWith("/*", at)) {
      blockComment();
    } else if (c == '"') {
      string();
    } else if (isDigit(c)) {
      number();
    } else if (isWordStart(c) || c == '$') {
      word();
    } else {
      sign(c);
    }
  }

  private void blockComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      problem("lint.syntax", "a comment is not closed", "");
      end = text.length() - 2;
    }
    line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
    at = end + 2;
  }

  private void string() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
      end++;
    }
    if (end == text.length() || text.charAt(end) == '\n') {
      problem("lint.syntax", "a string is not closed on its line", "");
      at = end;
      return;
    }
    if (end - at > MAX_LITERAL) {
      problem("lint.too-large", "a string is longer than " + MAX_LITERAL + " characters", "");
    }
    add(Token.Kind.STRING, at + 1, end);
    at = end + 1;
  }

  private void number() {
    int end = at;
    while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    String digits = text.substring(at, end);
    boolean followed = end < text.length() && isWordPart(text.charAt(end));
    int point = digits.indexOf('.');
    boolean wellFormed =
        point < 0 || digits.lastIndexOf('.') == point && point < digits.length() - 1;
    if (followed || !wellFormed || digits.length() > 18) {
      problem("lint.syntax", "this is not a number a rule can use", "write digits like 3 or 0.5");
    }
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    tokens.add(new Token(Token.Kind.NUMBER, digits, line));
    at = end;
  }

  private void word() {
    boolean variable = text.charAt(at) == '$';
    int end = at + 1;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    if (end - at > MAX_WORD || variable && end == at + 1) {
      problem("lint.syntax", "this is not a name a rule can use", "");
    }
    add(variable ? Token.Kind.VARIABLE : Token.Kind.WORD, at, end);
    at = end;
  }

  private void sign(char c) {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        tokens.add(new Token(Token.Kind.SIGN, sign, line));
        at += sign.length();
        return;
      }
    }
    int codePoint = text.codePointAt(at);
    String shown =
        codePoint > ' ' && codePoint < 127 ? "`" + c + "`" : "U+%04X".formatted(codePoint);
    problem("lint.forbidden-construct", shown + " has no place in a rule", help(c));
    at += Character.charCount(codePoint);
  }

  private static String help(char c) {
    return switch (c) {
      case '\'' -> "write strings in double quotes";
      case '@' -> "annotations are not supported; metadata belongs into rule.yaml";
      case '{', '}' -> "code blocks are not supported; a rule only asks for effects";
      case '!' -> "write `!=`, `not in`, `not contains` or `not Type(…)`";
      case '=' -> "compare with `==`; a rule assigns nothing";
      default -> "";
    };
  }

  private void add(Token.Kind kind, int from, int to) {
    tokens.add(new Token(kind, text.substring(from, to), line));
  }

  private void problem(String code, String message, String help) {
    problems.accept(new Problem(file, line, code, message, help));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c);
  }
}
