package io.writ.api.serve;

import io.writ.api.policyset.PoliciesRefused;
import io.writ.api.problem.Problems;
import io.writ.audit.append.LogDamaged;
import io.writ.audit.database.DatabaseException;
import io.writ.audit.server.ServerException;
import io.writ.engine.record.AuditUnavailable;
import io.writ.engine.source.Problem;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something that is started beside other things. */
final class Starting<T> {
  private final CompletableFuture<T> future = new CompletableFuture<>();

  private Starting() {}

  static <T> Starting<T> of(String name, Supplier<T> start) {
    Starting<T> starting = new Starting<>();
    Thread.ofPlatform()
        .name("writ-start-" + name)
        .start(() -> starting.future.completeAsync(start, Runnable::run));
    return starting;
  }

  /** Why it did not start, after waiting for it; nothing when it did. */
  List<String> reasons() {
    try {
      future.join();
      return List.of();
    } catch (CompletionException e) {
      return reasons(Problems.unwrap(e));
    }
  }

  T get() {
    return future.join();
  }

  /** What a failure at the start is told as: a reason that an operator can act on, no stack. */
  static List<String> reasons(Throwable failure) {
    return switch (failure) {
      case PoliciesRefused refused -> refused.problems().stream().map(Problem::toString).toList();
      case ServerException e -> List.of(said(e));
      case DatabaseException e -> List.of(said(e));
      case LogDamaged e -> List.of(said(e));
      case AuditUnavailable.Broken e when e.getCause() != null ->
          List.of(said(e) + ": " + said(e.getCause()));
      default -> List.of(failure.getClass().getSimpleName() + ": " + said(failure));
    };
  }

  private static String said(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
