package io.writ.engine.target;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Hosts as the WHATWG URL standard (section 3.5, host parsing) reads them: IDN as A-labels, IPv4
 * numbers in any base as four decimals, IPv6 compressed (RFC 5952), IPv4-mapped addresses as IPv4.
 */
final class HostName {
  /** What IDNA 2003 and 2008 read differently: such a name has no one meaning (UTS 46, 7). */
  private static final String DEVIATIONS = "\u00DF\u1E9E\u03C2\u200C\u200D";

  private HostName() {}

  /** The canonical host, or empty when it is none. */
  static Optional<String> parse(String host) {
    if (host.isEmpty() || host.length() > 1000) {
      return Optional.empty();
    }
    if (host.startsWith("[")) {
      return host.endsWith("]")
          ? IpAddress.v6(host.substring(1, host.length() - 1))
          : Optional.empty();
    }
    if (host.chars().anyMatch(c -> DEVIATIONS.indexOf(c) >= 0 || c == 0xAD)) {
      return Optional.empty();
    }
    Optional<String> ascii = toAscii(host).map(HostName::withoutTrailingDot);
    if (ascii.isEmpty() || !isPlain(ascii.get())) {
      return Optional.empty();
    }
    return endsInNumber(ascii.get()) ? IpAddress.v4(ascii.get()) : ascii;
  }

  private static Optional<String> toAscii(String host) {
    try {
      return Optional.of(IDN.toASCII(host).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withoutTrailingDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static boolean isPlain(String host) {
    if (host.isEmpty() || host.length() > 253) {
      return false;
    }
    for (String label : host.split("\\.", -1)) {
      if (label.isEmpty() || label.length() > 63) {
        return false;
      }
    }
    return host.chars()
        .allMatch(
            c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.');
  }

  private static boolean endsInNumber(String host) {
    String last = List.of(host.split("\\.", -1)).getLast();
    return last.chars().allMatch(c -> c >= '0' && c <= '9')
        || last.startsWith("0x") && last.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
  }
}
