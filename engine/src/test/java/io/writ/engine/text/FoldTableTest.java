package io.writ.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class FoldTableTest {
  @Test
  void theCommittedTableIsWhatIcuMakes() throws IOException {
    try (InputStream in = FoldTable.class.getResourceAsStream(FoldTable.RESOURCE)) {
      assertThat(in).isNotNull();
      assertThat(in.readAllBytes()).isEqualTo(new FoldTableGenerator().bytes());
    }
  }

  @Test
  void asciiIsItself() {
    for (int c = 0; c < 0x80; c++) {
      assertThat(FoldTable.value(c)).isEqualTo(c);
    }
  }
}
