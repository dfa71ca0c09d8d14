package io.writ.api.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Bearer tokens (RFC 6750) that may call, by the SHA-256 of each: the file holds no token. One line
 * each: a name and 64 hex digits; {@code #} starts a comment.
 */
public final class Tokens {
  /** Nobody has a token, and none is asked for. */
  public static final Tokens NONE = new Tokens(Map.of());

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final String SCHEME = "Bearer ";

  private final Map<String, byte[]> digests;

  private Tokens(Map<String, byte[]> digests) {
    this.digests = digests;
  }

  /** Reads the lines of a token file; each problem names its line and quotes nothing. */
  static Tokens parse(List<String> lines, Consumer<String> errors) {
    Map<String, byte[]> digests = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> words = new ArrayList<>(List.of(line.split("[ \t]+", -1)));
      if (words.size() != 2
          || !NAME.matcher(words.get(0)).matches()
          || !DIGEST.matcher(words.get(1)).matches()) {
        errors.accept("line " + (i + 1) + " is not a name and a SHA-256 in 64 hex digits");
      } else if (digests.put(words.get(0), HexFormat.of().parseHex(words.get(1))) != null) {
        errors.accept("line " + (i + 1) + " repeats a name");
      }
    }
    if (digests.isEmpty()) {
      errors.accept("no token is in it");
    }
    return new Tokens(digests);
  }

  /** Whether callers must show a token. */
  public boolean required() {
    return !digests.isEmpty();
  }

  /** Whose token an {@code Authorization} header carries. Takes the same time for any token. */
  public Optional<String> nameOf(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    byte[] digest = sha256(authorization.substring(SCHEME.length()).strip());
    Optional<String> name = Optional.empty();
    for (Map.Entry<String, byte[]> entry : digests.entrySet()) {
      if (MessageDigest.isEqual(entry.getValue(), digest)) {
        name = Optional.of(entry.getKey());
      }
    }
    return name;
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
