package io.writ.samples.detection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Another system, run as a program that reads {@code {"id","text"}} lines and writes {@code
 * {"id","findings":[{"type","start","end","score"}]}} in code points. Its answers are kept, so that
 * the same texts are not scanned again.
 */
final class PeerScanner implements Scanner {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final List<String> command;
  private final Path kept;
  private String said = "";

  /**
   * Makes a scanner.
   *
   * @param kept folder for its answers
   */
  PeerScanner(String name, List<String> command, Path kept) {
    this.name = name;
    this.command = List.copyOf(command);
    this.kept = kept;
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
    byte[] input = input(texts);
    String key = name + "-" + digest(input);
    Path answers = kept.resolve(key + ".jsonl");
    Path figures = kept.resolve(key + ".txt");
    if (!Files.exists(answers)) {
      Files.createDirectories(kept);
      run(input, figures, answers);
    }
    said = lastLine(figures);
    return read(answers, texts.size());
  }

  private void run(byte[] input, Path figures, Path answers)
      throws IOException, InterruptedException {
    Path in = Files.createTempFile(kept, "texts", ".jsonl");
    Path out = Files.createTempFile(kept, "answers", ".jsonl");
    try {
      Files.write(in, input);
      int status =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(figures.toFile())
              .start()
              .waitFor();
      if (status != 0) {
        throw new IOException(name + " ended with " + status + ": " + lastLine(figures));
      }
      Files.move(out, answers);
    } finally {
      Files.deleteIfExists(in);
      Files.deleteIfExists(out);
    }
  }

  private static byte[] input(List<Text> texts) {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      input.append(
          JSON.createObjectNode().put("id", String.valueOf(i)).put("text", texts.get(i).text()));
      input.append('\n');
    }
    return input.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(byte[] input) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(input);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String lastLine(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.isEmpty() ? "" : lines.getLast();
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
