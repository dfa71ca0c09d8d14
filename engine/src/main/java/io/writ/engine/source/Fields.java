package io.writ.engine.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Strict access to a YAML mapping: whatever is missing, has another type or was never asked for is
 * a problem with its line, and the caller gets a harmless value to go on with.
 */
public final class Fields {
  private final String file;
  private final Yaml.Mapping mapping;
  private final Consumer<Problem> problems;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(String file, Yaml.Mapping mapping, Consumer<Problem> problems) {
    this.file = file;
    this.mapping = mapping;
    this.problems = problems;
  }

  /** The file's document as a mapping; an empty one when it is something else. */
  public static Fields read(String file, byte[] bytes, Consumer<Problem> problems) {
    Yaml.Mapping empty = new Yaml.Mapping(1, Map.of());
    return YamlReader.read(file, bytes, problems)
        .map(yaml -> of(file, yaml, problems))
        .orElseGet(() -> new Fields(file, empty, problems));
  }

  /** A value as a mapping; an empty one when it is something else. */
  public static Fields of(String file, Yaml yaml, Consumer<Problem> problems) {
    if (yaml instanceof Yaml.Mapping mapping) {
      return new Fields(file, mapping, problems);
    }
    problems.accept(new Problem(file, yaml.line(), "yaml.type", "a mapping is expected", ""));
    return new Fields(file, new Yaml.Mapping(yaml.line(), Map.of()), problems);
  }

  /** 1-based line where the mapping starts. */
  int line() {
    return mapping.line();
  }

  /** Line of a member, or of the mapping when it has none of that name. */
  int line(String name) {
    Yaml value = mapping.members().get(name);
    return value == null ? line() : value.line();
  }

  /** Names in the order they were written. */
  public Set<String> names() {
    return mapping.members().keySet();
  }

  /** Whether there is a member of that name. */
  public boolean has(String name) {
    return mapping.members().containsKey(name);
  }

  /** A value of any shape. */
  public Optional<Yaml> value(String name) {
    asked.add(name);
    return Optional.ofNullable(mapping.members().get(name));
  }

  /** A text that must be there; empty after a problem. */
  public String text(String name) {
    if (!has(name)) {
      asked.add(name);
      problem(line(), "yaml.missing", "`" + name + "` is missing", "");
      return "";
    }
    return text(name, "");
  }

  /** A text that may be there. */
  public String text(String name, String otherwise) {
    Optional<Yaml> value = value(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.get() instanceof Yaml.Scalar scalar) {
      return scalar.value();
    }
    problem(line(name), "yaml.type", "`" + name + "` must be a single value", "");
    return otherwise;
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String name, boolean otherwise) {
    String text = text(name, String.valueOf(otherwise));
    if (!text.equals("true") && !text.equals("false")) {
      problem(line(name), "yaml.type", "`" + name + "` must be true or false", "");
      return otherwise;
    }
    return text.equals("true");
  }

  /** A decimal number. */
  public double number(String name, double otherwise) {
    if (!has(name)) {
      asked.add(name);
      return otherwise;
    }
    try {
      double number = Double.parseDouble(text(name, ""));
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    problem(line(name), "yaml.type", "`" + name + "` must be a number", "");
    return otherwise;
  }

  /** A list of single values; empty when there is none. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Yaml item : items(name)) {
      if (item instanceof Yaml.Scalar scalar) {
        texts.add(scalar.value());
      } else {
        problem(item.line(), "yaml.type", "`" + name + "` must hold single values", "");
      }
    }
    return texts;
  }

  /** A list of mappings; empty when there is none. */
  public List<Fields> list(String name) {
    return items(name).stream().map(item -> of(file, item, problems)).toList();
  }

  /** A mapping; an empty one when there is none. */
  public Fields map(String name) {
    return value(name)
        .map(value -> of(file, value, problems))
        .orElseGet(() -> new Fields(file, new Yaml.Mapping(line(), Map.of()), problems));
  }

  /** A mapping from names to mappings; empty when there is none. */
  public Map<String, Fields> maps(String name) {
    Map<String, Fields> maps = new LinkedHashMap<>();
    Fields outer = map(name);
    for (String key : outer.names()) {
      outer.value(key).ifPresent(value -> maps.put(key, of(file, value, problems)));
    }
    return maps;
  }

  /** Reports every member that was not asked for. Call it last. */
  public void done() {
    for (Map.Entry<String, Yaml> member : mapping.members().entrySet()) {
      if (!asked.contains(member.getKey())) {
        problem(
            member.getValue().line(),
            "yaml.unknown-key",
            "unknown key `" + shorten(member.getKey()) + "`",
            "known here: " + String.join(", ", asked));
      }
    }
  }

  /** Reports a problem with a member of this mapping. */
  public void problem(String name, String code, String message, String help) {
    problem(line(name), code, message, help);
  }

  private List<Yaml> items(String name) {
    return switch (value(name).orElse(new Yaml.Sequence(line(), List.of()))) {
      case Yaml.Sequence(_, var items) -> items;
      case Yaml other -> {
        problem(other.line(), "yaml.type", "`" + name + "` must be a list", "");
        yield List.of();
      }
    };
  }

  private void problem(int line, String code, String message, String help) {
    problems.accept(new Problem(file, line, code, message, help));
  }

  private static String shorten(String key) {
    return key.length() <= 40 ? key : key.substring(0, 40) + "…";
  }
}
