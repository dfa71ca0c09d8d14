package io.writ.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** After a class of tests: no line of any log held what a request did. */
final class QuietLogs implements BeforeAllCallback, AfterAllCallback {
  /** In every request that a test sends. */
  static final String CANARY = "canary-7f3a";

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    lines.start();
    root().addAppender(lines);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    root().detachAppender(lines);
    List<ILoggingEvent> seen = List.copyOf(lines.list);
    assertThat(seen)
        .noneMatch(
            line ->
                line.getFormattedMessage().contains(CANARY)
                    || (line.getThrowableProxy() != null
                        && String.valueOf(line.getThrowableProxy().getMessage()).contains(CANARY)));
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
