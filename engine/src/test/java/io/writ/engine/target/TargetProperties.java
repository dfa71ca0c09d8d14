package io.writ.engine.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TargetProperties {
  @Property
  void namingAUrlTwiceChangesNothing(@ForAll("urls") String url) {
    UrlName.parse(url)
        .filter(name -> name.kind().equals("url"))
        .ifPresent(name -> assertThat(UrlName.parse(name.text())).contains(name));
  }

  @Property
  void namingAFileTwiceChangesNothing(@ForAll("paths") String path) {
    FileName.parse(path, "/work")
        .ifPresent(name -> assertThat(FileName.parse(name.text(), "/work")).contains(name));
  }

  @Property
  void noNameClimbs(@ForAll("urls") String url, @ForAll("paths") String path) {
    for (Optional<Name> name :
        List.of(UrlName.parse(url), FileName.parse(path, ""), FileName.parse(path, "/work"))) {
      name.ifPresent(
          n -> assertThat(List.of(n.text().split("[/\\\\]", -1))).doesNotContain("..", "."));
    }
  }

  @Property
  void escapingAPathChangesNothing(
      @ForAll("segments") List<String> segments, @ForAll boolean twice) {
    String path = String.join("/", segments);
    String escaped = escapeAll(path);
    String url = "https://example.com/" + (twice ? escaped.replace("%", "%25") : escaped);
    assertThat(UrlName.parse(url)).isEqualTo(UrlName.parse("https://EXAMPLE.com:443/" + path));
  }

  @Property
  void ipv4HasOneName(@ForAll int address) {
    long unsigned = Integer.toUnsignedLong(address);
    String dotted =
        (unsigned >>> 24)
            + "."
            + (unsigned >>> 16 & 255)
            + "."
            + (unsigned >>> 8 & 255)
            + "."
            + (unsigned & 255);
    assertThat(HostName.parse(dotted)).contains(dotted);
    assertThat(HostName.parse(Long.toString(unsigned))).contains(dotted);
    assertThat(HostName.parse("0x" + Long.toHexString(unsigned))).contains(dotted);
    assertThat(HostName.parse("0" + Long.toOctalString(unsigned))).contains(dotted);
    assertThat(HostName.parse("[::ffff:" + dotted + "]")).contains(dotted);
  }

  @Property
  void nothingThrows(@ForAll String text) {
    UrlName.parse(text);
    FileName.parse(text, "");
    Recipients.parse(text);
    Recipients.ofMessage(text);
    BucketName.parse(text, text, "s3");
    HostName.parse(text);
  }

  @Property(tries = 300)
  void noSqlThrows(@ForAll("sqlish") List<String> tokens) {
    assertThat(SqlStatements.parse(String.join(" ", tokens), "public")).isNotNull();
  }

  @Property
  void identifiersFoldToOneName(@ForAll("identifiers") String name) {
    assertThat(SqlName.fold(SqlName.fold(name))).isEqualTo(SqlName.fold(name));
    assertThat(SqlName.fold('"' + name + '"')).isEqualTo(SqlName.fold('`' + name + '`'));
  }

  @Property
  void aGlobAgreesWithItsDefinition(
      @ForAll("globs") String pattern, @ForAll("globTexts") String text) {
    assertThat(new Glob(pattern, '/').matches(text)).isEqualTo(naive(pattern, text));
  }

  private static boolean naive(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    if (pattern.charAt(0) != '*') {
      return !text.isEmpty()
          && text.charAt(0) == pattern.charAt(0)
          && naive(pattern.substring(1), text.substring(1));
    }
    boolean any = pattern.startsWith("**");
    for (int i = 0; i <= text.length(); i++) {
      if (naive(pattern.substring(any ? 2 : 1), text.substring(i))) {
        return true;
      }
      if (i < text.length() && !any && text.charAt(i) == '/') {
        return false;
      }
    }
    return false;
  }

  @Provide
  Arbitrary<String> urls() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "..", ".", "/", "//", "\\", "%2e", "%2E%2e", "%252e", "%2f", "%5c", ";x=1", "a", "B",
            "ü", "%C3%BC", "%25", "%", "?", "#", "@", ":", "8080", " ", "\t", "%20", "%00", "~");
    Arbitrary<String> starts =
        Arbitraries.of(
            "https://",
            "HTTP:",
            "",
            "//",
            "http:\\\\",
            "https://u:p@",
            "https://[::1]",
            "https://example.com",
            "example.com",
            "https://0x7f.1",
            "file://");
    return Combinators.combine(
            starts,
            Arbitraries.of("example.com", "EXAMPLE.com.", "127.1", ""),
            pieces.list().ofMaxSize(12))
        .as((start, host, rest) -> start + host + "/" + String.join("", rest));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(
            "..", ".", "/", "//", "\\", "%2e", "%252e", "%2f", "~", "C:", "c:/", "a", "B", "ü",
            "%25", "%", "$", " ", ":", "x.txt", "...", "%5C")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<List<String>> segments() {
    return Arbitraries.of("..", ".", "", "a", "b c", "ü", "x.y", "日本").list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> identifiers() {
    return Arbitraries.strings().withChars("abAB_.1 ü").ofMinLength(1).ofMaxLength(8);
  }

  @Provide
  Arbitrary<List<String>> sqlish() {
    return Arbitraries.of(
            "SELECT", "*", "FROM", "a", "b.c", "\"D\"", "WHERE", "(", ")", "=", "1", "'x'", ",",
            ";", "INSERT", "INTO", "VALUES", "UPDATE", "SET", "DELETE", "WITH", "AS", "UNION", "--",
            "/*", "*/", "f(", "COPY", "TO", "STDOUT", "MERGE", "USING", "ON", "EXISTS", "IN",
            "CASE", "WHEN", "END", "[", "]")
        .list()
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<String> globs() {
    return Arbitraries.strings().withChars("ab*/").ofMaxLength(7);
  }

  @Provide
  Arbitrary<String> globTexts() {
    return Arbitraries.strings().withChars("ab/").ofMaxLength(8);
  }

  private static String escapeAll(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format("%%%02X", b));
    }
    return out.toString();
  }
}
