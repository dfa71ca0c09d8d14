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
 * Runs a function over the lines of a stream on several threads and writes what it gives in the
 * order of the input. At most a few blocks are held at a time, whatever the stream's length.
 */
public final class Scan implements AutoCloseable {
  private static final int LINES_OF_A_TASK = 8;

  private final int blocks = 4 * Runtime.getRuntime().availableProcessors();
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
   * @param workers how many lines are scanned at a time
   * @param progress told how many lines were written, after each block
   */
  public Scan(
      int workers,
      LineScanner scanner,
      OutputStream out,
      BadLines badLines,
      LongConsumer progress) {
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
    Deque<List<Future<Done>>> pending = new ArrayDeque<>();
    List<Line> block = source.block();
    while (!block.isEmpty() || !pending.isEmpty()) {
      while (!block.isEmpty() && pending.size() < blocks) {
        pending.add(submitted(block));
        block = source.block();
      }
      for (Future<Done> done : pending.remove()) {
        write(done);
      }
      progress.accept(lines);
    }
    out.flush();
  }

  private record Bad(long number, String reason) {}

  private record Done(byte[] output, int lines, List<Bad> bad) {}

  private List<Future<Done>> submitted(List<Line> block) {
    List<Future<Done>> tasks = new ArrayList<>();
    for (int from = 0; from < block.size(); from += LINES_OF_A_TASK) {
      List<Line> task = block.subList(from, Math.min(from + LINES_OF_A_TASK, block.size()));
      tasks.add(executor.submit(() -> scan(task)));
    }
    return tasks;
  }

  private Done scan(List<Line> task) {
    ByteArrayOutputStream output = new ByteArrayOutputStream(2 << 10);
    List<Bad> bad = new ArrayList<>();
    for (Line line : task) {
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
    return new Done(output.toByteArray(), task.size(), bad);
  }

  private void write(Future<Done> future) throws IOException, InterruptedException {
    try {
      Done done = future.get();
      out.write(done.output());
      done.bad().forEach(one -> badLines.add(one.number(), one.reason()));
      bad += done.bad().size();
      lines += done.lines();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a line made the scan fail", e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
