package io.writ.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpansProperties {
  @Property
  void everyUnitCountsTheSameText(@ForAll("texts") List<String> characters) {
    String text = String.join("", characters);
    int[] offsets = new int[characters.size() + 1];
    for (int i = 0; i < characters.size(); i++) {
      offsets[i + 1] = offsets[i] + characters.get(i).length();
    }
    Spans spans = new Spans(text, offsets);
    for (int i = 0; i < offsets.length; i++) {
      for (int j = i; j < offsets.length; j++) {
        String before = text.substring(0, offsets[i]);
        String upTo = text.substring(0, offsets[j]);
        assertThat(spans.of(offsets[i], offsets[j]))
            .isEqualTo(
                new Span(
                    before.length(),
                    upTo.length(),
                    before.codePointCount(0, before.length()),
                    upTo.codePointCount(0, upTo.length()),
                    before.getBytes(StandardCharsets.UTF_8).length,
                    upTo.getBytes(StandardCharsets.UTF_8).length));
      }
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("a", "\u0000", "ü", "\u20AC", "\uD83D\uDE00", "e\u0301")
        .list()
        .ofMaxSize(12);
  }
}
