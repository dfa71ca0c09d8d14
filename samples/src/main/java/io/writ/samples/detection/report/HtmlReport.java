package io.writ.samples.detection.report;

import java.util.List;

/** Sections as one HTML page with its own style and drawings: no script, nothing loaded. */
public final class HtmlReport {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1c2430;--soft:#5d6878;--line:#dfe4ea;--good:#2f7d6b;
        --bad:#b4532a;--back:#fff}
      @media(prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#9aa5b3;--line:#333c48;
        --good:#57b59f;--bad:#e08a5f;--back:#14181e}}
      body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--back);
        max-width:68rem;margin:2rem auto;padding:0 1rem}
      h1{font-size:1.7rem}h2{margin-top:2.6rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
      h3{font-size:1rem;margin:1.6rem 0 .4rem}nav a{margin-right:1rem;color:var(--good)}
      p{max-width:48rem;color:var(--soft)}
      .wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums;
        font-size:.86rem;margin:.5rem 0}
      th,td{padding:.25rem .7rem;border-bottom:1px solid var(--line);text-align:right;
        white-space:nowrap}
      th:first-child,td:first-child{text-align:left}td:last-child{white-space:normal}
      th{color:var(--soft);font-weight:600}
      summary{cursor:pointer;color:var(--soft)}svg{max-width:100%;height:auto}
      .grid{stroke:var(--line)}.tick,.value{font-size:11px;fill:var(--soft)}.tick{text-anchor:middle}
      .name{font-size:12px;fill:var(--ink);text-anchor:end}.good{fill:var(--good)}
      .bad{fill:var(--bad)}.range{stroke:var(--ink);stroke-width:1.5;opacity:.65}
      """;

  private HtmlReport() {}

  /** Writes sections, with the tables for who asks folded away. */
  public static String of(String title, List<String> head, List<Section> sections) {
    StringBuilder out =
        new StringBuilder("<!doctype html>\n<html lang='en'><head><meta charset='utf-8'>\n")
            .append("<meta name='viewport' content='width=device-width'>\n<title>")
            .append(escape(title))
            .append("</title>\n<style>\n")
            .append(STYLE)
            .append("</style></head><body>\n<h1>")
            .append(escape(title))
            .append("</h1>\n");
    paragraphs(out, head);
    out.append("<nav>");
    for (int i = 0; i < sections.size(); i++) {
      out.append("<a href='#s").append(i).append("'>");
      out.append(escape(sections.get(i).title())).append("</a>");
    }
    out.append("</nav>\n");
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      out.append("<h2 id='s").append(i).append("'>");
      out.append(escape(section.title())).append("</h2>\n");
      paragraphs(out, section.notes());
      section.tables().forEach(table -> table(out, table));
    }
    return out.append("</body></html>\n").toString();
  }

  private static void paragraphs(StringBuilder out, List<String> notes) {
    notes.forEach(note -> out.append("<p>").append(escape(note)).append("</p>\n"));
  }

  private static void table(StringBuilder out, Table table) {
    if (table.detail()) {
      out.append("<details><summary>").append(escape(table.title())).append("</summary>\n");
    } else if (!table.title().isEmpty()) {
      out.append("<h3>").append(escape(table.title())).append("</h3>\n");
    }
    if (!table.bars().isEmpty()) {
      out.append(BarChart.svg(table.title(), table.bars()));
    }
    out.append("<div class='wide'><table><thead>");
    row(out, table.columns(), "th");
    out.append("</thead><tbody>");
    table.rows().forEach(row -> row(out, row, "td"));
    out.append("</tbody></table></div>\n").append(table.detail() ? "</details>\n" : "");
  }

  private static void row(StringBuilder out, List<String> cells, String tag) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append('<').append(tag).append('>').append(escape(cell));
      out.append("</").append(tag).append('>');
    }
    out.append("</tr>\n");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;");
  }
}
