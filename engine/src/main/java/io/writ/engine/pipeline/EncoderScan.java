package io.writ.engine.pipeline;

import io.writ.engine.Deadline;
import io.writ.engine.DeadlineExceeded;
import io.writ.engine.detect.Hit;
import io.writ.engine.encoder.Embedding;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.encoder.EncoderFailed;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Reading;
import io.writ.engine.encoder.Topic;
import io.writ.engine.encoder.TopicScore;
import io.writ.engine.policy.EncoderPlan;
import io.writ.engine.text.LegibleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Has the encoder read all texts of one interaction at once, within its share of the time, and puts
 * what it saw beside what the detectors saw. What it could not look for is told, or is the end of
 * the decision: that is for the rules to say.
 */
final class EncoderScan {
  static final String DETECTOR = "encoder";

  /** The rest is for the rules, the redaction and the log. */
  private static final int PERCENT_OF_TIME = 80;

  private static final String PARTING = ",;: ";

  private static final Set<EncoderType> NAMES =
      EnumSet.of(EncoderType.PERSON, EncoderType.LOCATION, EncoderType.ORGANIZATION);

  /** Weaker scores of windows and topics are no findings. */
  private static final double LEAST = 0.3;

  private final Encoder encoder;
  private final Topics topics;
  private final EncoderPlan plan;
  private final Set<EncoderType> wanted;
  private final Set<EncoderType> missing;

  /**
   * @param plan of the interaction's kind and tenant
   * @throws EncoderUnavailable when a rule does not go without what this encoder can't find
   */
  EncoderScan(Encoder encoder, Topics topics, EncoderPlan plan) {
    this.encoder = encoder;
    this.topics = topics;
    this.plan = plan;
    wanted = EnumSet.noneOf(EncoderType.class);
    wanted.addAll(plan.types());
    missing = EnumSet.noneOf(EncoderType.class);
    miss(plan.types(), encoder.types());
  }

  private void miss(Set<EncoderType> types, Collection<EncoderType> butNot) {
    missing.addAll(types);
    missing.removeAll(butNot);
    wanted.removeAll(missing);
    if (!missing.isEmpty() && plan.failsWithout(missing)) {
      throw new EncoderUnavailable(missing);
    }
  }

  /** Whether there is something to read for. */
  boolean isWanted() {
    return !wanted.isEmpty();
  }

  /** What was not looked for: {@code encoder:PERSON}. */
  List<String> skipped() {
    return missing.stream().map(type -> "encoder:" + type.name()).toList();
  }

  /**
   * The same texts with what the encoder saw among their hits.
   *
   * @throws EncoderUnavailable when it fails and a rule does not go without it
   * @throws DeadlineExceeded when not even the share of others is left
   */
  List<ScannedText> read(List<ScannedText> texts, Deadline deadline) {
    List<Integer> worthIt = new ArrayList<>();
    List<LegibleText> legible = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).hasWords()) {
        worthIt.add(i);
        legible.add(LegibleText.of(texts.get(i).read()));
      }
    }
    Deadline share = deadline.within(PERCENT_OF_TIME);
    try {
      Map<Topic, TopicScore> scores =
          wanted.contains(EncoderType.DENIED_TOPIC)
              ? topics.scores(plan.topics(), encoder, share)
              : Map.of();
      List<Reading> readings =
          encoder.read(legible.stream().map(LegibleText::text).toList(), wanted, share);
      List<ScannedText> joined = new ArrayList<>(texts);
      for (int k = 0; k < worthIt.size(); k++) {
        int i = worthIt.get(k);
        joined.set(i, joined(texts.get(i), legible.get(k), readings.get(k), scores));
      }
      return joined;
    } catch (DeadlineExceeded | EncoderFailed e) {
      deadline.check();
      miss(Set.copyOf(wanted), Set.of());
      return texts;
    }
  }

  private ScannedText joined(
      ScannedText text, LegibleText legible, Reading reading, Map<Topic, TopicScore> scores) {
    List<Hit> read = entities(reading, legible);
    read.addAll(content(reading.windows(), legible, scores));
    List<Hit> seen = InjectionJoin.of(text.hits(), injections(reading.windows(), legible));
    return text.with(EntityJoin.of(text.read(), seen, read));
  }

  private List<Hit> entities(Reading reading, LegibleText text) {
    List<Hit> hits = new ArrayList<>();
    for (Reading.Entity entity : reading.entities()) {
      int end = withoutPunctuation(text.text(), entity);
      String words = text.text().substring(entity.start(), end);
      boolean isDay = NAMES.contains(entity.type()) && CalendarWords.include(words);
      boolean isNobody = isDay && !CalendarWords.mayBeAddressed(text.text(), entity.start());
      if (wanted.contains(entity.type()) && !isNobody) {
        boolean nationality = entity.type() == EncoderType.NRP && Nationalities.include(words);
        String subtype = nationality ? EncoderType.NATIONALITY : "";
        hits.add(hit(entity.type(), subtype, text, entity.start(), end, entity.score()));
      }
    }
    return hits;
  }

  // A comma that ends a reading parts it from what follows.
  private static int withoutPunctuation(String text, Reading.Entity entity) {
    int end = entity.end();
    while (end > entity.start() + 1 && PARTING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private Collection<Hit> content(
      List<Reading.Window> windows, LegibleText text, Map<Topic, TopicScore> scores) {
    Map<String, Hit> best = new TreeMap<>();
    for (Reading.Window window : windows) {
      for (Reading.Score score : window.scores()) {
        if (score.type() == EncoderType.TOXICITY
            && wanted.contains(score.type())
            && window.isLegibleInPart()) {
          keep(best, window, text, score);
        }
      }
      window
          .embedding()
          .filter(embedding -> window.isLegible())
          .ifPresent(
              embedding ->
                  near(embedding, scores).forEach(score -> keep(best, window, text, score)));
    }
    return best.values();
  }

  private static List<Reading.Score> near(Embedding embedding, Map<Topic, TopicScore> topics) {
    List<Reading.Score> scores = new ArrayList<>();
    topics.forEach(
        (topic, score) ->
            scores.add(
                new Reading.Score(EncoderType.DENIED_TOPIC, topic.name(), score.of(embedding))));
    return scores;
  }

  private List<InjectionJoin.Window> injections(List<Reading.Window> windows, LegibleText text) {
    List<InjectionJoin.Window> injections = new ArrayList<>();
    for (Reading.Window window : windows.stream().filter(Reading.Window::isLegible).toList()) {
      double any = -1;
      Reading.Score likeliest = new Reading.Score(EncoderType.PROMPT_INJECTION, "", -1);
      for (Reading.Score score : window.scores()) {
        if (score.type() == EncoderType.TOXICITY || !wanted.contains(score.type())) {
          continue;
        }
        if (score.subtype().equals(Reading.Window.ANY)) {
          any = score.score();
        } else if (score.score() > likeliest.score()) {
          likeliest = score;
        }
      }
      if (any >= 0) {
        injections.add(
            new InjectionJoin.Window(
                text.originalStart(window.start()),
                text.originalEnd(window.end()),
                likeliest.type(),
                likeliest.subtype(),
                any));
      }
    }
    return injections;
  }

  /** Of all windows that of the highest score, the first among equals. */
  private static void keep(
      Map<String, Hit> best, Reading.Window window, LegibleText text, Reading.Score score) {
    String key = score.type() + ":" + score.subtype();
    Hit before = best.get(key);
    if (score.score() >= LEAST && (before == null || before.score() < score.score())) {
      best.put(
          key,
          hit(score.type(), score.subtype(), text, window.start(), window.end(), score.score()));
    }
  }

  private static Hit hit(
      EncoderType type, String subtype, LegibleText text, int start, int end, double score) {
    return new Hit(
        type.name(),
        subtype,
        type.dataClass(subtype),
        text.originalStart(start),
        text.originalEnd(end),
        score,
        DETECTOR);
  }
}
