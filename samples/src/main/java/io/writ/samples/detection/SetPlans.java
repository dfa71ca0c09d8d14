package io.writ.samples.detection;

import io.writ.engine.Kind;
import io.writ.engine.source.Fields;
import io.writ.engine.source.Problem;
import io.writ.samples.detection.Corpus.LabelledSet;
import io.writ.samples.detection.SetPlan.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The plans of known sets, and of sets that nobody here has seen, by their area. */
final class SetPlans {
  private static final String FILE = "sets.yaml";

  private final Map<String, SetPlan> sets = new LinkedHashMap<>();
  private final Map<String, SetPlan> areas = new LinkedHashMap<>();

  private SetPlans() {}

  /** Reads the file beside this class. */
  static SetPlans load() {
    List<Problem> problems = new ArrayList<>();
    SetPlans plans = new SetPlans();
    Fields root = Fields.read(FILE, bytes(), problems::add);
    root.maps("sets").forEach((name, fields) -> plans.sets.put(name, plan(fields)));
    root.maps("areas").forEach((name, fields) -> plans.areas.put(name, plan(fields)));
    root.done();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return plans;
  }

  /** The plan of a set. */
  SetPlan of(LabelledSet set) {
    SetPlan known = sets.get(set.name());
    if (known != null) {
      return known;
    }
    boolean marked = set.rows().stream().anyMatch(row -> !row.golds().isEmpty());
    String shape = set.area() + (marked ? "-marked" : "");
    SetPlan byShape = areas.get(shape);
    SetPlan byArea = byShape != null ? byShape : areas.get(set.area());
    if (byArea == null) {
      throw new IllegalArgumentException("no plan for the area `" + set.area() + "`");
    }
    return byArea;
  }

  private static SetPlan plan(Fields fields) {
    SetPlan plan =
        new SetPlan(
            Measure.valueOf(fields.text("measure").toUpperCase(Locale.ROOT)),
            fields.text("area", ""),
            Kind.valueOf(fields.text("kind", "INPUT")),
            list(fields.text("key", "label")),
            fields.text("polarity", "label"),
            words(fields.text("positive", "")),
            labels(fields.map("labels")),
            words(fields.text("watched", "")),
            texts(fields.map("left-out")),
            words(fields.text("structured", "")),
            texts(fields.map("words")),
            list(fields.text("by", "")));
    fields.done();
    return plan;
  }

  private static Map<String, Set<String>> labels(Fields fields) {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    texts(fields)
        .forEach(
            (label, types) -> labels.put(label, types.equals("none") ? Set.of() : words(types)));
    return labels;
  }

  private static Map<String, String> texts(Fields fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.names().forEach(name -> texts.put(name, fields.text(name)));
    return texts;
  }

  private static Set<String> words(String text) {
    return Set.copyOf(list(text));
  }

  private static List<String> list(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static byte[] bytes() {
    try (InputStream in = SetPlans.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + FILE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
