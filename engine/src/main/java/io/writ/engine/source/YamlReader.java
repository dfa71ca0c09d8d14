package io.writ.engine.source;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads one YAML document from its events. Anchors, aliases, tags, merge keys, duplicate names and
 * further documents are refused; size, depth and number of nodes are bounded.
 */
public final class YamlReader {
  private static final int MAX_BYTES = 4 << 20;
  private static final int MAX_DEPTH = 24;
  private static final int MAX_NODES = 500_000;

  private final Iterator<Event> events;
  private int nodes;

  private YamlReader(Iterator<Event> events) {
    this.events = events;
  }

  /** The document, or empty when it can't be read, which was then reported. */
  public static Optional<Yaml> read(String file, byte[] bytes, Consumer<Problem> problems) {
    if (bytes.length > MAX_BYTES) {
      problems.accept(
          new Problem(file, 0, "yaml.too-large", "the file is larger than 4 MiB", "split it"));
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(MAX_BYTES);
      return Optional.of(
          new YamlReader(
                  new org.yaml.snakeyaml.Yaml(options).parse(new StringReader(text)).iterator())
              .document());
    } catch (CharacterCodingException e) {
      problems.accept(new Problem(file, 0, "yaml.malformed", "the file is not UTF-8", ""));
    } catch (Refused e) {
      problems.accept(new Problem(file, e.line, "yaml.forbidden", e.what, ""));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.accept(new Problem(file, line, "yaml.malformed", "this is not YAML", ""));
    } catch (YAMLException e) {
      problems.accept(new Problem(file, 0, "yaml.malformed", "this is not YAML", ""));
    }
    return Optional.empty();
  }

  private Yaml document() {
    Event event = next();
    while (event.is(Event.ID.StreamStart) || event.is(Event.ID.DocumentStart)) {
      event = next();
    }
    if (event.is(Event.ID.StreamEnd)) {
      return new Yaml.Mapping(1, Map.of());
    }
    Yaml root = node(event, 0);
    next(); // the document's end
    Event after = next();
    if (!after.is(Event.ID.StreamEnd)) {
      throw new Refused(line(after), "a second document in one file");
    }
    return root;
  }

  private Yaml node(Event event, int depth) {
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
      throw new Refused(line(event), "too many values or too deep nesting");
    }
    if (event instanceof AliasEvent
        || event instanceof NodeEvent node && node.getAnchor() != null) {
      throw new Refused(line(event), "anchors and aliases are not supported");
    }
    return switch (event) {
      case ScalarEvent scalar -> scalar(scalar);
      case SequenceStartEvent start -> sequence(start, depth);
      case MappingStartEvent start -> mapping(start, depth);
      default -> throw new Refused(line(event), "this is not expected here");
    };
  }

  private static Yaml.Scalar scalar(ScalarEvent event) {
    refuseTag(event, event.getTag());
    return new Yaml.Scalar(
        line(event), event.getValue(), event.getScalarStyle() == ScalarStyle.PLAIN);
  }

  private Yaml sequence(SequenceStartEvent start, int depth) {
    refuseTag(start, start.getTag());
    List<Yaml> items = new ArrayList<>();
    for (Event event = next(); !event.is(Event.ID.SequenceEnd); event = next()) {
      items.add(node(event, depth + 1));
    }
    return new Yaml.Sequence(line(start), items);
  }

  private Yaml mapping(MappingStartEvent start, int depth) {
    refuseTag(start, start.getTag());
    Map<String, Yaml> members = new LinkedHashMap<>();
    for (Event event = next(); !event.is(Event.ID.MappingEnd); event = next()) {
      if (!(node(event, depth + 1) instanceof Yaml.Scalar name)) {
        throw new Refused(line(event), "a name must be a single value");
      }
      if (name.plain() && name.value().equals("<<")) {
        throw new Refused(line(event), "merge keys are not supported");
      }
      if (members.containsKey(name.value())) {
        throw new Refused(line(event), "the same name occurs twice");
      }
      members.put(name.value(), node(next(), depth + 1));
    }
    return new Yaml.Mapping(line(start), Collections.unmodifiableMap(members));
  }

  private Event next() {
    return events.next();
  }

  private static void refuseTag(Event event, @Nullable String tag) {
    if (tag != null) {
      throw new Refused(line(event), "tags are not supported");
    }
  }

  private static int line(Event event) {
    return event.getStartMark() == null ? 0 : event.getStartMark().getLine() + 1;
  }

  private static final class Refused extends RuntimeException {
    private final int line;
    private final String what;

    Refused(int line, String what) {
      super(what, null, false, false);
      this.line = line;
      this.what = what;
    }
  }
}
