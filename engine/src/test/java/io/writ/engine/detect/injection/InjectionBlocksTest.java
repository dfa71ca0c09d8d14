package io.writ.engine.detect.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.detect.form.Seeds;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InjectionBlocksTest {
  private static final InjectionWords WORDS = InjectionCues.shipped().words;

  private static List<Integer> blocks(Seeds seeds) {
    return IntStream.range(0, seeds.size()).mapToObj(seeds::block).toList();
  }

  @Test
  void aShortTextIsReadAsAWhole() {
    assertThat(blocks(InjectionBlocks.of(new Seeds(), InjectionBlocks.SHORT)))
        .containsExactly(0, 1, 2, 3);
    assertThat(blocks(InjectionBlocks.of(new Seeds(), 1))).containsExactly(0);
    assertThat(blocks(InjectionBlocks.of(new Seeds(), 0))).isEmpty();
  }

  @Test
  void ofALongTextOnlyBlocksWithASeedAreRead() {
    Seeds seeds = new Seeds();
    seeds.add(2 * Seeds.BLOCK + 7);

    assertThat(blocks(InjectionBlocks.of(seeds, InjectionBlocks.SHORT + 1))).containsExactly(2);
  }

  @Test
  void wordsOfOtherScriptsAreSeedsOfALongText() {
    String ordinary = "а".repeat(Seeds.BLOCK - 1) + " ";

    String text = ordinary + "пароль " + ordinary.repeat(4);

    assertThat(blocks(InjectionBlocks.of(WORDS, text))).containsExactly(1);
    assertThat(blocks(InjectionBlocks.of(WORDS, ordinary.repeat(5)))).isEmpty();
    assertThat(blocks(InjectionBlocks.of(WORDS, ordinary.repeat(2)))).containsExactly(0, 1);
  }
}
