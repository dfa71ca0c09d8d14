package io.writ.engine.detect.content;

import io.writ.engine.detect.form.CharSet;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Words;
import java.util.List;

/**
 * Text that breaks out of a value of an SQL statement: the shapes that a statement takes on when
 * somebody writes into it, not SQL as such.
 */
final class SqlInjection {
  private static final Threat SQL = new Threat("SQL_INJECTION");
  private static final List<String> VERBS =
      List.of("select", "insert", "update", "delete", "drop", "exec", "declare", "shutdown");

  /** What may stand behind a verb. */
  private static final List<String> OBJECTS =
      Words.of(
          """
          table, database, into, from, user, set, @, view, index, schema, delay, master, immediate,
          procedure, xp_, sp_, *, 1, role, function, column, label
          """);

  private static final List<String> OPERATORS =
      List.of("and", "or", "xor", "not", "notnull", "isnull", "glob", "collate", "having");

  private static final int LONGEST_EXPRESSION = 40;

  private SqlInjection() {}

  static List<Detector> detectors() {
    return List.of(
        SQL.of("sql-union", SqlInjection::union, "union").score(0.9),
        SQL.of(
                "sql-tautology",
                SqlTautology::match,
                "or % and % || % && % xor % having % rlike % not % where % div % like")
            .score(0.75),
        SQL.of("sql-tail", SqlInjection::tail, "-- % /* % #").score(0.6),
        SQL.of("sql-comment", SqlInjection::comment, "/**/ % /*!").score(0.75),
        SQL.of(
                "sql-stacked",
                SqlInjection::stacked,
                "drop % delete % insert % update % alter % exec % execute % shutdown % truncate %"
                    + " declare % grant % create % select % waitfor % begin % backup % if % set % xp_ %"
                    + " call % replace % handler % do")
            .score(0.8),
        SQL.of(
                "sql-function",
                SqlReach::called,
                "sleep % benchmark % pg_sleep % load_file % extractvalue % updatexml %"
                    + " group_concat % concat_ws % xmltype % json_keys % unhex % aes_decrypt %"
                    + " substring % substr % mid % ascii % conv % uncompress % name_const % row_count %"
                    + " generate_series % randomblob % load_extension % utl_inaddr %"
                    + " ctxsys.drithsx.sn % char % chr % nchar % concat % hex % cast % convert %"
                    + " database % version % current_user % user % elt % exp % ifnull % iif % bin %"
                    + " ord")
            .score(0.7),
        SQL.of(
                "sql-schema",
                SqlReach::schema,
                "information_schema % sysobjects % syscolumns % sysusers % all_tables %"
                    + " user_tables % all_tab_columns % user_tab_columns % pg_catalog % pg_shadow %"
                    + " pg_user % sqlite_master % sqlite_version % mysql.user % master.. %"
                    + " msysobjects % xp_cmdshell % xp_regread % xp_dirtree % sp_executesql %"
                    + " sp_password % sp_oacreate % dbms_ % utl_http % utl_file % into outfile %"
                    + " into dumpfile % procedure analyse % @@version % @@datadir % @@hostname %"
                    + " waitfor delay % from dual % sysibm. % rdb$ % is not unknown %"
                    + " openrowset % opendatasource % for xml path % current_setting % db_name( %"
                    + " is_srvrolemember % serverproperty")
            .score(0.75),
        SQL.of("sql-subquery", SqlReach::subquery, "select").score(0.7),
        SQL.of("sql-order", SqlInjection::order, "order by % group by % limit").score(0.6));
  }

  private static long union(Haystack text, int start, int end) {
    if (text.isLetter(start - 1) && !text.startsWith(start - 2, "0x")) {
      return Matcher.NONE;
    }
    int i = SqlText.gap(text, end, true);
    for (String filler : List.of("all", "distinct", "distinctrow")) {
      int behind = SqlText.word(text, i, filler);
      i = behind > 0 ? SqlText.gap(text, behind, true) : i;
    }
    int select = SqlText.word(text, i, "select");
    boolean separated = i > end;
    return select > 0 && separated && !text.isLetter(select) && !SqlText.isStatement(text)
        ? Matcher.span(start, select)
        : Matcher.NONE;
  }

  /** A comment that cuts off what comes behind a quote: {@code admin'--}. */
  private static long tail(Haystack text, int start, int end) {
    int before = start - 1;
    while (start - before < 4
        && (text.at(before) == ' ' || text.at(before) == ')' || text.at(before) == ';')) {
      before--;
    }
    int b = text.at(before);
    boolean quote = b == '\'' || b == '"';
    boolean bracket =
        text.at(start - 1) == ')' || text.at(start - 2) == ')' && text.at(start - 1) == ' ';
    int behind = text.skipSpace(end, 3);
    boolean last = text.at(behind) == 0 || text.at(behind) == '\'' || text.at(behind) == '+';
    boolean opened =
        quote
            && text.runStart(CharSet.BASE64, before, 30) < before
            && count(text, before, b) % 2 == 1;
    return last
            && (opened
                || quote && before == 0
                || bracket && text.at(start) == '-' && hasSql(text, start))
        ? Matcher.span(before, end)
        : last ? expression(text, start, end) : Matcher.NONE;
  }

  /** A quote, an expression and a comment: {@code x' is not id--}, {@code x'-id--}. */
  private static long expression(Haystack text, int start, int end) {
    int quote = start - 1;
    while (start - quote < LONGEST_EXPRESSION && text.at(quote) > 0 && !isQuote(text.at(quote))) {
      quote--;
    }
    int first = text.skipSpace(quote + 1, 3);
    boolean left =
        isQuote(text.at(quote)) && first < start && count(text, quote, text.at(quote)) % 2 == 1;
    boolean measure = text.isDigit(quote - 1) && text.at(first) == '-';
    return left && !measure && goesOn(text, first) ? Matcher.span(quote, end) : Matcher.NONE;
  }

  // An operator, or a word that is one.
  private static boolean goesOn(Haystack text, int at) {
    if (text.at(at) > 0 && "-+*/%|&^".indexOf(text.at(at)) >= 0) {
      return true;
    }
    for (String word : OPERATORS) {
      if (text.startsWith(at, word) && !text.isLetter(at + word.length())) {
        return true;
      }
    }
    return SqlText.comparison(text, at) > 0;
  }

  static int count(Haystack text, int to, int quote) {
    int count = 0;
    for (int i = Math.max(0, to - 60); i <= to; i++) {
      count += text.at(i) == quote ? 1 : 0;
    }
    return count;
  }

  private static boolean hasSql(Haystack text, int to) {
    for (int i = Math.max(0, to - 80); i < to; i++) {
      if ((text.at(i) | 32) == 's' && text.startsWith(i, "select")
          || text.at(i) == '=' && text.isDigit(i + 1) && text.isDigit(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Comments between keywords: {@code un/**}{@code /ion}, {@code /*!50000select}. */
  private static long comment(Haystack text, int start, int end) {
    if (text.at(end - 1) == '!') {
      return text.isAlnum(end) && (text.isDigit(end) || text.isLetter(end))
          ? Matcher.span(start, end)
          : Matcher.NONE;
    }
    return text.isAlnum(end)
            && (text.isAlnum(start - 1) || "'\")/".indexOf(text.at(start - 1)) >= 0 && start > 0)
        ? Matcher.span(start, end)
        : Matcher.NONE;
  }

  /** A second statement behind a semicolon that ends a value. */
  private static long stacked(Haystack text, int start, int end) {
    if (text.isAlnum(end) && text.at(end - 1) != '_') {
      return Matcher.NONE;
    }
    int semicolon = start - 1;
    while (start - semicolon < 8
        && (Haystack.isSpace(text.at(semicolon)) || text.at(semicolon) == '+')) {
      semicolon--;
    }
    int before = text.at(semicolon - 1);
    boolean ends =
        text.at(semicolon) == ';'
            && (before == '\''
                || before == '"'
                || before == ')'
                || before == ' ' && text.isDigit(semicolon - 2)
                || text.isDigit(semicolon - 1));
    boolean quote =
        (text.at(semicolon) == '\'' || text.at(semicolon) == '"')
            && text.at(semicolon - 1) != '='
            && semicolon + 1 < start
            && text.startsWithAny(start, VERBS);
    return (ends || quote) && isVerbWithObject(text, start, end) && !SqlText.isStatement(text)
        ? Matcher.span(semicolon, end)
        : Matcher.NONE;
  }

  static boolean isQuote(int b) {
    return b == '\'' || b == '"';
  }

  private static boolean isVerbWithObject(Haystack text, int start, int end) {
    int i = SqlText.gap(text, end, true);
    return text.startsWithAny(i, OBJECTS)
        || text.startsWith(start, "shutdown")
        || text.startsWith(start, "xp_")
        || text.startsWith(start, "update") && hasSet(text, end)
        || text.startsWith(start, "select") && text.isAlnum(i);
  }

  private static boolean hasSet(Haystack text, int from) {
    for (int i = from; i < from + 60; i++) {
      if (text.at(i) == ' ' && text.startsWith(i, " set ")) {
        return true;
      }
    }
    return false;
  }

  /** {@code 1 order by 10--}. */
  private static long order(Haystack text, int start, int end) {
    int i = SqlText.gap(text, end, false);
    int number = SqlText.digits(text, i);
    if (number == i || text.isLetter(start - 1)) {
      return Matcher.NONE;
    }
    int last = text.skipSpace(number, 3);
    boolean cut =
        text.at(last) == '-' && text.at(last + 1) == '-'
            || text.at(last) == '#'
            || text.at(last) == '/' && text.at(last + 1) == '*';
    return cut ? Matcher.span(start, last) : Matcher.NONE;
  }
}
