package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.DigitGroups;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.RunKind;
import io.writ.engine.text.TextView;

/** Looks around digits in a row, and asks the detectors of each {@link RunKind} that they are. */
final class NumberScan {
  private final ViewScan scan;
  private final Haystack text;
  private final int[] dot;
  private final int[] date;
  private final int[] behindCountry;
  private final int[] behindPlus;
  private final int[] many;
  private final boolean idle;

  NumberScan(ViewScan scan) {
    this.scan = scan;
    this.text = scan.text;
    this.dot = scan.index.running(RunKind.DIGITS_DOT);
    this.date = scan.index.running(RunKind.DIGITS_DATE);
    this.behindCountry = scan.index.running(RunKind.DIGITS_BEHIND_COUNTRY);
    this.behindPlus = scan.index.running(RunKind.DIGITS_BEHIND_PLUS);
    this.many = scan.index.running(RunKind.DIGITS_MANY);
    this.idle =
        dot.length + date.length + behindCountry.length + behindPlus.length + many.length == 0;
  }

  /** Looks at a run without spaces that holds digits. */
  void run(int start, int end) {
    if (idle) {
      return;
    }
    for (int i = start; i < end; i++) {
      if (text.isDigit(i)) {
        int last = text.runEnd(CharSet.DIGITS, i);
        digits(i, last);
        i = last;
      }
    }
  }

  private void digits(int start, int end) {
    int behind = text.at(end);
    if (end - start <= 4 && (behind == '.' || behind == '/' || behind == '-')) {
      joined(start, end, behind);
    } else if (behind == TextView.UNSPACED_LETTER && end - start <= 4) {
      scan.callAll(date, start, end);
    }
    before(start, end);
    if (many.length > 0 && DigitGroups.begins(text, start) && DigitGroups.isLong(text, start)) {
      scan.callAll(many, start, end);
    }
  }

  private void joined(int start, int end, int separator) {
    int length = end - start;
    if (!text.isDigit(end + 1)) {
      return;
    }
    if (separator == '.' && length <= 3) {
      scan.callAll(dot, start, end);
    }
    if (length != 3) {
      scan.callAll(date, start, end);
    }
  }

  private void before(int start, int end) {
    int before = text.at(start - 1);
    int country = before == ' ' || before == '-' || before == '.' ? start - 3 : start - 2;
    // ?31DE…: a field of a statement (MT940) begins.
    boolean begins = !text.isAlnum(country - 1) || text.at(country - 3) == '?';
    if (text.isLetter(country + 1) && text.isLetter(country) && begins) {
      scan.callAll(behindCountry, start, end);
    } else if (before == '+' || (before == '(' || before == ' ') && text.at(start - 2) == '+') {
      scan.callAll(behindPlus, start, end);
    }
  }
}
