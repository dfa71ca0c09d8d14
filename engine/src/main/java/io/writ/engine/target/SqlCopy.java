package io.writ.engine.target;

import io.writ.engine.target.SqlStatements.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * PostgreSQL's COPY, which the parser does not know: {@code COPY table [(columns)] FROM | TO STDIN
 * | STDOUT [options]} and {@code COPY (query) TO STDOUT}. Files and programs of the database's host
 * are not understood.
 */
final class SqlCopy {
  private SqlCopy() {}

  static boolean isCopy(String sql) {
    String text = sql.stripLeading();
    return text.length() > 4
        && text.substring(0, 4).equalsIgnoreCase("copy")
        && !Character.isLetterOrDigit(text.charAt(4))
        && text.charAt(4) != '_';
  }

  static Optional<List<Access>> parse(String sql, String defaultSchema) {
    String text = sql.strip().substring(4).strip();
    if (text.contains("--") || text.contains("/*") || text.indexOf(';') >= 0) {
      return Optional.empty();
    }
    List<Access> accesses = new ArrayList<>();
    String rest;
    if (text.startsWith("(")) {
      int close = text.lastIndexOf(')', endOfQuery(text));
      Optional<List<Access>> query =
          close < 0
              ? Optional.empty()
              : SqlStatements.parse(text.substring(1, close), defaultSchema);
      if (query.isEmpty()) {
        return query;
      }
      accesses.addAll(query.get());
      rest = text.substring(close + 1).strip();
    } else {
      int end = endOfName(text);
      if (end == 0) {
        return Optional.empty();
      }
      accesses.add(new Access("COPY", tableName(text.substring(0, end), defaultSchema)));
      rest = text.substring(end).strip();
      if (rest.startsWith("(")) {
        rest = rest.substring(rest.indexOf(')') + 1).strip();
      }
    }
    String[] words = rest.toLowerCase(Locale.ROOT).split("\\s+", 3);
    boolean pipe =
        words.length >= 2
            && (words[0].equals("from") && words[1].equals("stdin")
                || words[0].equals("to") && words[1].equals("stdout"));
    return pipe ? Optional.of(accesses) : Optional.empty();
  }

  private static int endOfQuery(String text) {
    int to = text.toLowerCase(Locale.ROOT).lastIndexOf(" to stdout");
    return to < 0 ? -1 : to;
  }

  private static int endOfName(String text) {
    int end = 0;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "_.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static String tableName(String name, String defaultSchema) {
    List<String> parts = List.of(name.split("\\."));
    return parts.size() == 1 && !defaultSchema.isEmpty()
        ? SqlName.of(List.of(defaultSchema, name))
        : SqlName.of(parts);
  }
}
