package io.writ.samples.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.samples.detection.Scanner.Scanned;
import io.writ.samples.detection.Scanner.Text;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerScannerTest {
  @Test
  void answersAreMatchedById() throws IOException, InterruptedException {
    String answer =
        "{\\\"id\\\":\\\"1\\\",\\\"findings\\\":[{\\\"type\\\":\\\"SECRET\\\",\\\"start\\\":2,\\\"end\\\":5,\\\"score\\\":0.5}]}";
    PeerScanner peer =
        new PeerScanner(
            "peer", List.of("sh", "-c", "cat > /dev/null; echo fast >&2; echo \"" + answer + "\""));

    List<Scanned> results = peer.scan(List.of(Text.prompt("a"), Text.prompt("b")));

    assertThat(results.get(0).failed()).isTrue();
    assertThat(results.get(1).found()).singleElement().matches(f -> f.is(2, 5) && f.strong());
    assertThat(peer.said()).isEqualTo("fast");
  }

  @Test
  void aFailureIsNoResult() {
    PeerScanner peer = new PeerScanner("peer", List.of("sh", "-c", "echo broken >&2; exit 3"));

    assertThatThrownBy(() -> peer.scan(List.of(Text.prompt("a"))))
        .isInstanceOf(IOException.class)
        .hasMessage("peer ended with 3: broken");
  }
}
