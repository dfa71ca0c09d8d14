package io.writ.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Texts with every value that the training program had between them and their entities. */
final class Golden {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Golden() {}

  static Vocabulary vocabulary() {
    try {
      return Vocabulary.load();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<JsonNode> rows() {
    List<JsonNode> rows = new ArrayList<>();
    try (InputStream in = Golden.class.getResourceAsStream("golden.jsonl.gz");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(new GZIPInputStream(in), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(JSON.readTree(line));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  static float[] flat(JsonNode json) {
    List<Float> values = new ArrayList<>();
    flatten(json, values);
    float[] flat = new float[values.size()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = values.get(i);
    }
    return flat;
  }

  private static void flatten(JsonNode json, List<Float> values) {
    if (json.isNumber()) {
      values.add(json.floatValue());
    }
    json.forEach(each -> flatten(each, values));
  }
}
