package io.writ.samples.detection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A folder of labelled sets: {@code INDEX.tsv} (area, file, rows, licence, source, with a head
 * line) and {@code AREA/FILE}, JSON Lines with {@code id} and {@code text}, gzipped when the name
 * ends so.
 */
record Corpus(List<LabelledSet> sets) {
  private static final ObjectMapper JSON = new ObjectMapper();

  Corpus {
    sets = List.copyOf(sets);
  }

  /**
   * A set of rows.
   *
   * @param name its file without {@code .jsonl} and {@code .gz}
   * @param source where it comes from
   */
  record LabelledSet(String area, String name, String licence, String source, List<Row> rows) {
    LabelledSet {
      rows = List.copyOf(rows);
    }
  }

  static Corpus read(Path folder) throws IOException {
    List<LabelledSet> sets = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("INDEX.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (cells.length >= 4 && !cells[0].equals("area")) {
        List<Row> rows = rows(folder.resolve(cells[0]).resolve(cells[1]));
        String source = cells.length > 4 ? cells[4] : "";
        String name = cells[1].replaceFirst("\\.gz$", "").replaceFirst("\\.jsonl$", "");
        sets.add(new LabelledSet(cells[0], name, cells[3], source, rows));
      }
    }
    return new Corpus(sets);
  }

  private static List<Row> rows(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<Row> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          rows.add(Row.of(JSON.readTree(line)));
        }
      }
      return rows;
    }
  }
}
