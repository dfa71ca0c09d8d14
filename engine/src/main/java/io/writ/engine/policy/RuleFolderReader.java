package io.writ.engine.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.RuleLint;
import io.writ.engine.source.Problem;
import io.writ.engine.table.DecisionTable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds the rule folders among the files and reads each. */
final class RuleFolderReader {
  static final String CASES = "cases.yaml";
  private static final List<String> TEXTS = List.of("rule.drl", "table.csv", "table.xlsx");

  /** What a rule's folder may hold beside the files that its {@code rule.yaml} names. */
  static final List<String> KNOWN =
      List.of(
          RuleManifestReader.FILE,
          CASES,
          "rule.drl",
          "table.csv",
          "table.xlsx",
          TopicsReader.FILE,
          "README.md");

  private static final String REFERENCE = "reference/";
  private static final Pattern FOLDER = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

  private final Map<String, byte[]> files;
  private final Consumer<Problem> problems;

  RuleFolderReader(Map<String, byte[]> files, Consumer<Problem> problems) {
    this.files = files;
    this.problems = problems;
  }

  List<RuleFolder> read() {
    List<RuleFolder> folders = new ArrayList<>();
    for (String folder : folders()) {
      RuleManifest manifest = RuleManifestReader.read(folder, files, problems);
      if (!files.containsKey(folder + "/" + CASES)) {
        problem(folder + "/" + CASES, "rule.missing", "the file is missing", "write cases first");
      }
      folders.add(new RuleFolder(manifest, rules(folder)));
    }
    if (folders.isEmpty()) {
      problem(".", "files.empty", "there is no rule in the directory", "");
    }
    return folders;
  }

  private Set<String> folders() {
    Set<String> folders = new TreeSet<>();
    for (String path : files.keySet()) {
      String[] names = path.split("/");
      boolean isRule =
          names.length == 3
              && RuleManifestReader.AREAS.contains(names[0])
              && FOLDER.matcher(names[1]).matches();
      if (isRule) {
        folders.add(names[0] + "/" + names[1]);
      } else if (!path.equals(SetManifest.FILE) && !path.startsWith(REFERENCE)) {
        problem(
            path,
            "files.unknown",
            "this file has no place in a policies directory",
            "rules are in <area>/<name>/, areas are "
                + String.join(", ", new TreeSet<>(RuleManifestReader.AREAS)));
      }
    }
    return folders;
  }

  private List<AcceptedRule> rules(String folder) {
    Map<String, byte[]> texts = new HashMap<>();
    for (String name : TEXTS) {
      byte[] bytes = files.get(folder + "/" + name);
      if (bytes != null) {
        texts.put(folder + "/" + name, bytes);
      }
    }
    if (texts.size() != 1) {
      problem(folder, "rule.text", "it must hold one of " + String.join(", ", TEXTS), "");
      return List.of();
    }
    String path = texts.keySet().iterator().next();
    String id = RuleManifestReader.idOf(folder);
    byte[] bytes = texts.values().iterator().next();
    return path.endsWith(".drl")
        ? lint(path, id, bytes)
        : DecisionTable.read(path, id, bytes, problems);
  }

  private List<AcceptedRule> lint(String path, String id, byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return RuleLint.read(path, id, text, problems);
    } catch (CharacterCodingException e) {
      problem(path, "lint.encoding", "the file is not UTF-8", "");
      return List.of();
    }
  }

  private void problem(String path, String code, String message, String help) {
    problems.accept(new Problem(path, 0, code, message, help));
  }
}
