package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.ArrayList;
import java.util.List;

/** Passwords on command lines. */
final class SecretCommands {
  private static final CharSet FLAG = CharSet.of("a-zA-Z-");
  private static final int LONGEST_FLAG = 40;
  private static final int LONGEST_LINE = 240;

  private SecretCommands() {}

  static List<Detector> detectors() {
    List<Detector> detectors = new ArrayList<>();
    detectors.add(
        SecretDetectors.of(
            "command-line-password",
            SecretCommands::userAndPassword,
            " -u ",
            " --user ",
            " -u'",
            " -u\"",
            " -u",
            "--user=",
            " -u:",
            " --proxy-user ",
            " -a "));
    detectors.add(
        SecretDetectors.of(
            "secure-string", SecretCommands::secureString, "convertto-securestring "));
    detectors.add(
        SecretDetectors.of(
            "piped-password",
            SecretCommands::piped,
            "--password-stdin",
            "sudo -s",
            "--stdin",
            "| chpasswd",
            "| passwd",
            "| kinit",
            "| su "));
    detectors.add(
        SecretDetectors.of(
                "password-flag",
                SecretCommands::flag,
                "-password ",
                "-passwd ",
                "-passphrase ",
                "-pass ",
                "-pw ")
            .subtype("command-line-password")
            .score(0.7));
    detectors.addAll(PasswordPrograms.detectors());
    return detectors;
  }

  private static boolean isQuote(int b) {
    return b == '"' || b == '\'';
  }

  /** {@code echo password | …}. */
  private static long piped(Haystack text, int start, int end) {
    int from = Math.max(0, start - LONGEST_LINE);
    for (int i = start; i >= from && text.at(i) != '\n'; i--) {
      if ((text.at(i) | 32) == 'e' && text.startsWith(i, "echo ") && !text.isAlnum(i - 1)) {
        int value = text.startsWith(i + 5, "-n ") ? i + 8 : i + 5;
        int last = PasswordPrograms.argumentEnd(text, value);
        // bob:password, for chpasswd.
        int colon = text.runEnd(CharSet.ALNUM, value + (isQuote(text.at(value)) ? 1 : 0));
        boolean user = text.at(colon) == ':' && text.at(start) == '|';
        return PasswordPrograms.value(text, user ? colon + 1 : value, last);
      }
    }
    return Matcher.NONE;
  }

  /** {@code --password …}, of whatever program. */
  private static long flag(Haystack text, int start, int end) {
    int dash = text.runStart(FLAG, start + 1, LONGEST_FLAG);
    if (text.at(dash) != '-' || !Haystack.isSpace(text.at(dash - 1))) {
      return Matcher.NONE;
    }
    long phrase =
        text.startsWith(start, "-passphrase") ? ChosenWord.phraseAt(text, end) : Matcher.NONE;
    return phrase != Matcher.NONE
        ? phrase
        : PasswordPrograms.value(text, end, PasswordPrograms.argumentEnd(text, end));
  }

  /** PowerShell's way to write a password down. */
  private static long secureString(Haystack text, int start, int end) {
    int i = text.startsWith(end, "-string ") ? end + 8 : end;
    int quote = text.at(i);
    if (quote != '"' && quote != '\'') {
      return Matcher.NONE;
    }
    int last = i + 1;
    while (last - i < 200 && text.at(last) > 0 && text.at(last) != quote) {
      last++;
    }
    boolean fits = last - i > 4 && !SecretPlaceholder.is(text, i + 1, last);
    return fits ? Matcher.span(i + 1, last) : Matcher.NONE;
  }

  /** {@code curl -u user:password}, {@code --user user:password}. */
  private static long userAndPassword(Haystack text, int start, int end) {
    if (!isCommand(text, start)) {
      return Matcher.NONE;
    }
    int i = end;
    while (i - end < 4 && " \"'".indexOf(text.at(i)) >= 0 && text.at(i) > 0) {
      i++;
    }
    int quote = text.at(i - 1) == '"' || text.at(i - 1) == '\'' ? text.at(i - 1) : ' ';
    int colon = -1;
    int last = i;
    while (last - i < 200 && text.at(last) > ' ' && text.at(last) != quote) {
      if (text.at(last) == ':' && colon < 0) {
        colon = last;
      }
      last++;
    }
    if (colon < 0) {
      return colonBehindQuote(text, i, last);
    }
    return pair(text, i, colon, last);
  }

  // "user":"password" and user:'password'.
  private static long colonBehindQuote(Haystack text, int start, int quote) {
    if (text.at(quote + 1) != ':' || text.at(quote + 2) != text.at(quote)) {
      return Matcher.NONE;
    }
    int last = quote + 3;
    while (last - quote < 200 && text.at(last) > ' ' && text.at(last) != text.at(quote)) {
      last++;
    }
    return pair(text, start, quote + 2, last);
  }

  private static long pair(Haystack text, int start, int colon, int end) {
    int from = colon + 1;
    int to = end;
    if (to - from < 3) {
      from = start;
      to = colon;
    }
    while (from < to && "'\"{".indexOf(text.at(from)) >= 0) {
      from++;
    }
    while (to > from && "'\"},;`)".indexOf(text.at(to - 1)) >= 0) {
      to--;
    }
    boolean fits = SecretValue.isChosen(text, from, to);
    return fits ? Matcher.span(from, to) : Matcher.NONE;
  }

  private static boolean isCommand(Haystack text, int start) {
    int from = Math.max(0, start - 600);
    for (int i = start; i >= from; i--) {
      if ((text.at(i) | 32) == 'c' && text.startsWith(i, "curl")
          || text.at(i) == 'w' && text.startsWith(i, "wget")
          || text.at(i) == 'h' && text.startsWith(i, "http ")) {
        return true;
      }
    }
    return false;
  }
}
