package io.writ.samples.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionTest {
  @TempDir private Path folder;

  @Test
  void aFolderOfOneSetBecomesReportsAndFigures() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("corpora/pii"));
    Files.writeString(
        folder.resolve("corpora/INDEX.tsv"),
        "area\tfile\trows\tlicence\tsource\npii\tmine.jsonl\t2\tours\tus\n");
    Files.writeString(
        folder.resolve("corpora/pii/mine.jsonl"),
        """
        {"id":"a","text":"😀 ann@example.com","entities":[{"type":"EMAIL_ADDRESS","start":2,"end":17}]}
        {"id":"b","text":"call Ann","entities":[{"type":"EMAIL_ADDRESS","start":5,"end":8}]}
        """);

    Detection.main(
        new String[] {
          "--corpora", folder.resolve("corpora").toString(),
          "--out", folder.resolve("out").toString(),
          "--baseline", folder.resolve("baseline.tsv").toString()
        });

    assertThat(folder.resolve("out/report.md")).content().contains("| EMAIL_ADDRESS | 2 | 1.000 |");
    assertThat(folder.resolve("out/report.html"))
        .content()
        .contains("<svg")
        .doesNotContain("<script");
    assertThat(folder.resolve("out/misses.tsv"))
        .content()
        .contains("mine\tb\tEMAIL_ADDRESS\tmissed");
    assertThat(Baseline.read(folder.resolve("baseline.tsv")).figures())
        .containsEntry("pii.mine.recall", 0.5)
        .containsEntry("pii.mine.precision", 1.0);
  }
}
