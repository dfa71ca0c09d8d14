package io.writ.samples.detection.report;

import io.writ.samples.detection.report.Table.Bar;
import java.util.List;
import java.util.Locale;

/** Shares from 0 to 1 as horizontal bars with their intervals, in SVG. */
final class BarChart {
  private static final int LABELS = 300;
  private static final int PLOT = 420;
  private static final int VALUES = 60;
  private static final int LINE = 20;
  private static final int HEAD = 18;

  private BarChart() {}

  static String svg(String title, List<Bar> bars) {
    int height = HEAD + bars.size() * LINE + 6;
    int width = LABELS + PLOT + VALUES;
    StringBuilder out =
        new StringBuilder(
            line(
                "<svg viewBox='0 0 %d %d' width='%d' role='img' aria-label='%s'>",
                width, height, width, HtmlReport.escape(title)));
    for (int i = 0; i <= 4; i++) {
      int x = LABELS + PLOT * i / 4;
      out.append(line("<line x1='%d' x2='%d' y1='%d' y2='%d' class='grid'/>", x, x, HEAD, height));
      out.append(
          line("<text x='%d' y='12' class='tick'>%s</text>", x, i == 0 ? "0" : i * 25 + "%"));
    }
    int y = HEAD;
    for (Bar bar : bars) {
      bar(out, bar, y);
      y += LINE;
    }
    return out.append("</svg>\n").toString();
  }

  private static void bar(StringBuilder out, Bar bar, int y) {
    double value = Double.isNaN(bar.share().value()) ? 0 : bar.share().value();
    out.append(
        line(
            "<text x='%d' y='%d' class='name'>%s</text>",
            LABELS - 8, y + 14, HtmlReport.escape(shorten(bar.label()))));
    out.append(
        line(
            "<rect x='%d' y='%d' width='%.1f' height='12' class='%s'/>",
            LABELS, y + 4, Math.max(1, value * PLOT), bar.good() ? "good" : "bad"));
    if (bar.share().low() < bar.share().high()) {
      out.append(
          line(
              "<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' class='range'/>",
              LABELS + bar.share().low() * PLOT,
              LABELS + bar.share().high() * PLOT,
              y + 10,
              y + 10));
    }
    out.append(
        line(
            "<text x='%d' y='%d' class='value'>%s</text>",
            LABELS + PLOT + 8, y + 14, Interval.share(bar.share().value())));
  }

  private static String shorten(String label) {
    return label.length() <= 46 ? label : label.substring(0, 45) + "…";
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }
}
