package io.writ.samples.detection;

import io.writ.samples.detection.Scanner.Found;
import io.writ.samples.detection.Scanner.Scanned;
import io.writ.samples.detection.Scanner.Text;
import io.writ.samples.detection.report.Interval;
import io.writ.samples.detection.report.Section;
import io.writ.samples.detection.report.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Ordinary texts of our own in many scripts, with emoji, code and formulas, that hold nothing to be
 * found: the share that goes on as it came.
 */
final class OrdinaryMeasure {
  private static final String FILE = "ordinary.txt";

  private OrdinaryMeasure() {}

  static Section of(Scanner scanner) throws IOException, InterruptedException {
    Map<String, List<String>> groups = groups();
    Table.Builder table =
        Table.titled("Ordinary text", "script", "texts", "as it came", "types found");
    List<Boolean> all = new ArrayList<>();
    for (Map.Entry<String, List<String>> group : groups.entrySet()) {
      List<Scanned> results = scanner.scan(group.getValue().stream().map(Text::prompt).toList());
      List<Boolean> untouched = results.stream().map(OrdinaryMeasure::isUntouched).toList();
      all.addAll(untouched);
      Interval share = Bootstrap.share(untouched);
      table.row(group.getKey(), untouched.size(), share, types(results));
      table.bar(group.getKey(), share);
    }
    Interval share = Bootstrap.share(all);
    table.row("all", all.size(), share, "");
    return new Section.Builder("Ordinary text in many scripts")
        .note(
            "Texts written for this benchmark. A text is touched when a rule asks for anything"
                + " because of a finding in it.")
        .table(table.build())
        .figure("ordinary.untouched", share.value())
        .summary(
            String.format(
                Locale.ROOT, "%-40s untouched %s of %d", "ordinary text", share, all.size()))
        .build();
  }

  private static boolean isUntouched(Scanned result) {
    return !result.withheld() && result.found().stream().noneMatch(Found::strong);
  }

  private static String types(List<Scanned> results) {
    return results.stream()
        .flatMap(result -> result.found().stream())
        .filter(Found::strong)
        .map(Found::type)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  /** Paragraphs under a line {@code # name}; {@code \n} stands for a line's end. */
  private static Map<String, List<String>> groups() throws IOException {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    try (InputStream in = OrdinaryMeasure.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + FILE);
      }
      List<String> texts = new ArrayList<>();
      for (String line :
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList()) {
        if (line.startsWith("# ")) {
          texts = new ArrayList<>();
          groups.put(line.substring(2), texts);
        } else if (!line.isBlank()) {
          texts.add(line.replace("\\n", "\n"));
        }
      }
    }
    return groups;
  }
}
