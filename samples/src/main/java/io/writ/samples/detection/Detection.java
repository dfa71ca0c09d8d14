package io.writ.samples.detection;

import io.writ.encoder.OnnxEncoder;
import io.writ.engine.encoder.Encoder;
import io.writ.samples.detection.report.HtmlReport;
import io.writ.samples.detection.report.MarkdownReport;
import io.writ.samples.detection.report.Section;
import io.writ.samples.detection.report.Section.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures detection on a folder of labelled sets, prints a summary and writes {@code report.md}
 * (the main tables), {@code details.md} (all of them), {@code report.html} (with charts) and {@code
 * misses.tsv} (set, row, label, what happened, text).
 */
public final class Detection {
  private static final String MARK = "<!-- measured -->";
  private static final String TITLE = "What detection finds";

  private Detection() {}

  /** Runs everything that is there. */
  public static void main(String[] args) throws IOException, InterruptedException {
    DetectionOptions options = DetectionOptions.parse(args);
    try (Encoder encoder = options.encoder() ? OnnxEncoder.load() : Encoder.NONE;
        WritScanner writ = new WritScanner(encoder)) {
      PeerScanners peers =
          new PeerScanners(options.peers(), options.python(), options.out().resolve("peers"));
      Corpus corpus = Corpus.read(options.corpora());
      List<Section> sections = new Measures(writ, peers, System.err::println).of(corpus);
      write(options.out(), head(), sections);
      summarise(sections);
      if (options.baseline().isPresent()) {
        Baseline.of(sections).write(options.baseline().get());
      }
      if (options.scores().isPresent()) {
        Files.write(options.scores().get(), scores(sections));
      }
      if (options.page().isPresent()) {
        publish(options.page().get(), sections);
      }
      System.out.println("reports are in " + options.out());
    }
  }

  private static List<String> head() {
    return List.of(
        LocalDate.now()
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores, Java "
            + Runtime.version().feature()
            + ". The shipped policies, as a service without any configuration runs them.",
        "In brackets: 95 % intervals by bootstrap over rows (1,000 resamples, fixed seed). They say"
            + " how far chance reaches, not how far another kind of text is away.");
  }

  private static void write(Path folder, List<String> head, List<Section> sections)
      throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("report.md"),
        "# " + TITLE + "\n" + MarkdownReport.of(head, sections, false));
    Files.writeString(
        folder.resolve("details.md"),
        "# " + TITLE + "\n" + MarkdownReport.of(head, sections, true));
    Files.writeString(folder.resolve("report.html"), HtmlReport.of(TITLE, head, sections));
    Files.write(
        folder.resolve("misses.tsv"),
        sections.stream().flatMap(section -> section.misses().stream()).toList());
  }

  private static void publish(Path page, List<Section> sections) throws IOException {
    String text = Files.readString(page);
    int mark = text.indexOf(MARK);
    if (mark < 0) {
      throw new IOException("there is no line " + MARK + " in " + page);
    }
    String measured = MarkdownReport.of(head(), sections, false);
    Files.writeString(page, text.substring(0, mark) + MARK + "\n" + measured);
  }

  /** A line with the names of the columns, then one line a type and set. */
  private static List<String> scores(List<Section> sections) {
    List<String> lines =
        new ArrayList<>(List.of("type\tset\tvalues\tfound\tword\tothers\tflagged\tprecision"));
    sections.stream()
        .flatMap(section -> section.scores().stream())
        .sorted(Comparator.comparing(Score::type).thenComparing(Score::set))
        .map(
            s ->
                String.join(
                    "\t",
                    s.type(),
                    s.set(),
                    String.valueOf(s.values()),
                    s.found().toString(),
                    s.withWord().toString(),
                    String.valueOf(s.others()),
                    s.flagged().toString(),
                    s.precision().toString()))
        .forEach(lines::add);
    return lines;
  }

  private static void summarise(List<Section> sections) {
    for (Section section : sections) {
      if (!section.summary().isEmpty()) {
        System.out.println(section.title());
        section.summary().forEach(line -> System.out.println("  " + line));
      }
    }
  }
}
