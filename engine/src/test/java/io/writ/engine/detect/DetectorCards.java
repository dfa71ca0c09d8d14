package io.writ.engine.detect;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.writ.engine.detect.checksum.Checksum;
import io.writ.engine.detect.content.ContentDetectors;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Shape;
import io.writ.engine.detect.pii.PiiDetectors;
import io.writ.engine.detect.secret.SecretDetectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes a card for every entity type from its detectors' declarations, {@code cards.txt} and the
 * benchmark's scores ({@code -Ddetection.args="--scores docs/detectors/scores.tsv"}). Run {@code
 * main} with the folder {@code docs/detectors}.
 */
final class DetectorCards {
  private static final int MAX_SHAPES = 6;
  private static final int MAX_WORDS = 14;

  private final Map<String, CardFile.Entry> entries = CardFile.read();
  private final Map<String, List<String[]>> scores;

  DetectorCards(List<String> scoreLines) {
    scores = scoreLines.stream().skip(1).map(l -> l.split("\t", -1)).collect(groupingBy(c -> c[0]));
  }

  /** Writes every page. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path scoreFile = folder.resolve("scores.tsv");
    List<String> lines = Files.exists(scoreFile) ? Files.readAllLines(scoreFile) : List.of();
    DetectorCards cards = new DetectorCards(lines);
    StringBuilder index =
        new StringBuilder(
            """
            # What detectors look for

            A card for each entity type: how it is written, whether a check digit is computed and where that comes from, the words
            that make a finding surer, scores, what it reached on public sets, and what is known to be missed. The pages are written
            from the detectors' declarations (`DetectorCards`) and from the [benchmark](../detection.md).

            | page | types |
            |---|---|
            """);
    for (Map.Entry<String, List<Detector>> page : pages().entrySet()) {
      String file = page.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".md";
      Files.writeString(folder.resolve(file), cards.page(page.getKey(), page.getValue()));
      String types =
          page.getValue().stream()
              .map(Detector::type)
              .distinct()
              .map(type -> link(type, file))
              .collect(joining(", "));
      index.append("| ").append(page.getKey()).append(" | ").append(types).append(" |\n");
    }
    Path measured = folder.resolve("../../engine/encoder/measured.json");
    Files.writeString(folder.resolve(EncoderCards.FILE), EncoderCards.read(measured).page());
    index.append("| ").append(EncoderCards.TITLE).append(" | ");
    index.append(
        EncoderCards.types().stream()
            .map(type -> link(type.name(), EncoderCards.FILE))
            .collect(joining(", ")));
    index.append(" |\n");
    Files.writeString(folder.resolve("README.md"), index);
  }

  private static String link(String type, String file) {
    return "[" + type + "](" + file + "#" + type.toLowerCase(Locale.ROOT) + ")";
  }

  /** The catalogue by page: where most of a type's detectors are declared, of as many the last. */
  static Map<String, List<Detector>> pages() {
    Map<String, List<Detector>> declared = new LinkedHashMap<>(PiiDetectors.BY_AREA);
    declared.put("Credentials", SecretDetectors.ALL);
    declared.put("Attacks", ContentDetectors.ALL);
    Map<String, String> pageOf = new HashMap<>();
    Map<String, Long> most = new HashMap<>();
    declared.forEach(
        (page, all) ->
            all.stream()
                .collect(groupingBy(Detector::type, counting()))
                .forEach(
                    (type, count) -> {
                      if (count >= most.getOrDefault(type, 0L)) {
                        most.put(type, count);
                        pageOf.put(type, page);
                      }
                    }));
    Map<String, List<Detector>> pages = new LinkedHashMap<>();
    declared.keySet().forEach(page -> pages.put(page, new ArrayList<>()));
    for (Detector detector : DetectorCatalogue.all()) {
      String page = pageOf.getOrDefault(detector.type(), "Other");
      pages.computeIfAbsent(page, p -> new ArrayList<>()).add(detector);
    }
    return pages;
  }

  /** One page. */
  String page(String title, List<Detector> detectors) {
    StringBuilder out = new StringBuilder("# " + title + "\n\n");
    out.append(
        """
        In shapes `9` is a digit, `A` a letter, `X` either, `-` a place for a separator. Two scores are without and with a context
        word nearby; the shipped rules act from 0.5 on. Context words are whole words, 60 bytes before to 30 behind. Values glued to
        other letters or digits, and lower case without a check or a word, are missed everywhere. Shares are of a set's rows, in
        brackets their 95 % interval; the sets were looked at while detectors were written.
        """);
    Map<String, List<Detector>> byType =
        detectors.stream().collect(groupingBy(Detector::type, LinkedHashMap::new, toList()));
    byType.forEach((type, of) -> card(out, type, of));
    return out.toString();
  }

  private void card(StringBuilder out, String type, List<Detector> detectors) {
    CardFile.Entry entry = entries.getOrDefault(type, new CardFile.Entry("", "", ""));
    out.append("\n## ").append(type).append("\n\n");
    String what = entry.what();
    if (!what.isEmpty()) {
      out.append(Character.toUpperCase(what.charAt(0))).append(what.substring(1)).append(". ");
    }
    out.append("Class `").append(detectors.getFirst().dataClass()).append("`.\n\n");
    line(out, "written", shapes(detectors));
    line(out, "found by", kinds(detectors));
    line(out, "subtypes", subtypes(detectors));
    line(out, "check", isChecked(detectors) ? "yes" : "");
    line(out, "source", entry.source());
    line(out, "words", words(detectors));
    line(out, "scores", scores(detectors));
    for (String[] score : scores.getOrDefault(type, List.of())) {
      line(out, "measured", measured(score));
    }
    line(out, "known misses", entry.missed());
  }

  private static void line(StringBuilder out, String name, String text) {
    if (!text.isEmpty()) {
      out.append("- ").append(name).append(": ").append(text).append('\n');
    }
  }

  private static String shapes(List<Detector> detectors) {
    List<String> shapes = new ArrayList<>();
    for (Detector detector : detectors) {
      if (detector.form() instanceof Detector.Form.Shaped(var all, _)) {
        all.stream()
            .map(DetectorCards::written)
            .filter(s -> !shapes.contains(s))
            .forEach(shapes::add);
      }
    }
    return shapes.stream().limit(MAX_SHAPES).map(s -> "`" + s + "`").collect(joining(", "))
        + (shapes.size() > MAX_SHAPES ? " and " + (shapes.size() - MAX_SHAPES) + " more" : "");
  }

  private static String written(Shape shape) {
    if (shape.breaks() == -1) {
      return shape.length() + " digits in any groups";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < shape.length(); i++) {
      if ((shape.breaks() >> i & 1) != 0) {
        char exact = i < shape.exact().length() ? shape.exact().charAt(i) : 0;
        out.append(exact == 0 ? '-' : exact);
      }
      char fixed = i < shape.fixed().length() ? shape.fixed().charAt(i) : 0;
      boolean digit = (shape.digits() >> i & 1) != 0;
      boolean letter = (shape.letters() >> i & 1) != 0;
      out.append(fixed != 0 ? fixed : digit ? '9' : letter ? 'A' : 'X');
    }
    return out.toString();
  }

  private static String kinds(List<Detector> detectors) {
    TreeSet<String> kinds = new TreeSet<>();
    for (Detector detector : detectors) {
      switch (detector.form()) {
        case Detector.Form.Anchored _ -> kinds.add("a literal and a matcher by hand");
        case Detector.Form.Scripted _ -> kinds.add("phrases of other scripts");
        case Detector.Form.Running _ -> kinds.add("a matcher by hand at runs without spaces");
        case Detector.Form.Whole _ -> kinds.add("a reader of the whole text");
        case Detector.Form.Cell _ -> kinds.add("a column that says so");
        case Detector.Form.Shaped _ -> {}
      }
    }
    return String.join("; ", kinds);
  }

  private static String subtypes(List<Detector> detectors) {
    List<String> subtypes =
        detectors.stream().map(Detector::subtype).filter(s -> !s.isEmpty()).distinct().toList();
    return subtypes.size() < 2
        ? ""
        : subtypes.size() + ": " + subtypes.stream().map(s -> "`" + s + "`").collect(joining(", "));
  }

  private static boolean isChecked(List<Detector> detectors) {
    return detectors.stream()
        .anyMatch(
            d ->
                d.form() instanceof Detector.Form.Shaped(_, var checksum)
                    && checksum != Checksum.NONE);
  }

  private static String words(List<Detector> detectors) {
    List<String> words = detectors.stream().flatMap(d -> d.words().stream()).distinct().toList();
    return words.isEmpty()
        ? ""
        : words.size()
            + ": "
            + words.stream().limit(MAX_WORDS).collect(joining(", "))
            + (words.size() > MAX_WORDS ? ", …" : "");
  }

  private static String scores(List<Detector> detectors) {
    return detectors.stream()
        .map(
            d ->
                d.nearOnly()
                    ? "only with a word " + d.nearScore()
                    : d.score() == d.nearScore()
                        ? String.valueOf(d.score())
                        : d.score() + " → " + d.nearScore())
        .distinct()
        .limit(MAX_SHAPES)
        .collect(joining(", "));
  }

  private static String measured(String[] c) {
    StringBuilder out = new StringBuilder(c[1]);
    if (!c[2].equals("0")) {
      out.append(", ").append(c[2]).append(" values: found ").append(c[3]);
      out.append(c[4].equals("–") ? "" : ", with a word before " + c[4]);
      out.append(c[7].equals("–") ? "" : ", precision " + c[7]);
    }
    if (!c[5].equals("0")) {
      out.append("; ").append(c[5]).append(" that are none: flagged ").append(c[6]);
    }
    return out.toString();
  }
}
