package io.writ.engine.table;

import io.writ.engine.source.Csv;
import io.writ.engine.source.Problem;
import io.writ.engine.table.Sheet.Cell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the cells of a CSV file or of the first sheet of an XLSX file. */
final class SheetReader {
  private static final int MAX_BYTES = 4 << 20;
  private static final int MAX_ROWS = 2_000;
  private static final int MAX_COLUMNS = 64;

  private SheetReader() {}

  static Sheet read(String file, byte[] bytes, Consumer<Problem> problems) {
    Sheet sheet = file.endsWith(".xlsx") ? xlsx(file, bytes, problems) : csv(file, bytes, problems);
    int width = sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    if (sheet.rows().size() > MAX_ROWS || width > MAX_COLUMNS) {
      String limit = MAX_ROWS + " rows or " + MAX_COLUMNS + " columns";
      problems.accept(new Problem(file, 0, "table.too-large", "more than " + limit, "split it"));
      return new Sheet(List.of());
    }
    return sheet;
  }

  private static Sheet csv(String file, byte[] bytes, Consumer<Problem> problems) {
    List<Sheet.Row> rows = new ArrayList<>();
    for (Csv.Row row : Csv.grid(file, bytes, problems)) {
      if (row.cells().stream().allMatch(String::isEmpty)) {
        continue;
      }
      List<Cell> cells = new ArrayList<>();
      for (String text : row.cells()) {
        cells.add(new Cell(text, text.endsWith(Cell.MERGED)));
      }
      rows.add(new Sheet.Row(row.line(), cells));
    }
    return new Sheet(rows);
  }

  private static Sheet xlsx(String file, byte[] bytes, Consumer<Problem> problems) {
    List<Sheet.Row> rows = new ArrayList<>();
    if (bytes.length > MAX_BYTES) {
      problems.accept(new Problem(file, 0, "table.too-large", "larger than 4 MiB", "split it"));
      return new Sheet(rows);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      DataFormatter formatter = new DataFormatter(Locale.ROOT);
      int last = Math.min(sheet.getLastRowNum(), MAX_ROWS);
      for (int i = 0; i <= last; i++) {
        XSSFRow row = sheet.getRow(i);
        if (row != null) {
          add(rows, i, cells(sheet, row, formatter));
        }
      }
    } catch (IOException | RuntimeException e) {
      // POI answers zip bombs, DOCTYPEs and damage with exceptions of many kinds.
      problems.accept(
          new Problem(file, 0, "table.malformed", "this is not an XLSX file that can be read", ""));
      return new Sheet(List.of());
    }
    return new Sheet(rows);
  }

  private static void add(List<Sheet.Row> rows, int index, List<Cell> cells) {
    if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
      rows.add(new Sheet.Row(index + 1, cells));
    }
  }

  private static List<Cell> cells(XSSFSheet sheet, XSSFRow row, DataFormatter formatter) {
    List<Cell> cells = new ArrayList<>();
    int last = Math.min(width(sheet, row), MAX_COLUMNS + 1);
    for (int column = 0; column < last; column++) {
      CellRangeAddress region = region(sheet, row.getRowNum(), column);
      XSSFCell cell =
          region == null
              ? row.getCell(column)
              : sheet.getRow(region.getFirstRow()).getCell(region.getFirstColumn());
      cells.add(
          cell == null ? Cell.EMPTY : new Cell(text(cell, formatter).strip(), region != null));
    }
    return cells;
  }

  /** Not every program writes the cells that a merged one covers. */
  private static int width(XSSFSheet sheet, XSSFRow row) {
    int width = row.getLastCellNum();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      if (region.containsRow(row.getRowNum())) {
        width = Math.max(width, region.getLastColumn() + 1);
      }
    }
    return width;
  }

  private static @org.jspecify.annotations.Nullable CellRangeAddress region(
      XSSFSheet sheet, int row, int column) {
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      if (region.isInRange(row, column)) {
        return region;
      }
    }
    return null;
  }

  private static String text(XSSFCell cell, DataFormatter formatter) {
    if (cell.getCellType() != CellType.FORMULA) {
      return formatter.formatCellValue(cell);
    }
    return switch (cell.getCachedFormulaResultType()) {
      case NUMERIC -> formatter.formatRawCellContents(cell.getNumericCellValue(), 0, "General");
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case STRING -> cell.getRichStringCellValue().getString();
      default -> "";
    };
  }
}
