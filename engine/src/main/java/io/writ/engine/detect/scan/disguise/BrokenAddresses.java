package io.writ.engine.detect.scan.disguise;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.TokenTest;

/** Links and addresses of mail that a line end breaks, told by what stands on both sides of it. */
final class BrokenAddresses {
  private static final int SHORTEST_SEGMENT = 6;
  private static final int LONGEST_NAME = 80;
  private static final CharSet HOST = CharSet.of("a-zA-Z0-9.-");
  private static final CharSet LOCAL = CharSet.of("a-zA-Z0-9_");

  private final Haystack text;
  private final TokenTest tokens;

  BrokenAddresses(Haystack text, TokenTest tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Whether a link goes on: in its host, in the password before it, or in a part of its path that
   * no person wrote.
   *
   * @param start of the run before the line end
   * @param first where to look from, at the start or behind it
   */
  boolean isUrl(int start, int first, int end, int next, int last) {
    int mark = end - 1;
    while (mark > first && "/@".indexOf(text.at(mark)) < 0) {
      mark--;
    }
    if (text.startsWithExactly(mark - 2, "://")) {
      return isHost(mark + 1, end, next, last) || isUserInfo(mark + 1, end, next, last);
    }
    boolean host = text.at(mark) == '@' && isHost(mark + 1, end, next, last);
    return (host || mark > first && isPath(mark + 1, end, next, last)) && isScheme(start, mark);
  }

  // https://exam|ple.com, https://www.exam|ple.com, https://www.|example.com; with a name before
  // it the host may have dots.
  private boolean isHost(int start, int end, int next, int last) {
    int from = text.startsWith(start, "www.") ? start + 4 : start;
    boolean named = text.at(start - 1) == '@';
    boolean host = named ? text.runEnd(HOST, from) >= end : isLabel(from, end);
    int dot = next;
    while (dot < last && (text.isAlnum(dot) || text.at(dot) == '-')) {
      dot++;
    }
    return host && start < end && dot > next && text.at(dot) == '.' && text.isAlnum(dot + 1);
  }

  private boolean isLabel(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!text.isAlnum(i) && text.at(i) != '-') {
        return false;
      }
    }
    return true;
  }

  // ftp://ann:hun|ter22@example.com
  private boolean isUserInfo(int start, int end, int next, int last) {
    int colon = start;
    while (colon < end && text.at(colon) != ':') {
      colon++;
    }
    int at = next;
    while (at < last && text.at(at) != '@' && text.at(at) != '/') {
      at++;
    }
    boolean port = text.runEnd(CharSet.DIGITS, colon + 1) >= end;
    return colon < end - 1 && !port && at > next && text.at(at) == '@' && text.isAlnum(at + 1);
  }

  // …/4b8f0e6a-b|7d17a60547/…
  private boolean isPath(int start, int end, int next, int last) {
    int segment = Math.min(text.runEnd(CharSet.ALNUM, next), last);
    return text.isAlnum(end - 1)
        && text.hasDigit(start, end)
        && text.at(segment) == '/'
        && tokens.isToken(text, next, segment, SHORTEST_SEGMENT);
  }

  // Whether a link begins in the run, perhaps behind a bracket or a quote.
  private boolean isScheme(int start, int end) {
    for (int i = start; i + 2 < end; i++) {
      if (text.at(i) == ':') {
        return i > start && text.startsWithExactly(i, "://");
      }
      if (text.at(i) == '/') {
        return false;
      }
    }
    return false;
  }

  /** Whether one is {@code ann@exam|ple.com}, no whole one beside a plain word. */
  boolean isMail(int first, int end, int next, int last) {
    if (text.at(next) == '@' && isDecorator(end, next)) {
      return false;
    }
    int at = end - 1;
    boolean dotted = false;
    while (at >= first && text.at(at) != '@') {
      dotted |= text.at(at) == '.' || text.at(at) == '_';
      at--;
    }
    if (at >= first) {
      return !dotted;
    }
    return (dotted || isMadeUp(first, end, next))
        && text.isAlnum(end - 1)
        && text.has('@', next, last);
  }

  // @app.route(…), one below the other, and whatever stands behind an empty line: names of
  // functions, no hosts.
  private boolean isDecorator(int end, int next) {
    int lines = 0;
    for (int i = end; i < next; i++) {
      lines += text.at(i) == '\n' ? 1 : 0;
    }
    return lines > 1
        || text.at(text.runEnd(HOST, next + 1)) == '('
        || lines == 1 && text.at(text.runStart(HOST, end, LONGEST_NAME) - 1) == '@';
  }

  /** Whether no word is written so: {@code JanePub|lic@example.com}, {@code jane|@example.com}. */
  boolean isMadeUp(int first, int end, int next) {
    boolean made = text.at(next) == '@';
    for (int i = first + 1; i < end && !made; i++) {
      boolean compound = text.isHump(i);
      made = compound || text.isDigit(i) && text.isLetter(i - 1);
    }
    return made && text.runEnd(LOCAL, first) >= end;
  }
}
