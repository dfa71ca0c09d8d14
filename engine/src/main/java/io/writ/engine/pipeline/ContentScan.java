package io.writ.engine.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.engine.Coverage;
import io.writ.engine.Deadline;
import io.writ.engine.Interaction;
import io.writ.engine.Part;
import io.writ.engine.detect.Detectors;
import io.writ.engine.detect.Hit;
import io.writ.engine.prompt.PromptWatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the detectors over every text of one interaction, within its limits. */
final class ContentScan {
  private final RuleSet rules;
  private final Interaction interaction;
  private final EngineLimits limits;
  private final Deadline deadline;
  private final boolean scansNumbers;
  private final boolean scansKeys;
  private final JsonPaths paths;
  private final EncoderScan encoder;
  private final Optional<PromptWatch> watch;
  private final List<ScannedText> texts = new ArrayList<>();
  private final List<Located> hits = new ArrayList<>();
  private final Set<String> skipped = new LinkedHashSet<>();
  private long characters;
  private long scanned;
  private int values;

  ContentScan(
      RuleSet rules,
      Interaction interaction,
      JsonPaths paths,
      EncoderScan encoder,
      Optional<PromptWatch> watch,
      EngineLimits limits,
      Deadline deadline) {
    this.rules = rules;
    this.interaction = interaction;
    this.paths = paths;
    this.encoder = encoder;
    this.watch = watch;
    this.limits = limits;
    this.deadline = deadline;
    scansNumbers = rules.scansNumbers(interaction.kind());
    scansKeys = rules.scansKeys(interaction.kind());
  }

  /** Scans all parts; call it once. */
  ContentScan run() {
    if (interaction.content().size() > limits.parts()) {
      throw new LimitExceeded("parts", limits.parts());
    }
    for (int i = 0; i < interaction.content().size(); i++) {
      deadline.check();
      switch (interaction.content().get(i)) {
        case Part.Text text -> text(text, i);
        case Part.Json json -> walk(json, i);
      }
    }
    if (!texts.isEmpty()) {
      List<ScannedText> read = encoder.isWanted() ? encoder.read(texts, deadline) : texts;
      watch
          .map(prompt -> PromptScan.read(prompt, read, deadline))
          .orElse(read)
          .forEach(this::locate);
    }
    skipped.addAll(encoder.skipped());
    return this;
  }

  /** In the order of the content, and within one text of their start, those of the watch last. */
  List<Located> hits() {
    return hits;
  }

  Coverage coverage() {
    return new Coverage(characters, scanned, List.copyOf(skipped));
  }

  private void text(Part.Text part, int index) {
    look(part.text(), 0, index, part.path(), JsonTrail.ROOT, false);
  }

  private void walk(Part.Json part, int index) {
    walk(part, index, part.json(), JsonTrail.ROOT, 0);
  }

  /** Recursion is bounded by the limit on depth. */
  private void walk(Part.Json part, int index, JsonNode node, JsonTrail trail, int depth) {
    if (++values > limits.values()) {
      throw new LimitExceeded("values", limits.values());
    }
    if (depth > limits.depth()) {
      throw new LimitExceeded("depth", limits.depth());
    }
    if (node.isTextual()) {
      value(part, index, node.textValue(), trail);
    } else if (node.isNumber()) {
      number(part, index, node.asText(), trail);
    } else if (node.isObject()) {
      int position = 0;
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        JsonTrail child = trail.member(position++, member.getKey());
        name(part, index, member.getKey(), child);
        walk(part, index, member.getValue(), child, depth + 1);
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        walk(part, index, node.get(i), trail.element(i), depth + 1);
      }
    }
  }

  /** The member's name stands before a value as context: {@code "iban": "…"}. */
  private void value(Part.Json part, int index, String text, JsonTrail trail) {
    String context = MemberContext.of(trail.name());
    String both = context.isEmpty() ? text : context + text;
    int offset = both.length() - text.length();
    characters -= offset;
    scanned -= offset;
    look(both, offset, index, part.path(), trail, false);
  }

  private void number(Part.Json part, int index, String text, JsonTrail trail) {
    if (scansNumbers) {
      value(part, index, text, trail);
    } else {
      skip(text, "numbers", part);
    }
  }

  private void name(Part.Json part, int index, String name, JsonTrail trail) {
    if (!scansKeys) {
      skip(name, "keys", part);
      return;
    }
    look(name, 0, index, part.path(), trail, true);
  }

  private void look(
      String read, int context, int part, String path, JsonTrail trail, boolean onKey) {
    List<Hit> seen = scan(read, path);
    ScannedText text = new ScannedText(read, context, part, path, trail, onKey, seen);
    if (encoder.isWanted() || watch.isPresent()) {
      texts.add(text);
    } else {
      locate(text);
    }
  }

  private void locate(ScannedText text) {
    if (text.hits().isEmpty()) {
      return;
    }
    String path =
        interaction.content().get(text.part()) instanceof Part.Json
            ? paths.of(text.partPath(), text.trail())
            : text.partPath();
    String original = text.read().substring(text.context());
    for (Hit hit : text.hits()) {
      if (hit.end() > text.context()) {
        Hit moved = text.context() == 0 ? hit : moved(hit, text.context());
        add(new Located(moved, text.part(), text.trail().place(), path, text.onKey(), original));
      }
    }
  }

  private void skip(String text, String what, Part.Json part) {
    count(text);
    skipped.add(what + ":" + part.path());
  }

  private List<Hit> scan(String text, String path) {
    count(text);
    scanned += text.length();
    Detectors.Scan scan = rules.scan(interaction.kind(), text, deadline);
    for (String what : scan.skipped()) {
      skipped.add(what + ":" + path);
    }
    return scan.hits();
  }

  private void count(String text) {
    characters += text.length();
    if (characters > limits.characters()) {
      throw new LimitExceeded("characters", limits.characters());
    }
  }

  private void add(Located located) {
    if (hits.size() >= limits.findings()) {
      throw new LimitExceeded("findings", limits.findings());
    }
    hits.add(located);
  }

  private static Hit moved(Hit hit, int offset) {
    return new Hit(
        hit.type(),
        hit.subtype(),
        hit.dataClass(),
        Math.max(hit.start() - offset, 0),
        hit.end() - offset,
        hit.score(),
        hit.detector(),
        hit.detectors());
  }
}
