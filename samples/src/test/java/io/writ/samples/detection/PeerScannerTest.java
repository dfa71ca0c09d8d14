package io.writ.samples.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.samples.detection.Scanner.Scanned;
import io.writ.samples.detection.Scanner.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerScannerTest {
  @TempDir private Path kept;

  @Test
  void answersAreMatchedById() throws IOException, InterruptedException {
    String answer =
        "{\\\"id\\\":\\\"1\\\",\\\"findings\\\":[{\\\"type\\\":\\\"SECRET\\\",\\\"start\\\":2,\\\"end\\\":5,\\\"score\\\":0.5}]}";
    PeerScanner peer =
        new PeerScanner(
            "peer",
            List.of("sh", "-c", "cat > /dev/null; echo fast >&2; echo \"" + answer + "\""),
            kept);

    List<Scanned> results = peer.scan(List.of(Text.prompt("a"), Text.prompt("b")));

    assertThat(results.get(0).failed()).isTrue();
    assertThat(results.get(1).found()).singleElement().matches(f -> f.is(2, 5) && f.strong());
    assertThat(peer.said()).isEqualTo("fast");
  }

  @Test
  void theSameTextsAreScannedOnce() throws IOException, InterruptedException {
    PeerScanner peer = new PeerScanner("peer", List.of("sh", "-c", "cat > /dev/null"), kept);
    PeerScanner broken = new PeerScanner("peer", List.of("sh", "-c", "exit 3"), kept);
    List<Text> texts = List.of(Text.prompt("a"));

    assertThat(peer.scan(texts)).isEqualTo(broken.scan(texts));
  }

  @Test
  void aFailureIsNoResult() {
    PeerScanner peer =
        new PeerScanner("peer", List.of("sh", "-c", "echo broken >&2; exit 3"), kept);

    assertThatThrownBy(() -> peer.scan(List.of(Text.prompt("a"))))
        .isInstanceOf(IOException.class)
        .hasMessage("peer ended with 3: broken");
  }
}
