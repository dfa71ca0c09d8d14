package io.writ.engine.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.writ.engine.detect.DetectorPlan.AllowList;
import io.writ.engine.detect.DetectorPlan.PhraseList;
import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.Rule;
import io.writ.engine.rule.RuleLint;
import io.writ.engine.schema.SchemaRule;
import io.writ.engine.schema.SchemaRule.Scope;
import io.writ.engine.source.Fields;
import io.writ.engine.source.Problem;
import io.writ.engine.table.DecisionTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads one rule folder: metadata, rule text or table, and the files that the metadata names. */
final class RuleFolderReader {
  private static final List<String> RULE_FILES = List.of("rule.drl", "table.csv", "table.xlsx");
  private static final int MAX_PHRASES = 20_000;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String folder;
  private final String id;
  private final Map<String, byte[]> files;
  private final Consumer<Problem> problems;
  private final Set<String> used = new HashSet<>();

  /**
   * @param folder {@code area/name}
   * @param files of this folder, by name
   */
  RuleFolderReader(String folder, Map<String, byte[]> files, Consumer<Problem> problems) {
    this.folder = folder;
    this.id = folder.replace('/', '.');
    this.files = files;
    this.problems = problems;
  }

  Optional<RuleFolder> read() {
    Optional<byte[]> metadata = file("rule.yaml");
    Optional<byte[]> cases = file("cases.yaml");
    if (metadata.isEmpty() || cases.isEmpty()) {
      String missing = metadata.isEmpty() ? "rule.yaml" : "cases.yaml";
      problem("", "rule.incomplete", "the folder has no `" + missing + "`", "");
    }
    List<AcceptedRule> rules = rules();
    if (metadata.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = Fields.read(path("rule.yaml"), metadata.get(), problems);
    Rule rule = new MetadataReader(fields, id).read();
    List<String> scan = fields.texts("scan");
    scan.stream()
        .filter(word -> !word.equals("numbers") && !word.equals("keys"))
        .forEach(_ -> fields.problem("scan", "rule.value", "not known", "numbers, keys"));
    RuleFolder read =
        new RuleFolder(
            rule,
            rules,
            scan.contains("numbers"),
            scan.contains("keys"),
            fields.list("allow").stream().map(RuleFolderReader::allow).toList(),
            fields.list("phrases").stream().map(this::phrases).toList(),
            fields.list("schemas").stream().flatMap(entry -> schema(entry).stream()).toList());
    fields.done();
    reportUnused();
    return Optional.of(read);
  }

  private List<AcceptedRule> rules() {
    List<String> present = RULE_FILES.stream().filter(files::containsKey).toList();
    if (present.size() != 1) {
      problem(
          "",
          "rule.incomplete",
          "the folder must have one of " + String.join(", ", RULE_FILES),
          "");
      used.addAll(present);
      return List.of();
    }
    String name = present.getFirst();
    byte[] bytes = file(name).orElseThrow();
    if (!name.equals("rule.drl")) {
      return DecisionTable.read(path(name), id, bytes, problems);
    }
    return text(name, bytes)
        .map(text -> RuleLint.read(path(name), id, text, problems))
        .orElse(List.of());
  }

  private static AllowList allow(Fields entry) {
    AllowList allow =
        new AllowList(
            entry.text("type"), new HashSet<>(entry.texts("values")), entry.texts("suffixes"));
    if (allow.values().isEmpty() && allow.suffixes().isEmpty()) {
      entry.problem("values", "rule.value", "nothing is allowed", "give values or suffixes");
    }
    entry.done();
    return allow;
  }

  private PhraseList phrases(Fields entry) {
    String name = entry.text("file");
    double similarity = entry.number("similarity", 1);
    if (similarity < 0.8 || similarity > 1) {
      entry.problem("similarity", "rule.value", "it must be between 0.8 and 1", "0.9");
    }
    List<String> phrases =
        named(entry, name)
            .flatMap(bytes -> text(name, bytes))
            .orElse("")
            .lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    if (phrases.isEmpty() || phrases.size() > MAX_PHRASES) {
      entry.problem("file", "rule.phrases", "it must hold 1 to 20,000 phrases", "");
      phrases = List.of();
    }
    PhraseList list =
        new PhraseList(entry.text("type"), entry.text("subtype", ""), phrases, similarity);
    entry.done();
    return list;
  }

  private Optional<SchemaRule> schema(Fields entry) {
    boolean ofTool = entry.has("tool");
    if (ofTool == entry.has("purpose")) {
      entry.problem("tool", "rule.schema", "a schema is of a tool or of a purpose", "");
    }
    String name = ofTool ? entry.text("tool") : entry.text("purpose", "");
    String file = entry.text("file");
    Optional<byte[]> bytes = named(entry, file);
    entry.done();
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode schema = JSON.readTree(bytes.get());
      return Optional.of(new SchemaRule(id, ofTool ? Scope.TOOL : Scope.PURPOSE, name, schema));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problems.accept(
          new Problem(path(file), line, "rule.schema", "this is not a JSON document", ""));
    } catch (IOException e) {
      problem(file, "rule.schema", "this is not a JSON document", "");
    }
    return Optional.empty();
  }

  private Optional<byte[]> named(Fields entry, String name) {
    Optional<byte[]> bytes = file(name);
    if (bytes.isEmpty() && entry.has("file")) {
      entry.problem("file", "rule.file", "there is no such file in the folder", "");
    }
    return bytes;
  }

  private Optional<byte[]> file(String name) {
    used.add(name);
    return Optional.ofNullable(files.get(name));
  }

  private Optional<String> text(String name, byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      problem(name, "rule.encoding", "the file is not UTF-8", "");
      return Optional.empty();
    }
  }

  private void reportUnused() {
    List<String> unused = new ArrayList<>(files.keySet());
    unused.removeAll(used);
    unused.forEach(
        name -> problem(name, "policy.unknown-file", "nothing refers to this file", "remove it"));
  }

  private String path(String name) {
    return name.isEmpty() ? folder : folder + "/" + name;
  }

  private void problem(String name, String code, String message, String help) {
    problems.accept(new Problem(path(name), 0, code, message, help));
  }
}
