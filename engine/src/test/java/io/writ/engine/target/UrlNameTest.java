package io.writ.engine.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlNameTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://Example.COM:80/a/b, example.com/a/b",
    "https://example.com/a/./b/../c, example.com/a/c",
    "https://example.com/../../x, example.com/x",
    "https://example.com/%2e%2e/x, example.com/x",
    "https://example.com/a/%252e%252e/x, example.com/x",
    "https://example.com/a/..;/x, example.com/x",
    "https://example.com/a;v=1/b, example.com/a/b",
    "https://example.com//a///b/, example.com/a/b",
    "https://example.com/a%2Fb, example.com/a/b",
    "https://example.com\\a\\..\\b, example.com/b",
    "https://good.test@evil.test/x, evil.test/x",
    "https://good.test:443@evil.test/x, evil.test/x",
    "https://evil.test\\@good.test/x, evil.test/@good.test/x",
    "https:evil.test/x, evil.test/x",
    "https:///evil.test/x, evil.test/x",
    "http:\\\\evil.test/x, evil.test/x",
    "https://example.com./x, example.com/x",
    "https://example.com:8443/x, example.com:8443/x",
    "https://example.com:0443/x, example.com/x",
    "https://example.com/x?q=../../y#z, example.com/x",
    "http://0x7f.1/, 127.0.0.1/",
    "http://2130706433/, 127.0.0.1/",
    "http://0177.0.0.1/, 127.0.0.1/",
    "http://[::1]:80/a, [::1]/a",
    "http://[0:0:0:0:0:0:0:1]/a, [::1]/a",
    "http://[::ffff:127.0.0.1]/a, 127.0.0.1/a",
    "http://[2001:DB8::0:1]/, [2001:db8::1]/",
    "http://bücher.example/, xn--bcher-kva.example/",
    "http://ｅxample.com/, example.com/",
    "http://%65xample.com/, example.com/",
    "example.com/x, example.com/x",
    "example.com:8080/x, example.com:8080/x",
    "//example.com/x, example.com/x",
    "https://example.com/a%20b, example.com/a%20b",
    "https://example.com/100%25, example.com/100%25",
    "https://example.com/a%3Fb, example.com/a%3Fb",
    "https://example.com/ü, example.com/ü",
    "https://example.com/%C3%BC, example.com/ü",
  })
  void readsEverySpellingAsOne(String url, String name) {
    assertThat(UrlName.parse(url).map(Name::text)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "gopher://example.com/",
        "https://",
        "https://exa mple.com/",
        "https://example.com:99999/",
        "https://example.com:8o/",
        "https://1.2.3.4.5/",
        "https://256.256.256.256.1/",
        "http://[::1/",
        "http://[fe80::1%25eth0]/",
        "https://fa\u00DF.de/",
        "https://example.com/\u0000",
        "https://example.com/%00",
        "https://example.com/%c0%ae%c0%ae/x",
        "https://example.com/\uFF0E\uFF0E/x",
        "https://example.com/a\u200Bb",
        "https://a..b/",
        "file://server/share"
      })
  void hasNoNameWhereReadersDisagree(String url) {
    assertThat(UrlName.parse(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://exam\tple.com/x", "https://example.com/\nx", " https://example.com/x "})
  void dropsTabsAndNewlinesAsBrowsersDo(String url) {
    assertThat(UrlName.parse(url).map(Name::text)).contains("example.com/x");
  }

  @ParameterizedTest
  @CsvSource({"file:///etc/../etc/passwd, /etc/passwd", "file://localhost/etc/passwd, /etc/passwd"})
  void takesFileUrlsAsFiles(String url, String name) {
    assertThat(UrlName.parse(url)).contains(new Name("file", name, ""));
  }
}
