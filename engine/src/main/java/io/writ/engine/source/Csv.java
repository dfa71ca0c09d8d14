package io.writ.engine.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads CSV (RFC 4180) with a fixed header. Lines that start with {@code #} are comments. */
public final class Csv {
  private static final int MAX_BYTES = 4 << 20;

  private Csv() {}

  /**
   * A row.
   *
   * @param line 1-based line where it starts
   * @param cells as many as the header has
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The rows below the header; those that don't fit it are reported and left out. */
  public static List<Row> read(
      String file, byte[] bytes, List<String> header, Consumer<Problem> problems) {
    List<Row> rows = new ArrayList<>();
    try {
      if (bytes.length > MAX_BYTES) {
        problems.accept(new Problem(file, 0, "csv.too-large", "the file is larger than 4 MiB", ""));
        return rows;
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      List<Row> all = new Parser(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
      if (all.isEmpty() || !all.getFirst().cells().equals(header)) {
        problems.accept(
            new Problem(
                file,
                1,
                "csv.header",
                "the header is not what it must be",
                String.join(",", header)));
        return rows;
      }
      for (Row row : all.subList(1, all.size())) {
        if (row.cells().size() == header.size()) {
          rows.add(row);
        } else {
          problems.accept(
              new Problem(
                  file,
                  row.line(),
                  "csv.cells",
                  "a row must have " + header.size() + " cells",
                  ""));
        }
      }
    } catch (CharacterCodingException e) {
      problems.accept(new Problem(file, 0, "csv.malformed", "the file is not UTF-8", ""));
    }
    return rows;
  }

  /**
   * Every row as it is, of whatever width; empty when the file can't be read, which is reported.
   */
  public static List<Row> grid(String file, byte[] bytes, Consumer<Problem> problems) {
    if (bytes.length > MAX_BYTES) {
      problems.accept(new Problem(file, 0, "csv.too-large", "the file is larger than 4 MiB", ""));
      return List.of();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Parser(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    } catch (CharacterCodingException e) {
      problems.accept(new Problem(file, 0, "csv.malformed", "the file is not UTF-8", ""));
      return List.of();
    }
  }

  private static final class Parser {
    private final String text;
    private int at;
    private int line = 1;

    Parser(String text) {
      this.text = text;
    }

    List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      while (at < text.length()) {
        int start = line;
        boolean comment = text.charAt(at) == '#';
        List<String> cells = row();
        if (!comment && !(cells.size() == 1 && cells.getFirst().isEmpty())) {
          rows.add(new Row(start, cells));
        }
      }
      return rows;
    }

    private List<String> row() {
      List<String> cells = new ArrayList<>();
      while (true) {
        cells.add(cell());
        if (at >= text.length()) {
          return cells;
        }
        char separator = text.charAt(at++);
        if (separator == '\n') {
          line++;
          return cells;
        }
      }
    }

    /** Leaves the position on the comma or line feed after the cell. */
    private String cell() {
      StringBuilder cell = new StringBuilder();
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      if (quoted) {
        at++;
      }
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        if (quoted && c == '"') {
          if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at++;
          } else {
            quoted = false;
            continue;
          }
        } else if (!quoted && (c == ',' || c == '\n')) {
          break;
        } else if (c == '\n') {
          line++;
        }
        if (c != '\r' || quoted) {
          cell.append(c);
        }
      }
      return cell.toString().strip();
    }
  }
}
