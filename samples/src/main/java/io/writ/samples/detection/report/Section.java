package io.writ.samples.detection.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a report.
 *
 * @param notes paragraphs before the tables
 * @param figures what a baseline holds, by a stable name; larger is better
 * @param summary lines for the terminal
 * @param scores what one entity type reached on one set
 * @param misses rows on which a label and what was found disagree, cells apart by tabs
 */
public record Section(
    String title,
    List<String> notes,
    List<Table> tables,
    Map<String, Double> figures,
    List<String> summary,
    List<Score> scores,
    List<String> misses) {
  public Section {
    notes = List.copyOf(notes);
    tables = List.copyOf(tables);
    figures = new LinkedHashMap<>(figures);
    summary = List.copyOf(summary);
    scores = List.copyOf(scores);
    misses = List.copyOf(misses);
  }

  /**
   * What one entity type reached on one set; shares are NaN where there was nothing to count.
   *
   * @param values how many should be found
   * @param found share of them
   * @param withWord share of them when a word for the type stands before; NaN where none was tried
   * @param others texts in which nothing of the type should be found
   * @param flagged share of those in which something was
   * @param precision share of findings that are right, where every value is marked
   */
  public record Score(
      String type,
      String set,
      long values,
      Interval found,
      Interval withWord,
      long others,
      Interval flagged,
      Interval precision) {}

  /** Collects a section. */
  public static final class Builder {
    private final String title;
    private final List<String> notes = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<String> summary = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();

    /** An empty section. */
    public Builder(String title) {
      this.title = title;
    }

    /** A paragraph. */
    public Builder note(String note) {
      notes.add(note);
      return this;
    }

    /** A table, unless it has no rows. */
    public Builder table(Table table) {
      if (!table.rows().isEmpty()) {
        tables.add(table);
      }
      return this;
    }

    /** A figure that a baseline holds; nothing when there is none. */
    public Builder figure(String name, double value) {
      if (!Double.isNaN(value)) {
        figures.put(name, value);
      }
      return this;
    }

    /** A line for the terminal. */
    public Builder summary(String line) {
      summary.add(line);
      return this;
    }

    /** What one entity type reached on one set. */
    public Builder score(Score score) {
      scores.add(score);
      return this;
    }

    /** A row on which a label and what was found disagree. */
    public Builder miss(String set, String id, String label, String what, String text) {
      String line = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
      misses.add(String.join("\t", set, id, label, what, line.replace("\r", "\\r")));
      return this;
    }

    /** The section. */
    public Section build() {
      return new Section(title, notes, tables, figures, summary, scores, misses);
    }
  }
}
