package io.writ.engine.target;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.sf.jsqlparser.parser.CCJSqlParser;

/** Stops parsers that take too long: one thread for all of them, which keeps no process alive. */
final class ParserWatch {
  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private ParserWatch() {}

  /** Stops the parser at a time of {@link System#nanoTime}, unless what it returns is cancelled. */
  static Future<?> stopAt(long nanoTime, CCJSqlParser parser) {
    return TIMER.schedule(
        () -> parser.interrupted = true, nanoTime - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("sql-watch").factory());
    timer.setRemoveOnCancelPolicy(true); // or every parser would be kept until its time is over
    return timer;
  }
}
