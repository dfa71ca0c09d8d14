package io.writ.engine.detect.content;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Text that breaks out of a value of an LDAP filter or of a query of a document database. */
final class QueryInjection {
  private static final Threat LDAP = new Threat("LDAP_INJECTION");
  private static final Threat NOSQL = new Threat("NOSQL_INJECTION");
  private static final CharSet ATTRIBUTE = CharSet.of("a-zA-Z0-9;.:-");
  private static final int WINDOW = 160;

  /** Who somebody is: nobody asks for everyone but nobody. */
  private static final List<String> IDENTITIES =
      List.of("user", "login", "email", "account", "token");

  private static final List<String> SCRIPTS = List.of("$where", "$function", "$accumulator");
  private static final List<String> NOTHING = List.of("null", "undefined", "-1", "[]");

  /** Nobody searches for those who have another password. */
  private static final List<String> PASSWORDS = List.of("passw", "pwd");

  private QueryInjection() {}

  static List<Detector> detectors() {
    return List.of(
        LDAP.of("ldap-filter", QueryInjection::filter, ")( % *(| % *(&").score(0.8),
        NOSQL.of("nosql-parameter", QueryInjection::parameter, "[$ % [%24 % .$where").score(0.85),
        NOSQL
            .of(
                "nosql-operator",
                QueryInjection::operator,
                "$ne % $gt % $gte % $lt % $lte % $nin % $in % $regex % $where % $exists % $or % $not %"
                    + " $expr % $function % $accumulator")
            .score(0.7),
        NOSQL
            .of(
                "nosql-script",
                QueryInjection::script,
                "return % this. % db. % sleep( % while( % while ( % do{ % do { % tojson( % emit( % new date() % |this. % &this.")
            .score(0.7));
  }

  /** RFC 4515: a bracket that the value did not open is closed, and a filter begins behind it. */
  private static long filter(Haystack text, int start, int end) {
    int bracket = text.at(start) == '*' ? start + 1 : end - 1;
    boolean breaks = text.at(start) == '*' || !isOpen(text, start);
    int i = bracket + 1;
    i += text.at(i) == '(' ? 1 : 0;
    int operator = text.at(i);
    if (operator == '&' || operator == '|' || operator == '!') {
      i++;
      boolean nested =
          text.at(i) == '(' || text.at(i) == ')' || text.at(i) == 0 || i == bracket + 3;
      return breaks && nested ? Matcher.span(start, i) : Matcher.NONE;
    }
    int name = text.runEnd(ATTRIBUTE, i);
    int b = text.at(name);
    boolean equals = b == '=' && text.at(name + 1) != '=';
    boolean compares = (b == '>' || b == '<' || b == '~') && text.at(name + 1) == '=';
    boolean assertion = name > i && text.isLetter(i) && (equals || compares);
    return breaks && assertion ? Matcher.span(start, name + 1) : Matcher.NONE;
  }

  /** Whether the closing bracket at {@code close} has one that opens before it. */
  private static boolean isOpen(Haystack text, int close) {
    int depth = 0;
    for (int i = close - 1; i >= 0 && close - i < WINDOW; i--) {
      depth += text.at(i) == '(' ? 1 : text.at(i) == ')' ? -1 : 0;
      if (depth > 0) {
        return true;
      }
    }
    return false;
  }

  /** {@code user[$ne]=x}: a server that takes brackets for objects makes an operator of it. */
  private static long parameter(Haystack text, int start, int end) {
    int close = text.runEnd(CharSet.ALNUM, end);
    boolean bracket = text.at(start) == '[' && text.at(close) == ']' && close - end >= 2;
    int behind = text.at(close + 1);
    boolean value =
        behind == '=' || behind == '[' || behind == ':' || text.startsWith(close + 1, "%3d");
    return bracket && value ? Matcher.span(start, close + 1) : Matcher.NONE;
  }

  /** An operator whose operand makes it true for every document, or one that runs a script. */
  private static long operator(Haystack text, int start, int end) {
    int before = text.at(start - 1);
    boolean quoted = before == '"' || before == '\'';
    int colon = text.skipSpace(quoted ? end + 1 : end, 3);
    boolean key =
        (quoted ? text.at(end) == before : isBrace(text, start) || text.startsWith(start, "$where"))
            && text.at(colon) == ':';
    if (!key || text.isAlnum(end)) {
      return Matcher.NONE;
    }
    boolean script = text.startsWithAny(start, SCRIPTS);
    int operand = text.skipSpace(colon + 1, 3);
    boolean anyone =
        isAlwaysTrue(text, start, operand)
            && (isWhole(text, start) || isOf(text, start, IDENTITIES));
    return script || anyone || isOf(text, start, PASSWORDS)
        ? Matcher.span(start, operand)
        : Matcher.NONE;
  }

  private static boolean isBrace(Haystack text, int at) {
    int i = at - 1;
    while (at - i < 4 && Haystack.isSpace(text.at(i))) {
      i--;
    }
    return text.at(i) == '{' || text.at(i) == ',';
  }

  /** The operator comes first: it takes the place of a value. */
  private static boolean isWhole(Haystack text, int operator) {
    int i = operator - 1;
    while (operator - i < 6 && text.at(i) > 0 && "{\"' \n".indexOf(text.at(i)) >= 0) {
      i--;
    }
    boolean named = text.at(i) == ':' && text.at(i + 1) == ' ' && text.isLetter(i - 1);
    return i < 0 || named || text.at(i) == '=';
  }

  /** Whether the operator is of a member of such a name. */
  private static boolean isOf(Haystack text, int operator, List<String> names) {
    for (int i = operator - 1; operator - i < 24 && i >= 0 && text.at(i) != ','; i--) {
      if (text.startsWithAny(i, names)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlwaysTrue(Haystack text, int operator, int operand) {
    boolean quoted = text.at(operand) == '"' || text.at(operand) == '\'';
    boolean empty = quoted && text.at(operand + 1) == text.at(operand);
    boolean nothing = empty || text.startsWithAny(operand, NOTHING);
    if (text.startsWith(operator, "$regex")) {
      int first = operand + (quoted || text.at(operand) == '/' ? 1 : 0);
      first += text.at(first) == '^' ? 1 : 0;
      return text.at(first) == '.' && (text.at(first + 1) == '*' || text.at(first + 1) == '+')
          || text.at(first) == '"';
    }
    if (text.startsWith(operator, "$or")) {
      int item = text.skipSpace(operand + 1, 3);
      return text.at(operand) == '[' && text.startsWith(item, "{}");
    }
    if (text.startsWith(operator, "$ne") || text.startsWith(operator, "$nin")) {
      return nothing || isNumberAlone(text, operand) || isOneLetter(text, operand);
    }
    return nothing && (text.startsWith(operator, "$gt") || text.startsWith(operator, "$lt"));
  }

  // {"$ne": 1} and {"$ne": "x"} stand for any value.
  private static boolean isNumberAlone(Haystack text, int at) {
    int end = text.runEnd(CharSet.DIGITS, at);
    return end == at + 1 && text.at(text.skipSpace(end, 3)) == '}';
  }

  private static boolean isOneLetter(Haystack text, int at) {
    int quote = text.at(at);
    return (quote == '"' || quote == '\'') && text.isAlnum(at + 1) && text.at(at + 2) == quote;
  }

  /** JavaScript behind a quote that a value did not open: {@code '; return true; var x = '}. */
  private static long script(Haystack text, int start, int end) {
    int i = start - 1;
    while (start - i < 6 && Haystack.isSpace(text.at(i))) {
      i--;
    }
    int operator = text.at(i);
    int quote = i - 1;
    while (i - quote < 6 && (Haystack.isSpace(text.at(quote)) || text.at(quote) == operator)) {
      quote--;
    }
    int b = text.at(quote);
    boolean separated = operator == ';' || operator == '|' || operator == '&';
    boolean left = b == '\'' || b == '"' || (b == ')' || text.isDigit(quote)) && operator == ';';
    boolean odd = b != '\'' && b != '"' || quotes(text, quote, b) % 2 == 1;
    return separated && left && odd && ArgumentText.isShort(text)
        ? Matcher.span(quote, end)
        : Matcher.NONE;
  }

  private static int quotes(Haystack text, int to, int quote) {
    int count = 0;
    for (int i = Math.max(0, to - WINDOW); i <= to; i++) {
      count += text.at(i) == quote ? 1 : 0;
    }
    return count;
  }
}
