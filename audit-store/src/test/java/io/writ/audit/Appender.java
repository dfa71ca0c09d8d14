package io.writ.audit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Appends until it is killed and prints {@code index id} for each acknowledged entry. */
public final class Appender {
  private static final int IN_FLIGHT = 32;

  private Appender() {}

  /**
   * @param args data directory, number of the first record
   */
  public static void main(String[] args) throws InterruptedException {
    System.out.println("starting");
    AtomicInteger number = new AtomicInteger(Integer.parseInt(args[1]));
    Semaphore free = new Semaphore(IN_FLIGHT);
    AuditStore store = AuditStore.open(settings(Path.of(args[0])), Runnable::run);
    while (true) {
      free.acquire();
      int next = number.getAndIncrement();
      store
          .log()
          .append(Records.decision(next))
          .whenComplete(
              (index, failure) -> {
                free.release();
                System.out.println(
                    failure == null ? index + " " + Records.id(next) : "failed " + failure);
              });
    }
  }

  static AuditSettings settings(Path data) {
    return new AuditSettings(
        data, Path.of("target/postgres-programs"), Optional.empty(), "writ.test/kill", 1000);
  }
}
