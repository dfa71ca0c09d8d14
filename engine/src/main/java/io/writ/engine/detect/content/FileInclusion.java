package io.writ.engine.detect.content;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/** Addresses that make a program read a file, or run one, where it expects a name. */
final class FileInclusion {
  private static final Threat INCLUSION = new Threat("FILE_INCLUSION");
  private static final CharSet URL = CharSet.of("a-zA-Z0-9:/._%?&=#@~+,;!$-");

  private static final Affixes EXTENSIONS =
      Affixes.prefixes(List.of("php", "txt", "jsp", "asp", "gif", "jpg", "dat", "cgi", "pl"));

  private static final List<String> FOLDERS =
      List.of("etc/", "proc/", "root/", "sys/", "dev/", "var/", "boot");

  private FileInclusion() {}

  static List<Detector> detectors() {
    return List.of(
        INCLUSION
            .of(
                "inclusion-wrapper",
                FileInclusion::wrapper,
                "php:// % expect:// % phar:// % zip:// % glob:// % compress.zlib:// %"
                    + " compress.bzip2:// % ogg:// % ssh2. % data://text % data:text/plain;base64 %"
                    + " data:,<? % data:;base64 % zlib://")
            .score(0.8),
        INCLUSION.of("inclusion-file", FileInclusion::file, "file:/").score(0.6),
        INCLUSION
            .of("inclusion-remote", FileInclusion::remote, "http:// % https:// % ftp://")
            .score(0.65));
  }

  private static long wrapper(Haystack text, int start, int end) {
    boolean begins = !text.isAlnum(start - 1);
    boolean named =
        text.at(end - 1) != '.' || text.startsWith(end, "shell") || text.startsWith(end, "exec");
    return begins && named ? Matcher.span(start, text.runEnd(URL, end)) : Matcher.NONE;
  }

  /**
   * A file of the system, not a link to a document: {@code file:///etc/…}, {@code file:///c:/…}.
   */
  private static long file(Haystack text, int start, int end) {
    int path = end;
    while (path - end < 4 && text.at(path) == '/') {
      path++;
    }
    boolean system =
        text.startsWithAny(path, FOLDERS)
            || text.isLetter(path)
                && text.at(path + 1) == ':'
                && text.startsWith(path + 2, "/windows")
            || text.at(path) == '.' && text.at(path + 1) == '.';
    return system && !text.isAlnum(start - 1)
        ? Matcher.span(start, text.runEnd(URL, path))
        : Matcher.NONE;
  }

  /** A program of another host, with a question mark that swallows what is added to its name. */
  private static long remote(Haystack text, int start, int end) {
    int last = Math.min(text.runEnd(URL, end), end + 300);
    boolean open = text.at(last - 1) == '?' || text.startsWith(last - 3, "%00");
    boolean value =
        text.at(start - 1) == '=' || text.at(start - 1) == 0 || text.at(start - 2) == ':';
    return open && value && hasProgram(text, end, last) ? Matcher.span(start, last) : Matcher.NONE;
  }

  private static boolean hasProgram(Haystack text, int from, int to) {
    for (int i = from; i < to; i++) {
      int extension = text.at(i) == '.' ? EXTENSIONS.behind(text, i + 1) : -1;
      if (extension > 0 && (text.at(extension) == '?' || text.startsWith(extension, "%00"))) {
        return true;
      }
    }
    return false;
  }
}
