package io.writ.engine.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.rule.AcceptedRule;
import io.writ.engine.rule.CanonicalText;
import io.writ.engine.rule.RuleLint;
import io.writ.engine.source.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTableTest {
  private static final String TABLE =
      """
      RuleSet,x,,,,
      RuleTable x.y,,,,,
      CONDITION,CONDITION,CONDITION,CONDITION,ACTION,ACTION
      Interaction,$f : Finding...,$f : Finding...,$f : Finding...,,
      "kind == ""$param""\","type == ""$param""\",score >= $param,score < $param,"effects.deny( $f, ""$param"" );","effects.redact( $f, ""$param"" );"
      kind,what,at least,less than,deny because,redact by
      INPUT,A,0.8,,"no, never",
      INPUT,B,0.5,0.8,,mask
      ,C,,,,remove
      OUTPUT,A,0.5,,because,hash
      """;

  private final List<Problem> problems = new ArrayList<>();

  private List<AcceptedRule> read(String csv) {
    return DecisionTable.read("x/y/table.csv", "x.y", csv.getBytes(UTF_8), problems::add);
  }

  @Test
  void a_row_is_a_rule_named_after_it() {
    List<AcceptedRule> rules = read(TABLE);

    assertThat(problems).isEmpty();
    assertThat(rules)
        .extracting(AcceptedRule::name)
        .containsExactly("x.y_7", "x.y_8", "x.y_9", "x.y_10");
    assertThat(rules).extracting(AcceptedRule::line).containsExactly(7, 8, 9, 10);
    assertThat(CanonicalText.of(rules.get(1)))
        .isEqualTo(
            """
            rule "x.y_8"
            when
              Interaction( kind == "INPUT" )
              $f : Finding( type == "B", score >= 0.5, score < 0.8 )
            then
              effects.redact( $f, "mask" );
            end
            """);
  }

  @Test
  void drools_itself_reads_the_same_rules_from_the_table() {
    String text =
        new SpreadsheetCompiler()
            .compile(new ByteArrayInputStream(TABLE.getBytes(UTF_8)), InputType.CSV)
            .replaceFirst("package x;", "");

    List<AcceptedRule> theirs = RuleLint.read("x/y/table.csv", "x.y", text, problems::add);

    assertThat(problems).isEmpty();
    assertThat(theirs.stream().map(CanonicalText::of))
        .isEqualTo(read(TABLE).stream().map(CanonicalText::of).toList());
  }

  @Test
  void a_workbook_says_the_same_as_the_csv() throws IOException {
    List<AcceptedRule> rules =
        DecisionTable.read("x/y/table.xlsx", "x.y", workbook(true), problems::add);

    assertThat(problems).isEmpty();
    assertThat(rules.stream().map(CanonicalText::of))
        .isEqualTo(read(TABLE).stream().map(CanonicalText::of).toList());
  }

  @Test
  void object_cells_that_are_not_merged_are_refused_by_name() throws IOException {
    assertThat(read(TABLE.replace("Finding...", "Finding"))).isEmpty();
    assertThat(DecisionTable.read("x/y/table.xlsx", "x.y", workbook(false), problems::add))
        .isEmpty();

    assertThat(problems).hasSize(4);
    assertThat(problems.getFirst().toString()).contains("table.csv:4", "cell C4", "not merged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A\"\" || type != \"\"B",
        "A\"\" ) eval( true ) Finding( type == \"\"A",
        "A\"\", score < \"\"1",
        "A\\u0022",
      })
  void a_value_between_quotes_can_not_close_them(String value) {
    assertThat(read(TABLE.replace("INPUT,B,", "INPUT,\"" + value + "\","))).isEmpty();

    assertThat(problems).extracting(Problem::line).contains(8);
    assertThat(problems.getFirst().message()).contains("cell B8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.5 || score < 1",
        "0.5) eval(true",
        "score",
        "System.exit(1)",
        "=1+1",
        "-",
        "1e9",
        "$f.score",
      })
  void a_bare_value_is_a_number(String value) {
    assertThat(read(TABLE.replace("INPUT,B,0.5", "INPUT,B," + value))).isEmpty();

    assertThat(problems.getFirst().toString()).contains("table.csv:8", "cell C8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RuleSet,x,,,, | Import,java.io.File,,,,",
        "RuleSet,x,,,, | Functions,void f(),,,,",
        "RuleSet,x,,,, | Variables,java.util.List l,,,,",
        "RuleSet,x,,,, | Sequential,true,,,,",
        "RuleTable x.y | RuleTable x.z",
        "CONDITION,CONDITION,CONDITION,CONDITION,ACTION,ACTION | CONDITION,CONDITION,CONDITION,CONDITION,PRIORITY,ACTION",
        "CONDITION,CONDITION,CONDITION,CONDITION,ACTION,ACTION | CONDITION,CONDITION,CONDITION,CONDITION,NO-LOOP,ACTION",
        "Interaction, | eval(true) Interaction,",
        "Interaction, | Interaction(kind==null),",
        "score >= $param | score >= $1",
        "score >= $param | score >= 0.5",
        "score >= $param | eval( $param )",
        "effects.deny( $f | System.exit( $f",
        "INPUT,B,0.5,0.8,,mask | INPUT,B,0.5,0.8,,shred",
        "INPUT,B,0.5,0.8,,mask | INPT,B,0.5,0.8,,mask",
        "INPUT,B,0.5,0.8,,mask | INPUT,B,0.5,0.8,,",
        "INPUT,B,0.5,0.8,,mask | INPUT,,,,,mask",
      })
  void what_is_no_plain_table_is_refused(String from, String to) {
    read(TABLE.replace(from.strip(), to.strip()));

    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst().line()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b", "RuleTable x.y\nCONDITION\n"})
  void what_is_no_table_at_all_is_refused(String csv) {
    assertThat(read(csv)).isEmpty();

    assertThat(problems).isNotEmpty();
  }

  @Test
  void what_is_no_workbook_is_refused() {
    assertThat(
            DecisionTable.read(
                "x/y/table.xlsx", "x.y", "PK not a zip".getBytes(UTF_8), problems::add))
        .isEmpty();

    assertThat(problems).extracting(Problem::code).containsExactly("table.malformed");
  }

  private static byte[] workbook(boolean merged) throws IOException {
    List<Problem> none = new ArrayList<>();
    Sheet sheet = SheetReader.read("t.csv", TABLE.getBytes(UTF_8), none::add);
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet cells = workbook.createSheet();
      for (Sheet.Row row : sheet.rows()) {
        XSSFRow cellRow = cells.createRow(row.number() - 1);
        for (int i = 0; i < row.cells().size(); i++) {
          String text = row.cell(i).base();
          if (text.matches("[0-9.]+")) {
            cellRow.createCell(i).setCellValue(Double.parseDouble(text));
          } else {
            cellRow.createCell(i).setCellValue(text);
          }
        }
      }
      if (merged) {
        cells.addMergedRegion(new CellRangeAddress(3, 3, 1, 3));
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
