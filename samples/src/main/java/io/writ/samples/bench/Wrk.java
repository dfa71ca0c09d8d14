package io.writ.samples.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs <a href="https://github.com/wg/wrk">wrk</a>. */
final class Wrk implements Load {
  static boolean isInstalled() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "wrk")));
  }

  @Override
  public Figures run(URI endpoint, byte[] body, int connections, int seconds)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("writ-bench");
    Path bodyFile = Files.write(folder.resolve("body.json"), body);
    Path script = Files.writeString(folder.resolve("post.lua"), script(bodyFile));
    Process wrk =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--latency",
                "-s",
                script.toString(),
                endpoint.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = wrk.waitFor();
    Files.delete(script);
    Files.delete(bodyFile);
    Files.delete(folder);
    if (status != 0) {
      throw new IOException("wrk ended with " + status);
    }
    return WrkOutput.read(output);
  }

  private static String script(Path body) {
    return """
        wrk.method = "POST"
        wrk.headers["Content-Type"] = "application/json"
        local file = io.open("%s", "rb")
        wrk.body = file:read("*a")
        file:close()
        """
        .formatted(body);
  }
}
