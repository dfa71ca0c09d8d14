package io.writ.samples.detection.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static final Interval SHARE = new Interval(0.25, 0.1, 0.4);
  private static final Section SECTION =
      new Section.Builder("One & two")
          .note("A <note>.")
          .table(
              Table.titled("Shares", "name", "share").row("a|b", SHARE).bar("a<b", SHARE).build())
          .table(Table.titled("More", "name", "share").row("c", Interval.NONE).detail())
          .build();

  @Test
  void markdownEscapesAndLeavesDetailsToWhoAsks() {
    String main = MarkdownReport.of(List.of("Head."), List.of(SECTION), false);

    assertThat(main).contains("Head.", "| a\\|b | .250 (.100–.400) |").doesNotContain("More");
    assertThat(MarkdownReport.of(List.of(), List.of(SECTION), true))
        .contains("### More", "| c | – |");
  }

  @Test
  void htmlIsOnePageThatLoadsNothing() {
    String html = HtmlReport.of("Title", List.of("Head."), List.of(SECTION));

    assertThat(html)
        .contains("<svg", "a&lt;b", "One &amp; two", "A &lt;note&gt;.", "<summary>More</summary>")
        .doesNotContain("<script", "http:", "https:");
  }
}
