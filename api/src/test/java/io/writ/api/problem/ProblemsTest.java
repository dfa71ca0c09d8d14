package io.writ.api.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.DeadlineExceeded;
import io.writ.engine.fact.BudgetExceeded;
import io.writ.engine.record.AuditUnavailable;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  void everyCodeIsKebabCaseWithAnErrorStatusAndATextWithoutFinalPeriod() {
    assertThat(Arrays.asList(ErrorCode.values()))
        .allSatisfy(
            code -> {
              assertThat(code.code()).matches("[a-z]+(-[a-z]+)*");
              assertThat(code.status()).isBetween(400, 599);
              assertThat(code.title()).isNotBlank().doesNotEndWith(".");
            });
  }

  @Test
  void aFailureIsToldApartByItsType() {
    assertThat(code(new DeadlineExceeded())).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
    assertThat(code(new BudgetExceeded())).isEqualTo(ErrorCode.RULES_BUDGET_EXCEEDED);
    assertThat(code(new AuditUnavailable.Broken(new IllegalStateException("x"))))
        .isEqualTo(ErrorCode.AUDIT_UNAVAILABLE);
    assertThat(code(new CompletionException(new DeadlineExceeded())))
        .isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
    assertThat(code(new IllegalStateException("content"))).isEqualTo(ErrorCode.INTERNAL);
  }

  @Test
  void overloadSaysWhenToComeBack() {
    Problem problem = Problems.of(new AuditUnavailable.Overloaded(Duration.ofMillis(1_200)));

    assertThat(problem.code()).isEqualTo(ErrorCode.OVERLOADED);
    assertThat(problem.retryAfter().map(Problems::retryAfterSeconds)).contains(2L);
  }

  @Test
  void aProblemIsWrittenAsRfc9457SaysWithFieldAndExpectation() {
    byte[] json = Problems.json(Problem.of(ErrorCode.INVALID_FIELD, "content[0].text", "a string"));

    assertThat(new String(json, UTF_8))
        .isEqualTo(
            "{\"type\":\"urn:writ:problem:invalid-field\","
                + "\"title\":\"a field does not hold what is expected\",\"status\":400,"
                + "\"code\":\"invalid-field\",\"field\":\"content[0].text\","
                + "\"expected\":\"a string\"}");
  }

  @Test
  void whatAFailureSaysIsNotTold() {
    byte[] json = Problems.json(Problems.of(new IllegalStateException("jo@example.com")));

    assertThat(new String(json, UTF_8)).doesNotContain("jo@example.com");
  }

  private static ErrorCode code(Throwable failure) {
    return Problems.of(failure).code();
  }
}
