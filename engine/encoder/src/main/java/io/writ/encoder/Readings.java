package io.writ.encoder;

import io.writ.encoder.Description.Head;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Reading;
import java.util.ArrayList;
import java.util.List;

/** From what the network says about windows to what is said about their text. */
final class Readings {
  private final Vocabulary vocabulary;

  Readings(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param answers one for each window
   */
  Reading of(EncodedText text, List<Model.Answer> answers) {
    Description description = vocabulary.description();
    int labels = description.labels().count();
    float[] logits = new float[text.words().size() * labels];
    List<Reading.Window> windows = new ArrayList<>(answers.size());
    for (int i = 0; i < answers.size(); i++) {
      Window window = text.windows().get(i);
      Model.Answer answer = answers.get(i);
      System.arraycopy(
          answer.entities(),
          (window.from() - window.begin()) * labels,
          logits,
          window.from() * labels,
          (window.to() - window.from()) * labels);
      windows.add(
          new Reading.Window(
              text.words().get(window.begin()).start(),
              text.words().get(window.end() - 1).end(),
              known(text, window),
              scores(answer, answers.size()),
              answer.sentence()));
    }
    List<Reading.Entity> entities = description.labels().entities(text.words(), logits);
    return new Reading(SmallLetters.without(entities, text), windows);
  }

  /** Of the words with letters, the share that the vocabulary has whole. */
  private double known(EncodedText text, Window window) {
    int words = 0;
    int known = 0;
    for (int i = window.begin(); i < window.end(); i++) {
      Shape shape = text.words().get(i).shape();
      if (shape.isCased() || shape == Shape.UNCASED || shape == Shape.MIXED) {
        words++;
        known += vocabulary.pieces().isWhole(text.pieces()[i]) ? 1 : 0;
      }
    }
    return words == 0 ? 0 : (double) known / words;
  }

  private List<Reading.Score> scores(Model.Answer answer, int windows) {
    List<Reading.Score> scores = new ArrayList<>();
    List<Head> injection = vocabulary.description().injection();
    for (int i = 0; i < injection.size(); i++) {
      Head head = injection.get(i);
      EncoderType type =
          head.name().equals("extraction")
              ? EncoderType.PROMPT_EXTRACTION
              : EncoderType.PROMPT_INJECTION;
      scores.add(score(type, head, answer.injection()[i], windows));
    }
    List<Head> toxicity = vocabulary.description().toxicity();
    for (int i = 0; i < answer.toxicity().length; i++) {
      scores.add(score(EncoderType.TOXICITY, toxicity.get(i), answer.toxicity()[i], windows));
    }
    return scores;
  }

  private static Reading.Score score(EncoderType type, Head head, double logit, int windows) {
    double score = Math.round(head.score(logit, windows) * 100) / 100.0;
    return new Reading.Score(type, head.name(), score);
  }
}
