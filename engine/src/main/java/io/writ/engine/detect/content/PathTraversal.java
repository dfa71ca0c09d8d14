package io.writ.engine.detect.content;

import static io.writ.engine.DataClass.THREAT;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Paths that climb out of the folder they are meant for, or name a file of the system's own. */
final class PathTraversal {
  private static final CharSet STEPS = CharSet.of("./;\\");

  private PathTraversal() {}

  static List<Detector> detectors() {
    return List.of(
        of("path-climb", PathTraversal::climb, "../ % ..\\ % ..;/").score(0.75),
        of("path-climb-once", PathTraversal::once, "../ % ..\\").score(0.4),
        of(
                "path-encoded",
                PathTraversal::encoded,
                "%2e%2e % ..%2f % ..%5c % %c0%ae % %c0%af % ..%c0 % %252e % ..%252f % %uff0e %"
                    + " 0x2e0x2e % ..%u2215 % %%32%65 % ..0x2f % %c1%9c % %e0%80%ae % ..%00 % ..%01 %"
                    + " .%00. % ..%25")
            .score(0.85),
        of(
                "system-file",
                PathTraversal::file,
                "etc/passwd % etc/shadow % etc/hosts % etc/group % etc/issue % etc/sudoers %"
                    + " proc/self % proc/version % windows/win.ini % windows\\win.ini % boot.ini %"
                    + " winnt/ % system32/ % system32\\ % web-inf/ % meta-inf/ % .htaccess %"
                    + " .htpasswd % .ssh/id_ % .ssh/authorized_keys % .aws/credentials % .git/config %"
                    + " .git/head % .env. % .bash_history % wp-config.php % /var/log/ % inetpub/ %"
                    + " .kube/config % .docker/config.json % .npmrc % .pgpass % config/master.key %"
                    + " etc\\passwd % docker.sock % run/secrets/kubernetes")
            .score(0.7));
  }

  /** The literals are separated by {@code %} between spaces. */
  private static Detector of(String id, Matcher matcher, String literals) {
    return Detector.literal(
        id, "PATH_TRAVERSAL", "", THREAT, List.of(literals.split(" % +")), matcher);
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
    boolean path = before == '/' || before == '\\' || before == '=' || before == ':';
    return steps >= 2 || path && steps == 1 || text.at(start + 2) == ';'
        ? Matcher.span(start, i)
        : Matcher.NONE;
  }

  private static long once(Haystack text, int start, int end) {
    return text.at(start - 1) == '.' || !text.mayInspect(text.runEnd(STEPS, start))
        ? Matcher.NONE
        : Matcher.span(start, end);
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
}
