package io.writ.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class CursorProperties {
  @Property
  void readsBack(@ForAll @LongRange(min = 0) long index) {
    assertThat(Cursor.parse(Cursor.print(index))).isEqualTo(index);
  }

  @Property
  void refusesEverythingElse(@ForAll String text) {
    assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
