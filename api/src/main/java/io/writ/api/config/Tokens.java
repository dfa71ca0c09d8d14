package io.writ.api.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Bearer tokens (RFC 6750) that may call, by the SHA-256 of each: the file holds no token. One line
 * each: a name, 64 hex digits, and the rights beyond asking and reading; {@code #} starts a
 * comment.
 */
public final class Tokens {
  /** Nobody has a token, and none is asked for. */
  public static final Tokens NONE = new Tokens(Map.of());

  /**
   * Who holds a token.
   *
   * @param rights {@code decrypt}, or {@code decrypt:TENANT} for one tenant's values
   */
  public record Holder(String name, Set<String> rights) {
    /** Whoever calls where no tokens are asked for. */
    public static final Holder ANONYMOUS = new Holder("anonymous", Set.of());

    public Holder {
      rights = Set.copyOf(rights);
    }
  }

  private record Credential(byte[] digest, Holder holder) {}

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern RIGHT = Pattern.compile("decrypt(:[^:]+)?");
  private static final String SCHEME = "Bearer ";

  private final Map<String, Credential> credentials;

  private Tokens(Map<String, Credential> credentials) {
    this.credentials = credentials;
  }

  /** Reads the lines of a token file; each problem names its line and quotes nothing. */
  static Tokens parse(List<String> lines, Consumer<String> errors) {
    Map<String, Credential> credentials = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        String where = "line " + (i + 1);
        parse(line, credentials).ifPresent(error -> errors.accept(where + " " + error));
      }
    }
    if (credentials.isEmpty()) {
      errors.accept("no token is in it");
    }
    return new Tokens(credentials);
  }

  /** Adds the credential of a line, or says what is wrong with it. */
  private static Optional<String> parse(String line, Map<String, Credential> credentials) {
    List<String> words = List.of(line.split("[ \t]+", -1));
    if (words.size() < 2
        || !NAME.matcher(words.get(0)).matches()
        || !DIGEST.matcher(words.get(1)).matches()) {
      return Optional.of("is not a name and a SHA-256 in 64 hex digits");
    }
    List<String> rights = words.subList(2, words.size());
    if (!rights.stream().allMatch(RIGHT.asMatchPredicate())) {
      return Optional.of("gives a right that is not `decrypt` or `decrypt:TENANT`");
    }
    Holder holder = new Holder(words.get(0), new HashSet<>(rights));
    Credential credential = new Credential(HexFormat.of().parseHex(words.get(1)), holder);
    return credentials.putIfAbsent(holder.name(), credential) == null
        ? Optional.empty()
        : Optional.of("repeats a name");
  }

  /** Whether callers must show a token. */
  public boolean required() {
    return !credentials.isEmpty();
  }

  /** Whose token an {@code Authorization} header carries. Takes the same time for any token. */
  public Optional<Holder> holderOf(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    byte[] digest = sha256(authorization.substring(SCHEME.length()).strip());
    Optional<Holder> holder = Optional.empty();
    for (Credential credential : credentials.values()) {
      if (MessageDigest.isEqual(credential.digest(), digest)) {
        holder = Optional.of(credential.holder());
      }
    }
    return holder;
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
