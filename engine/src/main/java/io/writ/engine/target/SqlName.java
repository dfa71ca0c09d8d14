package io.writ.engine.target;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.schema.Table;

/**
 * Names of tables and functions as {@code schema.table} in lower case. Databases fold names in
 * different ways; folding all of them means that a pattern for {@code claims} holds for {@code
 * "CLAIMS"} too. A part that is not a plain identifier keeps its quotes, so that {@code "a.b"} is
 * not {@code a.b}.
 */
final class SqlName {
  private SqlName() {}

  /** From the tokens that the name was read from: the parser splits {@code "a.b"} at its dot. */
  static String of(Table table, String defaultSchema) {
    StringBuilder name = new StringBuilder();
    for (String token : tokens(table)) {
      name.append(token.chars().allMatch(c -> c == '.') ? token : fold(token));
    }
    return isUnqualified(table) && !defaultSchema.isEmpty()
        ? fold(defaultSchema) + "." + name
        : name.toString();
  }

  static boolean isUnqualified(Table table) {
    return tokens(table).size() == 1;
  }

  private static List<String> tokens(Table table) {
    List<String> images = new ArrayList<>();
    Token last = table.getASTNode().jjtGetLastToken();
    for (Token token = table.getASTNode().jjtGetFirstToken(); ; token = token.next) {
      images.add(token.image);
      if (token == last) {
        return images;
      }
    }
  }

  static String of(List<String> parts) {
    return String.join(".", parts.stream().map(SqlName::fold).toList());
  }

  /** One part, without needless quotes. */
  static String fold(String part) {
    String plain = part;
    if (part.length() >= 2) {
      char first = part.charAt(0);
      char last = part.charAt(part.length() - 1);
      if (first == last && (first == '"' || first == '`') || first == '[' && last == ']') {
        plain = part.substring(1, part.length() - 1).replace("" + first + first, "" + first);
      }
    }
    String folded =
        Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
    return isPlain(folded) ? folded : '"' + folded.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
  }
}
