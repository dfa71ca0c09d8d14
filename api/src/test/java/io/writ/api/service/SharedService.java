package io.writ.api.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** One service for all tests that leave it as it is: a start takes seconds. */
final class SharedService {
  private static final RunningService SERVICE = start();

  private SharedService() {}

  static RunningService get() {
    return SERVICE;
  }

  private static RunningService start() {
    try {
      RunningService service =
          RunningService.start(Files.createTempDirectory("writ-service"), Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(service::close));
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
