package io.writ.engine.detect.checksum;

import static io.writ.engine.detect.checksum.Digits.only;
import static io.writ.engine.detect.checksum.Digits.repeated;

/** Identifiers of devices, subscriptions and researchers. */
public final class Devices {
  private Devices() {}

  /** An IMEI: Luhn over fifteen digits (3GPP TS 23.003 annex B). */
  public static boolean imei(byte[] c, int length) {
    return only(c, length, 15) && !repeated(c, 0, 14) && Schemes.luhn(c, 15);
  }

  /** A SIM card's ICCID: 89, Luhn over nineteen or twenty digits (ITU-T E.118). */
  public static boolean iccid(byte[] c, int length) {
    return (length == 19 || length == 20) && c[0] == '8' && c[1] == '9' && Schemes.luhn(c, length);
  }

  /** An ORCID iD or ISNI: MOD 11-2 over sixteen characters (ISO 27729). */
  public static boolean orcid(byte[] c, int length) {
    return length == 16 && !repeated(c, 0, 15) && Schemes.mod11x2(c, 16);
  }
}
