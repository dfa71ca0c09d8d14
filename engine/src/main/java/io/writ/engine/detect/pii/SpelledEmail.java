package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;

/**
 * Addresses with a word for the at sign: {@code ann [at] example [dot] com}, and as people say
 * them, {@code my mail is ann dot lee at example dot com}.
 */
final class SpelledEmail {
  static final List<String> AT = List.of("[at]", "(at)", "{at}", "<at>", "[@]", "(@)");

  private static final List<String> DOTS =
      List.of("[dot]", "(dot)", "{dot}", "<dot>", "[.]", "(.)", ".", "dot ");

  /** Before the at sign "dot" without brackets is a word. */
  private static final List<String> BRACKETED_DOTS = DOTS.subList(0, DOTS.size() - 2);

  private static final List<String> SAID_DOTS = List.of(" dot", ".");
  private static final String SAID_AT = " at ";
  private static final List<String> HOSTS =
      List.of(
          "gmail ",
          "googlemail ",
          "outlook ",
          "hotmail ",
          "yahoo ",
          "icloud ",
          "proton ",
          "protonmail ",
          "gmx ",
          "web ",
          "aol ",
          "posteo ",
          "live ");
  private static final int NEAR = 80;
  private static final CharSet LABEL = CharSet.of("a-zA-Z0-9_+-");
  private static final int LONGEST_LABEL = 63;
  private static final int MOST_LABELS = 8;

  private SpelledEmail() {}

  static long match(Haystack text, int start, int end) {
    int last = domainEnd(text, end);
    int first = localStart(text, start, BRACKETED_DOTS);
    return last > 0 && first < start ? Matcher.span(first, last) : Matcher.NONE;
  }

  /** Around the first dot of the domain; "meet at example dot com" is a place. */
  static long said(Haystack text, int start, int end) {
    int host = text.runStart(LABEL, start, LONGEST_LABEL);
    int at = host - SAID_AT.length();
    if (host == start || !text.startsWith(at, SAID_AT)) {
      return Matcher.NONE;
    }
    int last = domainEnd(text, host);
    int first = localStart(text, at, SAID_DOTS);
    boolean address =
        last > 0
            && first < at
            && (isNoWord(text, first, at)
                || text.startsWithAny(host, HOSTS)
                || isAboutMail(text, first));
    return address ? Matcher.span(first, last) : Matcher.NONE;
  }

  // ann_lee, lee91, ann dot lee
  private static boolean isNoWord(Haystack text, int start, int end) {
    return text.hasDigit(start, end)
        || text.has('_', start, end)
        || text.has('.', start, end)
        || text.has(' ', start, end);
  }

  private static boolean isAboutMail(Haystack text, int start) {
    for (int i = Math.max(0, start - NEAR); i < start; i++) {
      if (text.lower(i) == 'm' && text.startsWith(i, "mail")) {
        return true;
      }
    }
    return false;
  }

  // Behind the top-level domain, or -1.
  private static int domainEnd(Haystack text, int at) {
    int label = text.skipSpace(at, 1);
    for (int labels = 1; labels <= MOST_LABELS; labels++) {
      int end = text.runEnd(LABEL, label);
      if (end == label || end - label > LONGEST_LABEL) {
        return -1;
      }
      int next = behindDot(text, end);
      if (next < 0) {
        return labels > 1 && TopLevelDomains.known(text, label, end) ? end : -1;
      }
      label = next;
    }
    return -1;
  }

  // Where the label behind a dot begins, or -1.
  private static int behindDot(Haystack text, int at) {
    int dot = text.skipSpace(at, 1);
    for (String written : DOTS) {
      boolean sign = written.equals(".");
      if (text.startsWith(dot, written) && (!sign || dot == at)) {
        int behind = dot + written.length();
        int label = sign ? behind : text.skipSpace(behind, 1);
        return text.isAlnum(label) ? label : -1;
      }
    }
    return -1;
  }

  private static int localStart(Haystack text, int at, List<String> dots) {
    int end = text.at(at - 1) == ' ' ? at - 1 : at;
    int start = at;
    for (int labels = 0; labels < MOST_LABELS; labels++) {
      int label = text.runStart(LABEL, end, LONGEST_LABEL);
      if (label == end || !text.isAlnum(label)) {
        return start;
      }
      start = label;
      end = beforeDot(text, label, dots);
      if (end < 0) {
        return start;
      }
    }
    return start;
  }

  // Where the label before a dot ends, or -1.
  private static int beforeDot(Haystack text, int label, List<String> dots) {
    if (text.at(label - 1) == '.') {
      return label - 1;
    }
    int end = text.at(label - 1) == ' ' ? label - 1 : label;
    for (String written : dots) {
      int dot = end - written.length();
      boolean sentenceEnds = written.equals(".") && end < label;
      if (!sentenceEnds && text.startsWith(dot, written)) {
        return text.at(dot - 1) == ' ' ? dot - 1 : dot;
      }
    }
    return -1;
  }
}
