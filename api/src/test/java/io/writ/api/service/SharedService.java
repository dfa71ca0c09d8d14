package io.writ.api.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** One service for all tests that leave it as it is: a start takes seconds. */
final class SharedService {
  private static final RunningService SERVICE = start();

  private SharedService() {}

  static RunningService get() {
    return SERVICE;
  }

  private static RunningService start() {
    try {
      Path data = Files.createTempDirectory("writ-service");
      RunningService service = RunningService.start(data, Map.of());
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    service.close();
                    delete(data);
                  }));
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
