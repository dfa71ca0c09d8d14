package io.writ.api.http;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import io.writ.audit.AuditStore;

/** What others need to check the log. */
@Controller("/v1/log")
final class LogController {
  private final AuditStore store;

  LogController(AuditStore store) {
    this.store = store;
  }

  /** The latest checkpoint as a signed note (C2SP tlog-checkpoint). */
  @Get(value = "/checkpoint", produces = MediaType.TEXT_PLAIN)
  String checkpoint() {
    String note = store.checkpoint();
    if (note.isEmpty()) {
      throw Problem.of(ErrorCode.NOT_FOUND).exception();
    }
    return note;
  }
}
