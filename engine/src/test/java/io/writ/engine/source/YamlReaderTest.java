package io.writ.engine.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
  private final List<Problem> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: &x 1\\nb: *x | 1 | yaml.forbidden",
        "a: 1\\nb: !!java.net.URL x | 2 | yaml.forbidden",
        "a: 1\\nb: !x {} | 2 | yaml.forbidden",
        "a: 1\\na: 2 | 2 | yaml.forbidden",
        "<<: {a: 1} | 1 | yaml.forbidden",
        "a: 1\\n---\\nb: 2 | 2 | yaml.forbidden",
        "? [a]\\n: 1 | 1 | yaml.forbidden",
        "a: [1 | 1 | yaml.malformed",
        "a: 1\\n\\tb: 2 | 2 | yaml.malformed",
      })
  void refusesWhatCouldSurprise(String text, int line, String code) {
    assertThat(read(text.replace("\\n", "\n").replace("\\t", "\t"))).isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.code()).isEqualTo(code);
            });
  }

  @Test
  void boundsDepthSizeAndEncoding() {
    read("[".repeat(10_000) + "]".repeat(10_000));
    read("a: " + "x".repeat(5 << 20));
    YamlReader.read("f", new byte[] {'a', ':', ' ', (byte) 0xff}, problems::add);
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly("yaml.forbidden", "yaml.too-large", "yaml.malformed");
  }

  @Test
  void keepsScalarsAsTheyAreWritten() {
    Fields fields = fields("country: NO\nversion: 1.10\nlist: [no, 'x']\nempty: {}\n");
    assertThat(fields.text("country")).isEqualTo("NO");
    assertThat(fields.text("version")).isEqualTo("1.10");
    assertThat(fields.texts("list")).containsExactly("no", "x");
    assertThat(fields.map("empty").names()).isEmpty();
    fields.done();
    assertThat(problems).isEmpty();
  }

  @Test
  void saysWhatIsMissingWrongOrUnknown() {
    Fields fields = fields("text: [1]\nflag: yes\nnumber: many\nlist: {}\nmore: 1\n");
    fields.text("absent");
    fields.text("text");
    fields.flag("flag", false);
    fields.number("number", 0);
    fields.texts("list");
    fields.done();
    assertThat(problems.stream().map(p -> p.line() + " " + p.code()))
        .containsExactly(
            "1 yaml.missing",
            "1 yaml.type",
            "2 yaml.type",
            "3 yaml.type",
            "4 yaml.type",
            "5 yaml.unknown-key");
  }

  @Test
  void anEmptyFileIsAnEmptyMapping() {
    assertThat(fields("# nothing\n").names()).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void readsCsvWithQuotesAndComments() {
    byte[] csv =
        "\uFEFFa,b\r\n# a comment\n\"x, \"\"y\"\"\",\"two\nlines\"\n\n1,2,3\nlast,row"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Csv.read("f.csv", csv, List.of("a", "b"), problems::add))
        .containsExactly(
            new Csv.Row(3, List.of("x, \"y\"", "two\nlines")),
            new Csv.Row(7, List.of("last", "row")));
    assertThat(problems).extracting(Problem::line).containsExactly(6);
  }

  private Optional<Yaml> read(String text) {
    return YamlReader.read("f.yaml", text.getBytes(StandardCharsets.UTF_8), problems::add);
  }

  private Fields fields(String text) {
    return Fields.read("f.yaml", text.getBytes(StandardCharsets.UTF_8), problems::add);
  }
}
