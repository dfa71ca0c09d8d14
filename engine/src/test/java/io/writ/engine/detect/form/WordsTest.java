package io.writ.engine.detect.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void commasPartWordsAndOtherSpacesBelongToThem() {
    assertThat(
            Words.of(
                """
                not , and ,  pat , date of birth
                """,
                """
                os.popen
                """))
        .containsExactly("not ", "and ", " pat ", "date of birth", "os.popen");
  }
}
