package io.writ.engine.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * E-mail recipients (RFC 5322 section 3.4): lists, display names, comments, groups. What mail
 * servers route in different ways (source routes, percent hacks, quoted specials, address literals)
 * has no name.
 */
final class Recipients {
  private static final int MAX_RECIPIENTS = 500;
  private static final Set<String> HEADERS =
      Set.of("to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc");

  private final String text;
  private int at;

  private Recipients(String text) {
    this.text = text;
  }

  /** The recipients of an address list, or empty when it isn't one. */
  static Optional<List<Name>> parse(String list) {
    String text = list.strip();
    if (text.isEmpty() || text.length() > 16_384 || Percent.hasControl(text)) {
      return Optional.empty();
    }
    return new Recipients(text).addresses();
  }

  /** The recipients that the header of a message names. */
  static Optional<List<Name>> ofMessage(String message) {
    String text = message.replace("\r\n", "\n");
    int end = text.indexOf("\n\n");
    String header = end < 0 ? text : text.substring(0, end);
    if (header.length() > 65_536 || header.indexOf('\r') >= 0) {
      return Optional.empty();
    }
    List<Name> names = new ArrayList<>();
    for (String line : header.replace("\n ", " ").replace("\n\t", " ").split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        return Optional.empty();
      }
      if (HEADERS.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT))) {
        Optional<List<Name>> more = parse(line.substring(colon + 1));
        if (more.isEmpty()) {
          return more;
        }
        names.addAll(more.get());
      }
    }
    return names.isEmpty() || names.size() > MAX_RECIPIENTS ? Optional.empty() : Optional.of(names);
  }

  private Optional<List<Name>> addresses() {
    List<Name> names = new ArrayList<>();
    StringBuilder phrase = new StringBuilder();
    Optional<String> angle = Optional.empty();
    boolean inGroup = false;
    for (; at <= text.length(); at++) {
      char c = at == text.length() ? ',' : text.charAt(at);
      switch (c) {
        case '"' -> {
          Optional<String> quoted = quoted();
          if (quoted.isEmpty()) {
            return Optional.empty();
          }
          phrase.append(quoted.get());
        }
        case '(' -> {
          if (!skipComment()) {
            return Optional.empty();
          }
        }
        case '<' -> {
          int close = text.indexOf('>', at);
          if (close < 0 || angle.isPresent()) {
            return Optional.empty();
          }
          angle = Optional.of(text.substring(at + 1, close));
          at = close;
        }
        case ':' -> {
          if (inGroup || angle.isPresent() || phrase.indexOf("@") >= 0) {
            return Optional.empty();
          }
          inGroup = true;
          phrase.setLength(0);
        }
        case ',', ';' -> {
          String address = angle.orElse(phrase.toString()).strip();
          if (!address.isEmpty()) {
            Optional<Name> name = address(address);
            if (name.isEmpty() || names.size() >= MAX_RECIPIENTS) {
              return Optional.empty();
            }
            names.add(name.get());
          }
          phrase.setLength(0);
          angle = Optional.empty();
          inGroup = inGroup && c != ';';
        }
        default -> {
          if (angle.isPresent() && c != ' ') {
            return Optional.empty();
          }
          phrase.append(c);
        }
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** A quoted string, the position left on its closing quote; what it quotes when that is plain. */
  private Optional<String> quoted() {
    StringBuilder quoted = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      }
      if (at < text.length()) {
        quoted.append(text.charAt(at));
      }
    }
    if (at >= text.length()) {
      return Optional.empty();
    }
    boolean local = at + 1 < text.length() && text.charAt(at + 1) == '@';
    return local && !isLocal(quoted.toString())
        ? Optional.empty()
        : Optional.of(local ? quoted.toString() : "");
  }

  private boolean skipComment() {
    int depth = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Name> address(String address) {
    int at = address.indexOf('@');
    if (at <= 0 || at != address.lastIndexOf('@')) {
      return Optional.empty();
    }
    String local = address.substring(0, at).strip();
    if (local.length() > 2 && local.startsWith("\"") && local.endsWith("\"")) {
      local = local.substring(1, local.length() - 1);
    }
    String domain = address.substring(at + 1).strip();
    if (!isLocal(local) || domain.startsWith("[")) {
      return Optional.empty();
    }
    String name = local.toLowerCase(Locale.ROOT);
    return HostName.parse(domain)
        .filter(host -> !host.startsWith("["))
        .map(host -> new Name("email", name + "@" + host, host));
  }

  /** RFC 5321 dot-string with RFC 6531 letters, without the characters that old relays route by. */
  private static boolean isLocal(String local) {
    return !local.isEmpty()
        && local.length() <= 64
        && !local.startsWith(".")
        && !local.endsWith(".")
        && !local.contains("..")
        && local
            .codePoints()
            .allMatch(
                c ->
                    Character.isLetterOrDigit(c)
                        || c < 128 && "#$&'*+-/=?^_`{|}~.".indexOf(c) >= 0);
  }
}
