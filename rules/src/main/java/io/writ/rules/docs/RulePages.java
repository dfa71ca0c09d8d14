package io.writ.rules.docs;

import io.writ.engine.cases.Case;
import io.writ.engine.cases.CaseFile;
import io.writ.engine.policy.LoadResult;
import io.writ.engine.policy.PolicyFiles;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.policy.PolicySetLoader;
import io.writ.engine.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All pages of a policies directory. */
public final class RulePages {
  private static final String INDEX = "README.md";

  private RulePages() {}

  /** The pages by file name. */
  public static SortedMap<String, String> of(PolicyFiles files) {
    if (!(PolicySetLoader.loadTested(files) instanceof LoadResult.Loaded(PolicySet set))) {
      throw new IllegalStateException("the policies have problems: lint them first");
    }
    SortedMap<String, String> pages = new TreeMap<>();
    StringBuilder index =
        new StringBuilder("# Rules\n\n| rule | title | severity |\n|---|---|---|\n");
    set.rules()
        .forEach(
            (id, rule) -> {
              pages.put(id + ".md", RulePage.of(rule, set.accepted(id), cases(files, set, id)));
              index.append(
                  "| [%s](%s.md) | %s | %s |\n"
                      .formatted(id, id, rule.title().replace("|", "\\|"), rule.severity()));
            });
    set.close();
    pages.put(INDEX, index.toString());
    return pages;
  }

  /**
   * Writes the pages.
   *
   * @param args the policies directory and the folder of the pages
   */
  public static void main(String[] args) throws IOException {
    List<Problem> problems = new ArrayList<>();
    PolicyFiles files = PolicyFiles.read(Path.of(args[0]), problems::add);
    Path folder = Path.of(args[1]);
    Files.createDirectories(folder);
    try (var old = Files.newDirectoryStream(folder, "*.md")) {
      for (Path page : old) {
        Files.delete(page);
      }
    }
    for (Map.Entry<String, String> page : of(files).entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
  }

  private static List<Case> cases(PolicyFiles files, PolicySet set, String id) {
    String path = id.replaceFirst("\\.", "/") + "/cases.yaml";
    byte[] bytes = files.files().get(path);
    return bytes == null
        ? List.of()
        : CaseFile.read(path, bytes, set.reference()::isRegion, _ -> {});
  }
}
