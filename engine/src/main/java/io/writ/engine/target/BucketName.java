package io.writ.engine.target;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Objects in object stores: {@code s3://bucket/key}, {@code gs://bucket/key}, {@code
 * az://account/container/key}. Keys are opaque to the stores, but not to what stands before them: a
 * key with {@code .} or {@code ..} segments, or with escapes, has no name.
 */
final class BucketName {
  private static final Map<String, String> SCHEMES =
      Map.of("s3", "s3", "s3a", "s3", "s3n", "s3", "gs", "gs", "az", "az", "azure", "az");

  private BucketName() {}

  /** Where the key begins in a canonical name, its slash included; the length when it has none. */
  static int keyStart(String name) {
    int at = name.indexOf("://");
    int slash = at < 0 ? -1 : name.indexOf('/', at + 3);
    if (slash >= 0 && name.startsWith("az://")) {
      slash = name.indexOf('/', slash + 1);
    }
    return slash < 0 ? name.length() : slash;
  }

  /**
   * The name of a URI, an ARN, an {@code https} address of a store, or a bare bucket with its key.
   *
   * @param key the object's key when it is an argument of its own, or empty
   * @param provider {@code s3}, {@code gs} or {@code az}: the scheme of a bare bucket; empty when
   *     there is none
   */
  static Optional<Name> parse(String text, String key, String provider) {
    if (text.length() > 4096 || key.length() > 4096 || Percent.hasControl(text + key)) {
      return Optional.empty();
    }
    Optional<Location> location = locate(text.strip(), provider);
    return location
        .map(at -> key.isEmpty() ? at : at.withKey(key))
        .filter(Location::isValid)
        .map(at -> new Name("bucket", at.text(), at.host()));
  }

  private static Optional<Location> locate(String text, String provider) {
    int at = text.indexOf("://");
    if (at < 0) {
      if (text.startsWith("arn:aws:s3:::")) {
        return Optional.of(of("s3", text.substring(13), ""));
      }
      return provider.isEmpty() ? Optional.empty() : Optional.of(of(provider, text, ""));
    }
    String scheme = text.substring(0, at).toLowerCase(Locale.ROOT);
    String rest = text.substring(at + 3);
    if (SCHEMES.containsKey(scheme)) {
      return Optional.of(of(SCHEMES.get(scheme), rest, ""));
    }
    if (scheme.equals("abfs") || scheme.equals("abfss") || scheme.equals("wasbs")) {
      return azureFileSystem(rest);
    }
    return scheme.equals("https") || scheme.equals("http")
        ? UrlName.parse(text).flatMap(BucketName::store)
        : Optional.empty();
  }

  /** {@code container@account.dfs.core.windows.net/key}. */
  private static Optional<Location> azureFileSystem(String rest) {
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    int at = authority.indexOf('@');
    Optional<String> host = at < 0 ? Optional.empty() : HostName.parse(authority.substring(at + 1));
    return host.filter(name -> name.endsWith(".core.windows.net"))
        .map(
            name ->
                of(
                    "az",
                    firstLabel(name)
                        + "/"
                        + authority.substring(0, at)
                        + (slash < 0 ? "" : rest.substring(slash)),
                    name));
  }

  private static Optional<Location> store(Name url) {
    String host = url.domain();
    String path = url.text().substring(url.text().indexOf('/') + 1);
    if (url.text().length() > host.length() && url.text().charAt(host.length()) == ':') {
      return Optional.empty();
    }
    List<String> labels = List.of(host.split("\\.", -1));
    if (host.endsWith(".amazonaws.com") || host.endsWith(".amazonaws.com.cn")) {
      int s3 = indexOfS3(labels);
      if (s3 < 0) {
        return Optional.empty();
      }
      String bucket = String.join(".", labels.subList(0, s3));
      return Optional.of(of("s3", bucket.isEmpty() ? path : bucket + "/" + path, host));
    }
    if (host.equals("storage.googleapis.com") || host.equals("storage.cloud.google.com")) {
      return Optional.of(of("gs", path, host));
    }
    if (host.endsWith(".storage.googleapis.com")) {
      String bucket = host.substring(0, host.length() - ".storage.googleapis.com".length());
      return Optional.of(of("gs", bucket + "/" + path, host));
    }
    return host.endsWith(".blob.core.windows.net") || host.endsWith(".dfs.core.windows.net")
        ? Optional.of(of("az", firstLabel(host) + "/" + path, host))
        : Optional.empty();
  }

  /** The last label that names the service: a bucket's own name may hold it too. */
  private static int indexOfS3(List<String> labels) {
    for (int i = labels.size() - 3; i >= 0 && i >= labels.size() - 6; i--) {
      if (labels.get(i).equals("s3") || labels.get(i).startsWith("s3-")) {
        return i;
      }
    }
    return -1;
  }

  private static Location of(String scheme, String rest, String host) {
    int bucketEnd = rest.indexOf('/');
    if (scheme.equals("az") && bucketEnd >= 0) {
      bucketEnd = rest.indexOf('/', bucketEnd + 1);
    }
    return bucketEnd < 0
        ? new Location(scheme, rest, "", host)
        : new Location(scheme, rest.substring(0, bucketEnd), rest.substring(bucketEnd + 1), host);
  }

  private static String firstLabel(String host) {
    return host.substring(0, host.indexOf('.'));
  }

  private record Location(String scheme, String bucket, String key, String host) {
    Location withKey(String other) {
      return new Location(scheme, bucket, key.isEmpty() ? other : key + "/" + other, host);
    }

    boolean isValid() {
      if (bucket.isEmpty()
          || bucket.length() > 255
          || !bucket
              .chars()
              .allMatch(
                  c ->
                      c >= 'a' && c <= 'z'
                          || c >= '0' && c <= '9'
                          || "-._".indexOf(c) >= 0
                          || c == '/' && scheme.equals("az"))) {
        return false;
      }
      if (scheme.equals("az") && (bucket.indexOf('/') <= 0 || bucket.endsWith("/"))) {
        return false;
      }
      if (key.indexOf('%') >= 0 || key.indexOf('\\') >= 0 || key.indexOf('?') >= 0) {
        return false;
      }
      for (String segment : key.split("/", -1)) {
        if (segment.equals(".") || segment.equals("..")) {
          return false;
        }
      }
      return Percent.decodeFully(key).isPresent();
    }

    String text() {
      return scheme + "://" + bucket + (key.isEmpty() ? "" : "/" + key);
    }
  }
}
