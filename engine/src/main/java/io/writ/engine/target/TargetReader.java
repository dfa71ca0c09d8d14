package io.writ.engine.target;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.writ.engine.Target;
import io.writ.engine.target.ToolSpec.TargetArgument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the targets out of one tool call's arguments. */
final class TargetReader {
  private static final int MAX_TARGETS = 512;

  private final ToolSpec tool;
  private final Endpoints endpoints;
  private final JsonNode arguments;
  private final Set<Target> targets = new LinkedHashSet<>();
  private boolean sqlFailed;

  private TargetReader(ToolSpec tool, Endpoints endpoints, JsonNode arguments) {
    this.tool = tool;
    this.endpoints = endpoints;
    this.arguments = arguments;
  }

  static List<Target> read(ToolSpec tool, Endpoints endpoints, JsonNode arguments) {
    return new TargetReader(tool, endpoints, arguments).read();
  }

  /** A target of which nothing is known but the tool. */
  static Target unknown(String tool, String region) {
    return new Target(tool, "unknown", "", "", "", region);
  }

  private List<Target> read() {
    if (tool.targets().isEmpty()) {
      String verb = tool.readOnly() ? "READ" : "CALL";
      targets.add(new Target(tool.name(), "tool", verb, tool.name(), "", tool.region()));
    }
    if (!argumentsAreListed()) {
      targets.add(unknown(tool.name(), tool.region()));
    }
    for (TargetArgument argument : tool.targets()) {
      List<JsonNode> values = new ArrayList<>();
      select(arguments, argument.path(), 0, values);
      if (values.isEmpty() && !argument.optional() || values.size() > MAX_TARGETS) {
        targets.add(unknown(tool.name(), tool.region()));
      } else {
        values.forEach(value -> read(argument, value));
      }
    }
    if (targets.isEmpty() || targets.size() > MAX_TARGETS) {
      return List.of(unknown(tool.name(), tool.region()));
    }
    return List.copyOf(targets);
  }

  private boolean argumentsAreListed() {
    if (tool.others().isEmpty()) {
      return true;
    }
    Set<String> known = new LinkedHashSet<>(tool.others().get());
    for (TargetArgument argument : tool.targets()) {
      known.add(argument.path().isEmpty() ? "" : argument.path().getFirst());
      argument.verbFrom().ifPresent(pointer -> known.add(pointer.getMatchingProperty()));
      argument.keyFrom().ifPresent(pointer -> known.add(pointer.getMatchingProperty()));
    }
    return arguments.isObject()
        && arguments.properties().stream().allMatch(member -> known.contains(member.getKey()));
  }

  private static void select(JsonNode node, List<String> path, int at, List<JsonNode> values) {
    if (values.size() > MAX_TARGETS || node.isMissingNode() || node.isNull()) {
      return;
    }
    if (at == path.size()) {
      values.add(node);
    } else if (path.get(at).equals("*")) {
      for (JsonNode child : node) {
        select(child, path, at + 1, values);
      }
    } else if (node.isArray()) {
      select(node.path(index(path.get(at))), path, at + 1, values);
    } else {
      select(node.path(path.get(at)), path, at + 1, values);
    }
  }

  private static int index(String segment) {
    return segment.length() <= 6
            && !segment.isEmpty()
            && segment.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(segment)
        : -1;
  }

  /** A list of values where one is expected means one target each. */
  private void read(TargetArgument argument, JsonNode value) {
    if (value.isArray() && !value.isEmpty() && value.size() <= MAX_TARGETS) {
      value.forEach(element -> readOne(argument, element));
    } else {
      readOne(argument, value);
    }
  }

  private void readOne(TargetArgument argument, JsonNode value) {
    Optional<String> verb = verb(argument);
    Optional<List<Target>> found =
        value.isTextual() && verb.isPresent()
            ? targetsOf(argument, value.textValue(), verb.get())
            : Optional.empty();
    found.ifPresentOrElse(targets::addAll, () -> targets.add(unknown(tool.name(), tool.region())));
  }

  private Optional<List<Target>> targetsOf(TargetArgument argument, String text, String verb) {
    return switch (argument.kind()) {
      case "sql" -> sql(text);
      case "url" -> UrlName.parse(text).map(name -> named(verb, List.of(name)));
      case "file" -> FileName.parse(text, tool.root()).map(name -> named(verb, List.of(name)));
      case "email" -> Recipients.parse(text).map(names -> named("SEND", names));
      case "message" -> Recipients.ofMessage(text).map(names -> named("SEND", names));
      case "bucket" ->
          text(argument.keyFrom())
              .flatMap(key -> BucketName.parse(text, key, argument.provider()))
              .map(name -> named(verb, List.of(name)));
      default -> Optional.empty();
    };
  }

  /** Parsing may take its whole time limit before it fails, so a call gets one failure. */
  private Optional<List<Target>> sql(String text) {
    if (sqlFailed) {
      return Optional.empty();
    }
    Optional<List<Target>> found =
        SqlStatements.parse(text, tool.defaultSchema()).map(this::accessed);
    sqlFailed = found.isEmpty();
    return found;
  }

  private List<Target> accessed(List<SqlStatements.Access> accesses) {
    if (accesses.isEmpty()) {
      return List.of(new Target(tool.name(), "sql", "SELECT", "", "", tool.region()));
    }
    return accesses.stream()
        .map(a -> new Target(tool.name(), "sql", a.verb(), a.name(), "", tool.region()))
        .toList();
  }

  private List<Target> named(String verb, List<Name> names) {
    return names.stream()
        .map(
            name ->
                new Target(
                    tool.name(), name.kind(), verb, name.text(), name.domain(), region(name)))
        .toList();
  }

  private String region(Name name) {
    String region = endpoints.regionOfHost(name.domain());
    if (region.isEmpty() && name.kind().equals("bucket")) {
      region = endpoints.regionOfBucket(name.text().substring(0, BucketName.keyStart(name.text())));
    }
    return region.isEmpty() && name.kind().equals("file") && name.domain().isEmpty()
        ? tool.region()
        : region;
  }

  private Optional<String> verb(TargetArgument argument) {
    if (argument.verbFrom().isEmpty()) {
      return Optional.of(argument.verb());
    }
    return text(argument.verbFrom())
        .map(text -> text.isEmpty() ? argument.verb() : text.toUpperCase(Locale.ROOT))
        .filter(
            verb ->
                !verb.isEmpty()
                    && verb.length() <= 20
                    && verb.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_'));
  }

  /** The text at a pointer: empty when nothing is there, no answer when it is something else. */
  private Optional<String> text(Optional<JsonPointer> pointer) {
    JsonNode node = pointer.map(arguments::at).orElse(MissingNode.getInstance());
    if (node.isMissingNode() || node.isNull()) {
      return Optional.of("");
    }
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }
}
