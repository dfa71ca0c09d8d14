package io.writ.samples.detection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another system, run as a program that reads {@code {"id","text"}} lines and writes {@code
 * {"id","findings":[{"type","start","end","score"}]}} in code points.
 */
final class PeerScanner implements Scanner {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final List<String> command;
  private String said = "";

  PeerScanner(String name, List<String> command) {
    this.name = name;
    this.command = List.copyOf(command);
  }

  @Override
  public String name() {
    return name;
  }

  /** The figures that it printed about itself in its last run; empty before. */
  String said() {
    return said;
  }

  @Override
  public List<Scanned> scan(List<Text> texts) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("writ-peer");
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Path errors = folder.resolve("errors");
    try (BufferedWriter writer = Files.newBufferedWriter(in)) {
      for (int i = 0; i < texts.size(); i++) {
        writer.write(
            JSON.createObjectNode()
                .put("id", String.valueOf(i))
                .put("text", texts.get(i).text())
                .toString());
        writer.write('\n');
      }
    }
    Process process =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    int status = process.waitFor();
    List<String> messages = Files.readAllLines(errors, StandardCharsets.UTF_8);
    said = messages.isEmpty() ? "" : messages.getLast();
    if (status != 0) {
      throw new IOException(name + " ended with " + status + ": " + said);
    }
    List<Scanned> results = read(out, texts.size());
    for (File file : List.of(in.toFile(), out.toFile(), errors.toFile(), folder.toFile())) {
      Files.delete(file.toPath());
    }
    return results;
  }

  private static List<Scanned> read(Path out, int size) throws IOException {
    Scanned[] results = new Scanned[size];
    for (String line : Files.readAllLines(out)) {
      JsonNode result = JSON.readTree(line);
      List<Found> found = new ArrayList<>();
      for (JsonNode f : result.path("findings")) {
        found.add(
            new Found(
                f.path("type").asText(),
                f.path("start").asInt(),
                f.path("end").asInt(),
                f.path("score").asDouble(),
                true,
                true));
      }
      results[result.path("id").asInt()] = new Scanned(found, false, false);
    }
    List<Scanned> all = new ArrayList<>();
    for (Scanned result : results) {
      all.add(result == null ? new Scanned(List.of(), false, true) : result);
    }
    return all;
  }
}
