package io.writ.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionQueryTest {
  private static final Optional<String> NONE = Optional.empty();
  private static final Optional<Instant> EVER = Optional.empty();

  @Test
  void everythingMatchesWhereNothingIsAskedFor() {
    assertThat(DecisionQuery.all(5).matchesAll()).isTrue();
    assertThat(query(NONE, EVER, Optional.of("17")).matchesAll()).isTrue();
  }

  @Test
  void aFilterHasToBeLookedAt() {
    assertThat(query(Optional.of("acme"), EVER, NONE).matchesAll()).isFalse();
    assertThat(query(NONE, Optional.of(Instant.EPOCH), NONE).matchesAll()).isFalse();
  }

  private static DecisionQuery query(
      Optional<String> type, Optional<Instant> to, Optional<String> cursor) {
    return new DecisionQuery(EVER, to, NONE, NONE, NONE, NONE, NONE, NONE, type, NONE, 5, cursor);
  }
}
