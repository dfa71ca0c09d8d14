package io.writ.engine.detect.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void commasPartWordsAndSpacesBeforeThemBelongToWords() {
    assertThat(
            Words.of(
                """
                not , and ,
                date of birth
                """,
                """
                os.popen
                """))
        .containsExactly("not ", "and ", "date of birth", "os.popen");
  }
}
