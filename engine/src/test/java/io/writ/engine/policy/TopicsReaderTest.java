package io.writ.engine.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.encoder.Topic;
import io.writ.engine.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsReaderTest {
  private static final String TWO =
      """
      - name: insider-trading
        examples:
          - buy before the news
          - sell it before they know
          - keep it secret until Monday
        counterExamples: [what is a share]
      - name: legal-advice
        examples: [can I sue, is it legal, will I win]
      """;

  private final List<Problem> problems = new ArrayList<>();

  private List<Topic> read(String yaml) {
    return TopicsReader.read(
        "content/x", Map.of("content/x/topics.yaml", yaml.getBytes(UTF_8)), problems::add);
  }

  @Test
  void readsTopics() {
    assertThat(read(TWO))
        .containsExactly(
            new Topic(
                "insider-trading",
                List.of(
                    "buy before the news",
                    "sell it before they know",
                    "keep it secret until Monday"),
                List.of("what is a share")),
            new Topic(
                "legal-advice", List.of("can I sue", "is it legal", "will I win"), List.of()));
    assertThat(problems).isEmpty();
    assertThat(TopicsReader.read("content/x", Map.of(), problems::add)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: legal-advice|name: insider-trading|7|two topics",
        "name: legal-advice|name: Legal advice|7|`name` must be",
        "examples: [can I sue, is it legal, will I win]|examples: [can I sue]|8|at least 3",
        "examples: [can I sue, is it legal, will I win]|examples: [a, a, b]|8|twice",
        "examples: [can I sue, is it legal, will I win]|examples: [a, b, '']|8|1 to 500",
        "counterExamples: [what is a share]|counterExamples: [buy before the news]|6|and a counter",
        "counterExamples: [what is a share]|opposites: [x]|6|unknown key",
        "counterExamples: [what is a share]|counterExamples: {x: y}|6|must be a list",
      })
  void saysWhatIsWrongAndWhere(String old, String with, int line, String message) {
    read(TWO.replace(old, with));
    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("content/x/topics.yaml");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.message()).contains(message);
            });
  }

  @Test
  void aListIsExpected() {
    read("name: x\n");
    assertThat(problems).extracting(Problem::code).contains("rule.topics");
  }
}
