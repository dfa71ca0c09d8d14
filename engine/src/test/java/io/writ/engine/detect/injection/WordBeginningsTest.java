package io.writ.engine.detect.injection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordBeginningsTest {
  private final WordBeginnings beginnings = new WordBeginnings();

  WordBeginningsTest() {
    beginnings.add("忘", 1, false);
    beginnings.add("忘记", 2, true);
    beginnings.add("парол", 3, true);
    beginnings.add("параметр", 4, false);
    beginnings.add("па", 5, false);
    beginnings.add("تعليمات", 6, true);
  }

  @Test
  void theLongestBeginningCounts() {
    assertThat(found("忘记了")).isEqualTo(2);
    assertThat(found("忘了")).isEqualTo(1);
    assertThat(found("忘")).isEqualTo(1);
    assertThat(found("пароли")).isEqualTo(3);
    assertThat(found("параметры")).isEqualTo(4);
    assertThat(found("папа")).isEqualTo(5);
    assertThat(found("мир")).isZero();
    assertThat(beginnings.longest("мой пароль", 4) & 0xFF).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"пароль", "Пароль", "ПАРОЛЬ", "忘记", "تعليمات"})
  void seedsAreFoundInAnyCase(String text) {
    assertThat(beginnings.mayBeSeed(text, 0) && beginnings.isSeed(text, 0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"параметр", "паро", "п", "忘", "мир"})
  void otherBeginningsAreNoSeeds(String text) {
    assertThat(beginnings.mayBeSeed(text, 0) && beginnings.isSeed(text, 0)).isFalse();
  }

  private int found(String text) {
    return beginnings.longest(text, 0) >> 8;
  }
}
