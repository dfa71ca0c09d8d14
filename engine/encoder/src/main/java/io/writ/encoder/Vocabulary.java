package io.writ.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;

/** What turns texts into the model's terms and its answers into ours. Immutable. */
record Vocabulary(Description description, WordPieces pieces, Gazetteer gazetteer) {
  /**
   * Reads {@code encoder.json}, {@code vocab.txt}, {@code gazetteer.tsv.gz} and {@code
   * foreign_words.txt.gz} beside this class.
   */
  static Vocabulary load() throws IOException {
    Description description;
    try (InputStream in = resource("encoder.json")) {
      description = Description.read(in);
    }
    List<String> lines;
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(resource("vocab.txt"), UTF_8))) {
      lines = in.lines().toList();
    }
    try (InputStream entries = resource("gazetteer.tsv.gz");
        InputStream foreignWords = resource("foreign_words.txt.gz")) {
      return new Vocabulary(
          description,
          new WordPieces(lines, description.maxLength(), description.maxPieces()),
          Gazetteer.read(entries, foreignWords, description.longestEntry()));
    }
  }

  static InputStream resource(String name) {
    InputStream in = Vocabulary.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the module was built without its " + name);
    }
    return in;
  }
}
