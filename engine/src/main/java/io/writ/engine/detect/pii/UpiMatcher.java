package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import java.util.List;

/** Addresses of India's payments: a name before the handle of a provider (NPCI, UPI). */
final class UpiMatcher {
  static final List<String> HANDLES =
      Words.of(
          """
          @okaxis, @okhdfcbank, @okicici, @oksbi, @ybl, @ibl, @axl, @paytm, @ptyes, @ptaxis,
          @pthdfc, @ptsbi, @apl, @yapl, @rapl, @upi, @waaxis, @wahdfcbank, @waicici, @wasbi, @icici,
          @sbi, @hdfcbank, @axisbank, @kotak, @airtel, @freecharge, @fbl, @ikwik, @jupiteraxis,
          @idfcbank, @indus, @barodampay, @cnrb, @pnb, @federal, @yesbank, @uboi, @aubank, @dbs
          """);

  private static final CharSet NAME = CharSet.of("a-zA-Z0-9._-");
  private static final int LONGEST = 256;

  private UpiMatcher() {}

  /** The name before the handle and the handle, which is no host. */
  static long address(Haystack text, int start, int end) {
    int from = text.runStart(NAME, start, LONGEST);
    while (from < start && !text.isAlnum(from)) {
      from++;
    }
    boolean ends =
        !text.isAlnum(end) && text.at(end) != '_' && text.at(end) != '-' && !isHost(text, end);
    return ends && start - from >= 2 ? Matcher.span(from, end) : Matcher.NONE;
  }

  private static boolean isHost(Haystack text, int end) {
    return text.at(end) == '.' && text.isAlnum(end + 1);
  }
}
