package io.writ.engine.detect.secret;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * Secrets in a column that says so in its head: {@code INSERT INTO users (name, password) VALUES
 * …}, CSV, tables of Markdown.
 */
final class SecretTables {
  private static final int LEAST_TOKEN = 12;
  private static final List<String> NAMES =
      List.of(
          "pass",
          "passwd",
          "user pass",
          "secret",
          "token",
          "api key",
          "access key",
          "secret key",
          "private key",
          "api token",
          "auth token");

  /** Also ordinary words, of products and of dictionaries. */
  private static final List<String> WORDS = List.of("clave", "parola");

  private SecretTables() {}

  static List<Detector> detectors() {
    return List.of(
        Detector.cell(
                "column-secret",
                "SECRET",
                "column-secret",
                DataClass.CREDENTIAL,
                SecretTables::value)
            .onlyNear(0.75, names()));
  }

  private static String[] names() {
    Stream<String> spoken =
        PasswordWords.VERBS.keySet().stream().filter(word -> !WORDS.contains(word)).sorted();
    return Stream.of(NAMES.stream(), spoken, PasswordWords.OF_PASSWORDS.stream())
        .flatMap(names -> names)
        .distinct()
        .toArray(String[]::new);
  }

  private static long value(Haystack text, int start, int end) {
    // N'…' and X'…'
    int from = text.at(start + 1) == '\'' ? start + 2 : start;
    boolean call = text.at(end - 1) == ')' && text.isAlnum(from) && text.has('(', from, end);
    return !call && isSecret(text, from, end) ? Matcher.span(from, end) : Matcher.NONE;
  }

  /** Whether a value that is called a secret may be one. */
  static boolean isSecret(Haystack text, int start, int end) {
    return !text.has(' ', start, end)
        && (SecretValue.isChosen(text, start, end)
            || SecretValue.isRealToken(text, start, end, LEAST_TOKEN));
  }
}
