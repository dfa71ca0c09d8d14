package io.writ.api.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScanTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<String> bad = new ArrayList<>();

  private Scan scan(LineScanner scanner) {
    return new Scan(4, scanner, out, (line, reason) -> bad.add(line + " " + reason), lines -> {});
  }

  @Test
  void answersComeInTheOrderOfTheInput() throws Exception {
    String input =
        IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(Collectors.joining("\n"));

    try (Scan scan = scan(line -> line)) {
      scan.run(new ByteArrayInputStream(input.getBytes(UTF_8)));
      assertThat(scan.lines()).isEqualTo(20_000);
    }

    assertThat(out.toString(UTF_8)).isEqualTo(input + "\n");
  }

  @Test
  void aBadLineIsNamedAndTheOthersGoOn() throws Exception {
    LineScanner refusesTwo =
        line -> {
          if (line[0] == '2') {
            throw new LineScanner.Unreadable("not a one");
          }
          return line;
        };

    try (Scan scan = scan(refusesTwo)) {
      scan.run(new ByteArrayInputStream("1\n\n \r\n2\n3".getBytes(UTF_8)));
      assertThat(scan.bad()).isEqualTo(1);
    }

    assertThat(out.toString(UTF_8)).isEqualTo("1\n3\n");
    assertThat(bad).containsExactly("4 not a one");
  }

  @Test
  void aLineBeyondTheLimitIsSkippedWithoutBeingHeld() throws Exception {
    InputStream endless = new Repeated((byte) 'x', 3L * Lines.MAX_LINE_BYTES);

    try (Scan scan = scan(line -> line)) {
      scan.run(endless);
    }

    assertThat(bad).containsExactly("1 longer than 16777216 bytes");
    assertThat(out.size()).isZero();
  }

  @Test
  void onlyAFewBlocksAreHeldAtATime() throws Exception {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger scanned = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    InputStream counting =
        new Repeated((byte) '\n', 0) {
          private int lines;

          @Override
          public int read(byte[] buffer, int offset, int length) {
            if (lines == 100_000) {
              return -1;
            }
            int now = Math.min(length / 2, 100_000 - lines);
            for (int i = 0; i < now; i++) {
              buffer[offset + 2 * i] = 'x';
              buffer[offset + 2 * i + 1] = '\n';
            }
            lines += now;
            read.addAndGet(now);
            most.accumulateAndGet(read.get() - scanned.get(), Math::max);
            return 2 * now;
          }
        };

    try (Scan scan =
        scan(
            line -> {
              scanned.incrementAndGet();
              return line;
            })) {
      scan.run(counting);
    }

    assertThat(scanned).hasValue(100_000);
    assertThat(most.get()).isLessThan(50_000);
  }

  /** A stream of one byte, over and over. */
  private static class Repeated extends InputStream {
    private final byte value;
    private long left;

    Repeated(byte value, long length) {
      this.value = value;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int now = (int) Math.min(length, left);
      java.util.Arrays.fill(buffer, offset, offset + now, value);
      left -= now;
      return now == 0 ? -1 : now;
    }
  }
}
