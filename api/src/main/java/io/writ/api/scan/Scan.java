package io.writ.api.scan;

import io.writ.api.scan.Lines.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Runs a function over the lines of a stream on every core and writes what it gives in the order of
 * the input. At most a few blocks are held at a time, whatever the stream's length.
 */
public final class Scan implements AutoCloseable {
  private final int workers;
  private final ExecutorService executor;
  private final LineScanner scanner;
  private final OutputStream out;
  private final BadLines badLines;
  private final LongConsumer progress;

  private long lines;
  private long bad;

  /** Told of each line that can't be scanned: its number and why, never what it holds. */
  public interface BadLines {
    void add(long number, String reason);
  }

  /**
   * Makes a scan.
   *
   * @param progress told how many lines were written, after each block
   */
  public Scan(
      int workers,
      LineScanner scanner,
      OutputStream out,
      BadLines badLines,
      LongConsumer progress) {
    this.workers = workers;
    this.executor = Executors.newFixedThreadPool(workers);
    this.scanner = scanner;
    this.out = out;
    this.badLines = badLines;
    this.progress = progress;
  }

  /** How many lines were read. */
  public long lines() {
    return lines;
  }

  /** How many lines could not be scanned. */
  public long bad() {
    return bad;
  }

  /** Scans one stream to its end. */
  public void run(InputStream in) throws IOException, InterruptedException {
    Lines source = new Lines(in);
    Deque<Future<Block>> pending = new ArrayDeque<>();
    List<Line> block = source.block();
    while (!block.isEmpty() || !pending.isEmpty()) {
      while (!block.isEmpty() && pending.size() < 4 * workers) {
        List<Line> work = block;
        pending.add(executor.submit(() -> scan(work)));
        block = source.block();
      }
      write(pending.remove());
    }
    out.flush();
  }

  private record Bad(long number, String reason) {}

  private record Block(byte[] output, int lines, List<Bad> bad) {}

  private Block scan(List<Line> block) {
    ByteArrayOutputStream output = new ByteArrayOutputStream(16 << 10);
    List<Bad> bad = new ArrayList<>();
    for (Line line : block) {
      try {
        if (line.tooLong()) {
          throw new LineScanner.Unreadable("longer than " + Lines.MAX_LINE_BYTES + " bytes");
        }
        output.writeBytes(scanner.scan(line.bytes()));
        output.write('\n');
      } catch (LineScanner.Unreadable e) {
        bad.add(new Bad(line.number(), e.reason()));
      }
    }
    return new Block(output.toByteArray(), block.size(), bad);
  }

  private void write(Future<Block> future) throws IOException, InterruptedException {
    try {
      Block block = future.get();
      out.write(block.output());
      block.bad().forEach(one -> badLines.add(one.number(), one.reason()));
      bad += block.bad().size();
      lines += block.lines();
      progress.accept(lines);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a line made the scan fail", e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
