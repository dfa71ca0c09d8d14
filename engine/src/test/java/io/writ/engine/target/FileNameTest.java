package io.writ.engine.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "/srv/../etc//passwd, /etc/passwd",
    "/../../etc/passwd, /etc/passwd",
    "/srv/%2e%2e/etc, /etc",
    "/srv/%252e%252e/etc, /etc",
    "/srv\\..\\etc, /etc",
    "a/b, /work/a/b",
    "../x, /x",
    "~/notes/../x, ~/x",
    "C:\\Users\\..\\Temp\\X.TXT, c:/temp/x.txt",
    "/C:/Temp/x, c:/temp/x",
    "c:/temp./x . , c:/temp/x",
    "\\\\Server\\Share\\a\\..\\b, //server/share/b",
  })
  void readsEverySpellingAsOne(String path, String name) {
    assertThat(FileName.parse(path, "/work").map(Name::text)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$HOME/x",
        "${HOME}/x",
        "$(id)/x",
        "`id`",
        "%APPDATA%\\x",
        "~root/x",
        "~/../../etc/passwd",
        "C:x",
        "\\\\?\\C:\\x",
        "\\\\.\\pipe\\x",
        "c:/PROGRA~1/x",
        "c:/x.txt:stream",
        "//server",
        "//server/../x/..",
        "/a\u0000b",
        "/a%00b",
        "/\uFF0E\uFF0E/x"
      })
  void hasNoNameWhereItCannotBeToldWhatItMeans(String path) {
    assertThat(FileName.parse(path, "/work")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../../x", "."})
  void climbsNowhereWithoutRoot(String path) {
    assertThat(FileName.parse(path, "")).isEmpty();
  }
}
