package io.writ.engine.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.engine.source.Fields;
import io.writ.engine.source.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The files that a {@code rule.yaml} names: phrase lists and JSON Schemas, all in the rule's own
 * folder.
 */
final class RuleData {
  private static final int MAX_PHRASES = 20_000;
  private static final int MAX_PHRASE = 200;
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String folder;
  private final Map<String, byte[]> files;
  private final Consumer<Problem> problems;
  private final Set<String> named = new HashSet<>();

  RuleData(String folder, Map<String, byte[]> files, Consumer<Problem> problems) {
    this.folder = folder;
    this.files = files;
    this.problems = problems;
  }

  /** The names of all files that were asked for. */
  Set<String> named() {
    return named;
  }

  /** One phrase a line; blank lines and what follows a {@code #} at a line's start are left out. */
  List<String> phrases(Fields item) {
    List<String> phrases = new ArrayList<>();
    file(item)
        .ifPresent(
            bytes -> {
              int line = 0;
              for (String each : text(item, bytes).split("\\R", -1)) {
                line++;
                String phrase = each.strip();
                if (phrase.isEmpty() || phrase.startsWith("#")) {
                  continue;
                }
                if (phrase.length() > MAX_PHRASE || phrases.size() == MAX_PHRASES) {
                  problem(
                      item,
                      line,
                      "rule.phrases",
                      "at most 20000 phrases of at most 200 characters");
                  break;
                }
                phrases.add(phrase);
              }
              if (phrases.isEmpty()) {
                problem(item, 0, "rule.phrases", "the list is empty");
              }
            });
    return phrases;
  }

  /** A JSON Schema as it is written; whether it can be used is for its compiler to say. */
  Optional<JsonNode> schema(Fields item) {
    return file(item)
        .flatMap(
            bytes -> {
              try {
                return Optional.of(JSON.readTree(bytes));
              } catch (IOException e) {
                problem(item, 0, "rule.schemas", "the file is not JSON");
                return Optional.empty();
              }
            });
  }

  private Optional<byte[]> file(Fields item) {
    String name = item.text("file");
    named.add(name);
    byte[] bytes = files.get(folder + "/" + name);
    if (bytes == null || name.contains("/")) {
      item.problem("file", "rule.file", "`file` names no file in the rule's folder", "");
      return Optional.empty();
    }
    return Optional.of(bytes);
  }

  private String text(Fields item, byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      problem(item, 0, "rule.phrases", "the file is not UTF-8");
      return "";
    }
  }

  private void problem(Fields item, int line, String code, String message) {
    problems.accept(new Problem(folder + "/" + item.text("file", ""), line, code, message, ""));
  }
}
