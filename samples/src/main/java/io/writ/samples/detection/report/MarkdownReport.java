package io.writ.samples.detection.report;

import java.util.List;
import java.util.stream.Collectors;

/** Sections as Markdown. */
public final class MarkdownReport {
  private MarkdownReport() {}

  /**
   * Writes sections, without a title.
   *
   * @param head paragraphs above the first section
   * @param detail whether the tables for who asks are in it
   */
  public static String of(List<String> head, List<Section> sections, boolean detail) {
    StringBuilder out = new StringBuilder();
    head.forEach(line -> out.append('\n').append(line).append('\n'));
    for (Section section : sections) {
      List<Table> tables =
          section.tables().stream().filter(table -> detail || !table.detail()).toList();
      if (tables.isEmpty() && section.notes().isEmpty()) {
        continue;
      }
      out.append("\n## ").append(section.title()).append('\n');
      section.notes().forEach(note -> out.append('\n').append(note).append('\n'));
      tables.forEach(table -> table(out, table));
    }
    return out.toString();
  }

  private static void table(StringBuilder out, Table table) {
    if (!table.title().isEmpty()) {
      out.append("\n### ").append(table.title()).append('\n');
    }
    out.append('\n').append(row(table.columns()));
    out.append('|').append("---|").append("--:|".repeat(table.columns().size() - 1)).append('\n');
    table.rows().forEach(row -> out.append(row(row)));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(MarkdownReport::escape)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escape(String cell) {
    return cell.replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
  }
}
