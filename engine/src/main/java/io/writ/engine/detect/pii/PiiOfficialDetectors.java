package io.writ.engine.detect.pii;

import static io.writ.engine.DataClass.HEALTH;
import static io.writ.engine.DataClass.PAYMENT;
import static io.writ.engine.DataClass.PERSONAL;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.writ.engine.DataClass;
import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.Phrase;
import io.writ.engine.detect.form.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Numbers that states, banks and posts give, of whichever country: nothing but the label says what
 * they are ({@code official-labels.txt}). Where the country's own form is declared, its detector is
 * surer or goes first.
 */
final class PiiOfficialDetectors {
  private static final double SCORE = 0.6;

  /** Above plates of common forms near a word, which may be parts of what the label names. */
  private static final double PLATE_SCORE = 0.66;

  private static final Map<String, List<String>> LABELS = labels();

  static final List<Detector> ALL =
      Stream.of(
              numbers("NATIONAL_ID", PERSONAL),
              numbers("SOCIAL_SECURITY_NUMBER", PERSONAL),
              numbers("HEALTH_INSURANCE_ID", HEALTH),
              numbers("TAX_ID", PERSONAL),
              numbers("RESIDENCE_PERMIT", PERSONAL),
              numbers("BANK_ACCOUNT", PAYMENT),
              numbers("PASSPORT", PERSONAL),
              numbers("DRIVER_LICENSE", PERSONAL),
              coded("LICENSE_PLATE", OfficialMatcher::plate)
                  .map(detector -> detector.score(PLATE_SCORE)),
              coded("POSTAL_CODE", OfficialMatcher::postal))
          .flatMap(detectors -> detectors)
          .toList();

  private PiiOfficialDetectors() {}

  // In the cells below the label, too.
  private static Stream<Detector> numbers(String type, DataClass dataClass) {
    String[] heads = labels(type, true).toArray(String[]::new);
    return Stream.concat(
        behind(type, dataClass, OfficialMatcher::labelled, OfficialMatcher::number),
        Stream.of(
            Detector.cell(id(type) + "-column", type, "", dataClass, OfficialMatcher::cell)
                .onlyNear(SCORE, heads)));
  }

  private static Stream<Detector> coded(String type, OfficialMatcher.Form form) {
    return behind(type, PERSONAL, OfficialMatcher.behind(form), form);
  }

  private static Stream<Detector> behind(
      String type, DataClass dataClass, Matcher matcher, OfficialMatcher.Form form) {
    List<String> latin = LabelledMatcher.labels(labels(type, true));
    return Stream.of(
        Detector.literal(id(type), type, "", dataClass, latin, matcher).score(SCORE),
        Detector.literal(
                id(type) + "-in-script",
                type,
                "",
                dataClass,
                labels(type, false),
                OfficialMatcher.behindScript(form))
            .score(SCORE));
  }

  private static String id(String type) {
    return "any-" + type.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<String> labels(String type, boolean latin) {
    return LABELS.get(type).stream().filter(label -> Phrase.isAscii(label) == latin).toList();
  }

  private static Map<String, List<String>> labels() {
    return Words.lines(PiiOfficialDetectors.class, "official-labels.txt").stream()
        .map(line -> line.split(": ", 2))
        .collect(
            groupingBy(
                line -> line[0],
                flatMapping(line -> Arrays.stream(line[1].split(", ")), toList())));
  }
}
