package io.writ.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Freitag", "MÄRZ", "lundi", "viernes", "oktober", "października", "segunda-feira"})
  void daysAndMonths(String words) {
    assertThat(CalendarWords.include(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"April", "Domingo", "Mai", "Anna Freitag", "Petermann", ""})
  void namesAndOtherWords(String words) {
    assertThat(CalendarWords.include(words)).isFalse();
  }
}
