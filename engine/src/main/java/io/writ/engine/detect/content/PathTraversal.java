package io.writ.engine.detect.content;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Paths that climb out of the folder they are meant for, or name a file of the system's own. */
final class PathTraversal {
  private static final Threat TRAVERSAL = new Threat("PATH_TRAVERSAL");
  private static final CharSet STEPS = CharSet.of("./;\\");

  private PathTraversal() {}

  static List<Detector> detectors() {
    return List.of(
        TRAVERSAL.of("path-climb", PathTraversal::climb, "../ % ..\\ % ..;/").score(0.75),
        TRAVERSAL.of("path-climb-once", PathTraversal::once, "../ % ..\\").score(0.4),
        TRAVERSAL
            .of(
                "path-encoded",
                PathTraversal::encoded,
                "%2e%2e % ..%2f % ..%5c % %c0%ae % %c0%af % ..%c0 % %252e % ..%252f % %uff0e %"
                    + " 0x2e0x2e % ..%u2215 % %%32%65 % ..0x2f % %c1%9c % %e0%80%ae % ..%00 % ..%01 %"
                    + " .%00. % ..%25")
            .score(0.85),
        TRAVERSAL
            .of("path-dots", PathTraversal::dots, ".../ % ...\\ % ..//.. % .\\./ % ./.\\")
            .score(0.75),
        TRAVERSAL.of("path-null", PathTraversal::terminator, "%00").score(0.7),
        TRAVERSAL
            .of(
                "system-file",
                PathTraversal::file,
                "etc/passwd % etc/shadow % etc/hosts % etc/group % etc/issue % etc/sudoers %"
                    + " proc/self % proc/version % windows/win.ini % windows\\win.ini % boot.ini %"
                    + " winnt/ % system32/ % system32\\ % web-inf/ % meta-inf/ % .htaccess %"
                    + " .htpasswd % .ssh/id_ % .ssh/authorized_keys % .aws/credentials % .git/config %"
                    + " .git/head % .env. % .bash_history % wp-config.php %"
                    + " /var/log/auth % /var/log/secure % inetpub/ %"
                    + " .kube/config % .docker/config.json % .npmrc % .pgpass % config/master.key %"
                    + " etc\\passwd % docker.sock % run/secrets/kubernetes")
            .score(0.7),
        TRAVERSAL
            .of(
                "system-folder",
                PathTraversal::folder,
                "/etc/ % /proc/ % /root/ % :\\windows\\ % :/windows/ % :\\winnt % :\\inetpub % %systemroot% %"
                    + " %windir%")
            .score(0.6));
  }

  /** At least two steps up, or one to a place outside: not the {@code ../lib} of source code. */
  private static long climb(Haystack text, int start, int end) {
    int before = text.at(start - 1);
    if (before == '.' && text.at(start - 2) == '.' || !text.mayInspect(text.runEnd(STEPS, start))) {
      return Matcher.NONE;
    }
    int i = start;
    int steps = 0;
    while (text.at(i) == '.' && text.at(i + 1) == '.') {
      int slash = i + 2;
      while (slash - i < 6
          && (text.at(slash) == '/'
              || text.at(slash) == '\\'
              || text.at(slash) == '.' && text.at(slash + 1) == '/'
              || text.at(slash) == ';')) {
        slash++;
      }
      if (slash == i + 2) {
        break;
      }
      i = slash;
      steps++;
    }
    boolean slash = before == '/' || before == '\\';
    boolean path = slash && !text.isAlnum(start - 2) || before == '=' || before == ':';
    return steps >= 2 || path && steps == 1 || text.at(start + 2) == ';'
        ? Matcher.span(start, i)
        : Matcher.NONE;
  }

  private static long once(Haystack text, int start, int end) {
    return text.at(start - 1) == '.' || !text.mayInspect(text.runEnd(STEPS, start))
        ? Matcher.NONE
        : Matcher.span(start, end);
  }

  /** Steps that a filter which takes {@code ../} out once makes of these: {@code ....//}. */
  private static long dots(Haystack text, int start, int end) {
    int from = start;
    while (start - from < 8 && (text.at(from - 1) == '.' || text.at(from - 1) == '/')) {
      from--;
    }
    int last = Math.min(text.runEnd(STEPS, end), end + 40);
    int slashes = 0;
    for (int i = from; i < last; i++) {
      boolean slash = text.at(i) == '/' || text.at(i) == '\\';
      slashes += slash && text.at(i - 1) == '.' ? 1 : 0;
    }
    boolean doubled = text.at(end) == '/' && text.at(end - 1) == '/' && text.isAlnum(last);
    boolean begins = !text.isAlnum(from - 1);
    return begins && (slashes >= 2 || doubled) ? Matcher.span(from, last) : Matcher.NONE;
  }

  /** An end of a name that a program in C reads, and the extension that is asked for behind it. */
  private static long terminator(Haystack text, int start, int end) {
    boolean name = text.isAlnum(start - 1);
    boolean ends = text.at(end) == '.' || text.at(end) == 0 || text.at(end) == '&';
    return name && ends ? Matcher.span(start, end) : Matcher.NONE;
  }

  private static long encoded(Haystack text, int start, int end) {
    return Matcher.span(start, end);
  }

  private static long file(Haystack text, int start, int end) {
    int before = text.at(start - 1);
    boolean rooted =
        before == '/' || before == '\\' || before == ':' || before == '~' || text.at(start) == '/';
    boolean begins =
        start == 0 || before == '=' || before == '"' || before == '\'' || before == ' ';
    if (isSpokenOf(text, start, end)) {
      return Matcher.NONE;
    }
    boolean hidden = text.at(start) == '.';
    boolean ends =
        !text.isLetter(end)
            || text.at(end - 1) == '/'
            || text.at(end - 1) == '\\'
            || text.at(end - 1) == '_'
            || text.at(end - 1) == '.';
    return ends
            && (rooted || hidden && !text.isAlnum(start - 1) || begins && text.at(end - 1) != '/')
        ? Matcher.span(start, end)
        : Matcher.NONE;
  }

  /** A value that is a path in a folder of the system's own. */
  private static long folder(Haystack text, int start, int end) {
    boolean drive = text.at(start) == ':';
    int from = drive ? start - 1 : start;
    boolean letter = !drive || text.isLetter(from);
    int last = text.runEnd(CharSet.SOLID, end);
    return ArgumentText.begins(text, from)
            && letter
            && (last > end || drive)
            && text.at(text.skipSpace(last, 3)) == 0
        ? Matcher.span(from, last)
        : Matcher.NONE;
  }

  /** Whether the file is a word of a sentence: words stand on both sides of it. */
  private static boolean isSpokenOf(Haystack text, int start, int end) {
    int from = text.runStart(CharSet.SOLID, start, 80);
    int to = text.runEnd(CharSet.SOLID, end);
    boolean before = text.at(from - 1) == ' ' && text.isLetter(from - 2);
    return before && text.at(to) == ' ' && text.isLetter(to + 1) && text.isLetter(to + 2);
  }
}
