package io.writ.api.config;

import io.writ.api.config.Configuration.Database;
import io.writ.engine.source.Problem;
import io.writ.engine.source.Yaml;
import io.writ.engine.source.YamlReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the environment and {@code application.yml} in the working directory; the environment wins.
 * Collects every error before it gives up.
 */
public final class ConfigurationReader {
  private static final String PREFIX = "WRIT_";
  private static final int MIB = 1 << 20;

  private final Map<Key, String> values = new EnumMap<>(Key.class);
  private final List<String> errors = new ArrayList<>();

  private ConfigurationReader() {}

  /**
   * Reads and checks.
   *
   * @param file {@code application.yml}, which need not exist
   * @throws ConfigurationException with every error
   */
  public static Configuration read(Map<String, String> environment, Path file) {
    ConfigurationReader reader = new ConfigurationReader();
    reader.readFile(file);
    reader.readEnvironment(environment);
    Configuration configuration = reader.check();
    if (!reader.errors.isEmpty()) {
      throw new ConfigurationException(reader.errors);
    }
    return configuration;
  }

  private void readEnvironment(Map<String, String> environment) {
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (name.startsWith(PREFIX)) {
                put(name, name, value);
              }
            });
  }

  private void readFile(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      List<Problem> problems = new ArrayList<>();
      Optional<Yaml> yaml =
          YamlReader.read(file.getFileName().toString(), Files.readAllBytes(file), problems::add);
      problems.forEach(problem -> errors.add(problem.toString()));
      yaml.ifPresent(root -> flatten("", root));
    } catch (IOException e) {
      errors.add(file.getFileName() + " can't be read");
    }
  }

  /** {@code writ: {db: {url: …}}} and {@code WRIT_DB_URL: …} mean the same. */
  private void flatten(String prefix, Yaml yaml) {
    switch (yaml) {
      case Yaml.Mapping(_, var members) ->
          members.forEach(
              (name, value) -> flatten(prefix.isEmpty() ? name : prefix + "." + name, value));
      case Yaml.Scalar(_, var value, _) -> put(prefix, environmentName(prefix), value);
      case Yaml.Sequence(var line, _) ->
          errors.add("application.yml:" + line + ": a list is not expected here");
    }
  }

  private static String environmentName(String dotted) {
    return dotted.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private void put(String written, String name, String value) {
    Optional<Key> key = Key.of(name);
    if (key.isPresent()) {
      values.put(key.get(), value);
    } else {
      errors.add(
          "unknown key `"
              + written
              + "`"
              + Key.nearest(name).map(near -> "; did you mean `" + near + "`?").orElse(""));
    }
  }

  private Configuration check() {
    String host = text(Key.WRIT_HOST, "127.0.0.1");
    Tokens tokens = tokens();
    if (!values.containsKey(Key.WRIT_TOKEN_FILE) && !isLoopback(host)) {
      errors.add(
          "WRIT_HOST is not a loopback address, and listening there takes credentials: set"
              + " WRIT_TOKEN_FILE");
    }
    return new Configuration(
        host,
        number(Key.WRIT_PORT, 8080, 0, 65_535),
        path(Key.WRIT_DATA).orElse(Path.of("data")),
        database(),
        rules(),
        isOn(Key.WRIT_ENCODER),
        tokens,
        number(Key.WRIT_MAX_BODY_BYTES, MIB, 1_024, 16 * MIB));
  }

  private boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      errors.add("WRIT_HOST names no known host");
      return true;
    }
  }

  private Optional<Database> database() {
    String url = text(Key.WRIT_DB_URL, "");
    if (url.isEmpty()) {
      for (Key key : List.of(Key.WRIT_DB_USER, Key.WRIT_DB_PASSWORD)) {
        if (values.containsKey(key)) {
          errors.add(key + " is set without WRIT_DB_URL");
        }
      }
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      errors.add("WRIT_DB_URL must start with `jdbc:postgresql:`");
    }
    return Optional.of(
        new Database(
            url, text(Key.WRIT_DB_USER, ""), values.getOrDefault(Key.WRIT_DB_PASSWORD, "")));
  }

  private Optional<Path> rules() {
    Optional<Path> rules = path(Key.WRIT_RULES);
    if (rules.isPresent() && !Files.isDirectory(rules.get())) {
      errors.add("WRIT_RULES is not a directory");
    }
    return rules;
  }

  private boolean isOn(Key key) {
    String text = text(key, "off");
    if (!text.equals("on") && !text.equals("off")) {
      errors.add(key + " must be on or off");
    }
    return text.equals("on");
  }

  private Tokens tokens() {
    Optional<Path> file = path(Key.WRIT_TOKEN_FILE);
    if (file.isEmpty()) {
      return Tokens.NONE;
    }
    try {
      return Tokens.parse(
          Files.readAllLines(file.get(), StandardCharsets.UTF_8),
          error -> errors.add("WRIT_TOKEN_FILE: " + error));
    } catch (IOException e) {
      errors.add("WRIT_TOKEN_FILE can't be read");
      return Tokens.NONE;
    }
  }

  private Optional<Path> path(Key key) {
    if (!values.containsKey(key)) {
      return Optional.empty();
    }
    try {
      String text = text(key, "");
      if (!text.isEmpty()) {
        return Optional.of(Path.of(text));
      }
      errors.add(key + " is empty");
    } catch (InvalidPathException e) {
      errors.add(key + " is not a path");
    }
    return Optional.empty();
  }

  private String text(Key key, String otherwise) {
    return values.getOrDefault(key, otherwise).strip();
  }

  private int number(Key key, int otherwise, int min, int max) {
    String text = text(key, String.valueOf(otherwise));
    try {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    errors.add(key + " must be a number from " + min + " to " + max);
    return otherwise;
  }
}
