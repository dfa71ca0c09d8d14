package io.writ.samples;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names and values in turn, as a command line gives them; the usage shows every name there is. */
public final class Arguments {
  private final String usage;
  private final Map<String, String> values = new HashMap<>();

  private Arguments(String usage) {
    this.usage = usage;
  }

  /** Reads a command line; refuses with the usage what that does not show. */
  public static Arguments parse(String usage, String... args) {
    Arguments arguments = new Arguments(usage);
    if (args.length % 2 != 0) {
      throw arguments.refused();
    }
    for (int i = 0; i < args.length; i += 2) {
      if (!usage.contains("[" + args[i] + " ")) {
        throw arguments.refused();
      }
      arguments.values.put(args[i], args[i + 1]);
    }
    return arguments;
  }

  /** What a name was given, or what is meant without it. */
  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  public Path path(String name, String otherwise) {
    return Path.of(text(name, otherwise));
  }

  public Optional<Path> path(String name) {
    return Optional.ofNullable(values.get(name)).map(Path::of);
  }

  /** A number from 1 to 10,000. */
  public int number(String name, int otherwise) {
    try {
      return Math.clamp(Integer.parseInt(text(name, String.valueOf(otherwise))), 1, 10_000);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(usage, e);
    }
  }

  public boolean isOn(String name) {
    String value = text(name, "off");
    return switch (value) {
      case "on" -> true;
      case "off" -> false;
      default ->
          throw new IllegalArgumentException(
              name + " is `on` or `off`, not `" + value + "`\n" + usage);
    };
  }

  private IllegalArgumentException refused() {
    return new IllegalArgumentException(usage);
  }
}
