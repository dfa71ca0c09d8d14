package io.writ.engine.policy;

import io.writ.engine.encoder.Topic;
import io.writ.engine.source.Fields;
import io.writ.engine.source.Problem;
import io.writ.engine.source.Yaml;
import io.writ.engine.source.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the {@code topics.yaml} that a rule folder may have: topics told by examples. */
final class TopicsReader {
  static final String FILE = "topics.yaml";

  private static final int MOST_TOPICS = 50;
  private static final int MOST_EXAMPLES = 100;
  private static final int LONGEST = 500;

  private final String file;
  private final Consumer<Problem> problems;

  private TopicsReader(String file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The topics of a folder; none without the file. */
  static List<Topic> read(String folder, Map<String, byte[]> files, Consumer<Problem> problems) {
    String file = folder + "/" + FILE;
    byte[] bytes = files.get(file);
    if (bytes == null) {
      return List.of();
    }
    TopicsReader reader = new TopicsReader(file, problems);
    return YamlReader.read(file, bytes, problems).map(reader::topics).orElse(List.of());
  }

  private List<Topic> topics(Yaml document) {
    if (!(document instanceof Yaml.Sequence(_, List<Yaml> items))
        || items.isEmpty()
        || items.size() > MOST_TOPICS) {
      problem(document.line(), "a list of 1 to " + MOST_TOPICS + " topics is expected");
      return List.of();
    }
    List<Topic> topics = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Yaml item : items) {
      Topic topic = topic(Fields.of(file, item, problems));
      if (!names.add(topic.name())) {
        problem(item.line(), "two topics have the same `name`");
      }
      topics.add(topic);
    }
    return topics;
  }

  private Topic topic(Fields fields) {
    String name = fields.text("name");
    if (!Names.isName(name)) {
      fields.problem("name", "rule.topics", "`name` must be lower-case words with dashes", "");
    }
    List<String> examples = texts(fields, "examples");
    if (examples.size() < Topic.FEWEST) {
      fields.problem(
          "examples",
          "rule.topics",
          "`examples` must hold at least " + Topic.FEWEST + " texts",
          "five to twenty, each as somebody would write it");
    }
    List<String> counterExamples = texts(fields, "counterExamples");
    if (examples.stream().anyMatch(counterExamples::contains)) {
      fields.problem(
          "counterExamples", "rule.topics", "a text is an example and a counter-example", "");
    }
    fields.done();
    return new Topic(name, examples, counterExamples);
  }

  private static List<String> texts(Fields fields, String name) {
    List<String> texts = fields.texts(name).stream().map(String::strip).toList();
    if (texts.size() > MOST_EXAMPLES
        || texts.stream().anyMatch(text -> text.isEmpty() || text.length() > LONGEST)) {
      fields.problem(
          name,
          "rule.topics",
          "`" + name + "` may hold " + MOST_EXAMPLES + " texts of 1 to " + LONGEST + " characters",
          "");
    }
    if (new HashSet<>(texts).size() < texts.size()) {
      fields.problem(name, "rule.topics", "`" + name + "` holds a text twice", "");
    }
    return texts;
  }

  private void problem(int line, String message) {
    problems.accept(new Problem(file, line, "rule.topics", message, ""));
  }
}
