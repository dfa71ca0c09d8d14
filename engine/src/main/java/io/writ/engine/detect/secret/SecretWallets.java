package io.writ.engine.detect.secret;

import io.writ.engine.DataClass;
import io.writ.engine.detect.checksum.Crypto;
import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.RunKind;
import java.util.List;

/** Keys with a check of their own: of wallets in Base58, of encrypted drives in digits. */
final class SecretWallets {
  private static final CharSet GROUPS = CharSet.of("0-9-");
  private static final int GROUP = 6;
  private static final int DRIVE_KEY = 8 * GROUP + 7;
  private static final int LONGEST_CLAUSE = 160;
  private static final int DIVISOR = 11;
  // Each group is eleven times sixteen bits.
  private static final int LARGEST_GROUP = DIVISOR << 16;

  private SecretWallets() {}

  static List<Detector> detectors() {
    return List.of(
        Detector.run(
                "wallet-private-key",
                "SECRET",
                "wallet-private-key",
                DataClass.CREDENTIAL,
                RunKind.LONG,
                SecretWallets::wallet)
            .score(0.95),
        SecretDetectors.of(
            "drive-recovery-key",
            SecretWallets::drive,
            "bitlocker",
            "recovery key",
            "recovery password",
            "numerical password",
            "wiederherstellungsschl"));
  }

  /** Bitcoin's wallet import format. */
  private static long wallet(Haystack text, int start, int end) {
    return (end - start == 51 || end - start == 52) && Crypto.walletKey(text.bytes, start, end)
        ? Matcher.span(start, end)
        : Matcher.NONE;
  }

  /** BitLocker's: eight groups of six digits, each divisible by eleven. */
  private static long drive(Haystack text, int start, int end) {
    for (int i = end; i - end < LONGEST_CLAUSE && i < text.length; i++) {
      if (text.isDigit(i)) {
        int last = text.runEnd(GROUPS, i);
        if (last - i == DRIVE_KEY && isDriveKey(text, i)) {
          return Matcher.span(i, last);
        }
        i = last;
      }
    }
    return Matcher.NONE;
  }

  private static boolean isDriveKey(Haystack text, int start) {
    for (int group = start; group < start + DRIVE_KEY; group += GROUP + 1) {
      int value = 0;
      for (int i = group; i < group + GROUP; i++) {
        if (!text.isDigit(i)) {
          return false;
        }
        value = value * 10 + text.at(i) - '0';
      }
      boolean parted = group + GROUP == start + DRIVE_KEY || text.at(group + GROUP) == '-';
      if (!parted || value % DIVISOR != 0 || value >= LARGEST_GROUP) {
        return false;
      }
    }
    return true;
  }
}
