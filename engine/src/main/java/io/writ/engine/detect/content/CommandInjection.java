package io.writ.engine.detect.content;

import static io.writ.engine.DataClass.THREAT;

import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Text that a shell would take for a further command: a program behind a separator or in a
 * substitution, called and not spoken of.
 */
final class CommandInjection {
  private static final int LINE = 160;

  private CommandInjection() {}

  static List<Detector> detectors() {
    return List.of(
        of("shell-chain", "chain", CommandInjection::chain, ";", "|", "&", "%0a", "%0d", "\\n")
            .score(0.75),
        of("shell-line", "chain", CommandInjection::line, "\n").score(0.6),
        of("shell-substitution", "substitution", CommandInjection::substitution, "$(", "<(", ">(")
            .score(0.8),
        of("shell-backticks", "substitution", CommandInjection::backticks, "`").score(0.75),
        of("shell-braces", "chain", CommandInjection::braces, "{").score(0.75),
        of(
                "shell-field-separator",
                "substitution",
                CommandInjection::separator,
                "$ifs",
                "${ifs",
                "${path:",
                "${home:",
                "%programfiles:~",
                "%commonprogramfiles:~")
            .score(0.85),
        of(
                "shell-code",
                "interpreter",
                CommandInjection::code,
                " -c",
                " -e",
                " -r",
                " -enc",
                " -ep",
                " /c")
            .score(0.75),
        of("shell-path", "path", CommandInjection::path, "/bin/", "/sbin/").score(0.6),
        of("shell-socket", "interpreter", CommandInjection::whole, "/dev/tcp/", "/dev/udp/")
            .score(0.85),
        of("shell-function", "function", CommandInjection::function, "() {", "(){").score(0.85));
  }

  private static Detector of(String id, String subtype, Matcher matcher, String... literals) {
    return Detector.literal(id, "COMMAND_INJECTION", subtype, THREAT, List.of(literals), matcher);
  }

  /** {@code 8.8.8.8; cat secrets}, {@code x | whoami}, {@code && ls -la}. */
  private static long chain(Haystack text, int start, int end) {
    int separator = text.at(start);
    if (separator == text.at(end) && separator != '%') {
      return Matcher.NONE; // the second of && begins the command
    }
    int from = end;
    while (from - end < 4 && text.at(from) > 0 && "&|;(".indexOf(text.at(from)) >= 0) {
      from++;
    }
    int first = Math.min(text.runEnd(ShellCall.SPACES, from), from + 4);
    ShellWord word = ShellWord.at(text, first);
    if (!word.isKnown() && !word.isWildcard()) {
      return Matcher.NONE;
    }
    boolean apart = isAlone(text, start) || text.at(end - 1) != 'n' && separator == '%';
    boolean glued = word.isProgram() && first == end; // a sentence goes on behind a space
    boolean alone = (apart || glued) && !isQuery(text, start, separator);
    boolean column =
        separator == '|' && text.at(start - 1) != '|' && first > end && isTable(text, start);
    return !column && ShellCall.is(text, word, alone) && !isInCodeSpan(text, start)
        ? Matcher.span(start, word.end())
        : Matcher.NONE;
  }

  /** A second line of a short value that is a command. */
  private static long line(Haystack text, int start, int end) {
    if (!ArgumentText.isShort(text)) {
      return Matcher.NONE;
    }
    ShellWord word = ShellWord.at(text, end);
    boolean called = word.isProgram() && ShellCall.is(text, word, false);
    return called ? Matcher.span(start, word.end()) : Matcher.NONE;
  }

  private static long substitution(Haystack text, int start, int end) {
    ShellWord word = ShellWord.at(text, text.skipSpace(end, 3));
    boolean closed = text.at(word.end()) == ')';
    boolean bare = word.isProgram() && word.lower() || word.isUsedAlone();
    boolean called = closed ? bare : ShellCall.is(text, word, true);
    return called && !isInCodeSpan(text, start) ? Matcher.span(start, word.end()) : Matcher.NONE;
  }

  /** Backticks that are glued to what stands around them: those of prose mark a word. */
  private static long backticks(Haystack text, int start, int end) {
    int before = text.at(start - 1);
    boolean prose = before == ' ' && text.at(start - 2) != ':' || before == '(' || before == '`';
    ShellWord word = ShellWord.at(text, end);
    if (prose || before == '\n' || !word.isKnown() || text.at(end) == '`') {
      return Matcher.NONE;
    }
    int close = word.end();
    while (close - start < LINE
        && text.at(close) != 0
        && text.at(close) != '\n'
        && text.at(close) != '`') {
      close++;
    }
    int behind = text.at(close + 1);
    boolean apart = Haystack.isSpace(behind) || behind == ',' || behind == '.' || behind == ')';
    return text.at(close) == '`' && !apart ? Matcher.span(start, close + 1) : Matcher.NONE;
  }

  /** Words divided by commas in braces instead of spaces: {@code {cat,/etc/hosts}}. */
  private static long braces(Haystack text, int start, int end) {
    if (!text.isLetter(end) && text.at(end) != ',') {
      return Matcher.NONE;
    }
    ShellWord word = ShellWord.at(text, text.at(end) == ',' ? end + 1 : end);
    int i = word.end();
    if (!word.isKnown() || text.at(i) != ',') {
      return Matcher.NONE;
    }
    int close = i;
    boolean path = false;
    while (close - i < LINE && text.at(close) > 32 && text.at(close) != '}') {
      path |= text.at(close) == '/' || text.at(close) == ',' && text.at(close + 1) == '-';
      close++;
    }
    return path && text.at(close) == '}' ? Matcher.span(start, close + 1) : Matcher.NONE;
  }

  private static long separator(Haystack text, int start, int end) {
    return text.isLetter(end) && text.at(end) != 'c' ? Matcher.NONE : Matcher.span(start, end);
  }

  /** An interpreter that is handed its program: {@code sh -c …}, {@code php -r …}. */
  private static long code(Haystack text, int start, int end) {
    int first = start;
    while (start - first < 24
        && text.at(first - 1) > 32
        && "\"'(;|&`$".indexOf(text.at(first - 1)) < 0) {
      first--;
    }
    if (first == start || text.isLetter(end)) {
      return Matcher.NONE;
    }
    ShellWord word = ShellWord.at(text, first);
    int behind = text.skipSpace(end, 3);
    boolean slash = text.at(end - 2) == '/';
    boolean fits = slash == (word.name().equals("cmd") || word.name().equals("powershell"));
    boolean code = text.at(behind) > 0 && "\"'`$({[".indexOf(text.at(behind)) >= 0;
    boolean windows = slash || word.name().startsWith("p") && text.isAlnum(behind);
    return word.isInterpreter() && word.end() == start && (code || windows && fits)
        ? Matcher.span(first, end)
        : Matcher.NONE;
  }

  /** A value that is a program in its folder, with or without what it is told. */
  private static long path(Haystack text, int start, int end) {
    int from = text.startsWith(start - 4, "/usr") ? start - 4 : start;
    from = text.startsWith(start - 6, "/local") ? start - 6 : from;
    ShellWord word = ShellWord.at(text, from);
    int behind = text.at(word.end());
    boolean whole =
        behind == 0 || Haystack.isSpace(behind) || ShellCall.isSeparator(text, word.end());
    return ArgumentText.begins(text, from) && whole && word.isKnown()
        ? Matcher.span(from, word.end())
        : Matcher.NONE;
  }

  private static long whole(Haystack text, int start, int end) {
    return Matcher.span(start, end);
  }

  /** CVE-2014-6271: a function definition as a value, and a command behind it. */
  private static long function(Haystack text, int start, int end) {
    int body = text.skipSpace(end, 3);
    boolean value = !text.isAlnum(start - 1) && text.at(start - 1) != ')';
    boolean empty = text.at(body) == ':' || text.at(body) == '_' || text.at(body) == '}';
    int close = body;
    while (close - body < 40 && text.at(close) > 0 && text.at(close) != '}') {
      close++;
    }
    int behind = text.skipSpace(close + 1, 3);
    return value && empty && text.at(behind) == ';' ? Matcher.span(start, behind) : Matcher.NONE;
  }

  /** Whether no word of a sentence stands before the separator: nothing, a number, an address. */
  private static boolean isAlone(Haystack text, int separator) {
    int i = separator;
    while (separator - i < 4
        && text.at(i - 1) > 0
        && (text.at(i - 1) == ' ' || "&|;".indexOf(text.at(i - 1)) >= 0)) {
      i--;
    }
    return !text.isLetter(i - 1);
  }

  /** {@code ?a=1&id}: a further parameter of a query. */
  private static boolean isQuery(Haystack text, int start, int separator) {
    if (separator != '&' || text.at(start - 1) == '&' || text.at(start - 1) == ' ') {
      return false;
    }
    int from = text.runStart(ShellCall.TOKEN, start, LINE);
    for (int i = from; i < start; i++) {
      if (text.at(i) == '=' || text.at(i) == '?') {
        return true;
      }
    }
    return false;
  }

  /** Code that a sentence quotes between backticks. */
  private static boolean isInCodeSpan(Haystack text, int at) {
    int open = at - 1;
    while (at - open < LINE && text.at(open) > 0 && text.at(open) != '`' && text.at(open) != '\n') {
      open--;
    }
    int word = open - 1;
    boolean sentence = text.at(word) == ' ' && text.isLetter(word - 1);
    int close = at;
    while (close - at < LINE
        && text.at(close) > 0
        && text.at(close) != '`'
        && text.at(close) != '\n') {
      close++;
    }
    return text.at(open) == '`' && text.at(close) == '`' && sentence;
  }

  /** Columns: at least two more bars in the line. */
  private static boolean isTable(Haystack text, int bar) {
    int bars = 0;
    for (int i = bar + 1; i < bar + LINE && text.at(i) > 0 && text.at(i) != '\n'; i++) {
      bars += text.at(i) == '|' && text.at(i + 1) != '|' ? 1 : 0;
    }
    for (int i = bar - 1; i > bar - LINE && text.at(i) > 0 && text.at(i) != '\n'; i--) {
      bars += text.at(i) == '|' && text.at(i - 1) != '|' ? 1 : 0;
    }
    return bars >= 2;
  }
}
