package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.Haystack;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;

/** IANA's top-level domains as commons-validator lists them, looked up without a string. */
final class TopLevelDomains {
  private static final int LONGEST = 24;
  private static final long[] KNOWN =
      hashes(
          Stream.of(ArrayType.GENERIC_RO, ArrayType.COUNTRY_CODE_RO, ArrayType.INFRASTRUCTURE_RO)
              .flatMap(type -> Arrays.stream(DomainValidator.getTLDEntries(type))));
  private static final long[] USUAL =
      hashes(
          Stream.of(
              "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "co", "ai",
              "app", "dev", "eu", "uk", "de", "fr", "nl", "ch", "site", "online", "shop", "xyz",
              "tech", "cloud", "club", "website"));

  private TopLevelDomains() {}

  /** Whether the label is a top-level domain. */
  static boolean known(Haystack text, int start, int end) {
    return contains(KNOWN, text, start, end);
  }

  /** Whether it is one that a bare host name in running text may end with. */
  static boolean usual(Haystack text, int start, int end) {
    return contains(USUAL, text, start, end);
  }

  private static boolean contains(long[] set, Haystack text, int start, int end) {
    if (end - start < 2 || end - start > LONGEST) {
      return false;
    }
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.lower(i)) * 0x100000001b3L;
    }
    return Arrays.binarySearch(set, hash) >= 0;
  }

  private static long[] hashes(Stream<String> labels) {
    return labels.mapToLong(TopLevelDomains::hash).sorted().toArray();
  }

  private static long hash(String label) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : label.getBytes(StandardCharsets.US_ASCII)) {
      hash = (hash ^ b) * 0x100000001b3L;
    }
    return hash;
  }
}
