package io.writ.encoder;

import ai.onnxruntime.OrtException;
import io.writ.encoder.Description.Head;
import io.writ.engine.Deadline;
import io.writ.engine.encoder.Embedding;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.encoder.EncoderFailed;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The encoder on ONNX Runtime. One network for all threads; as many windows are read at a time as
 * there are cores, each by the thread that asks, in the order of asking. Texts and requests never
 * share a pass, so that a reading depends on its text alone.
 */
public final class OnnxEncoder implements Encoder {
  private static final String MODEL = "encoder.onnx";
  private static final long PATIENCE_MILLIS = 20;

  private final Vocabulary vocabulary;
  private final Model model;
  private final Set<EncoderType> types;
  private final Semaphore cores =
      new Semaphore(Runtime.getRuntime().availableProcessors(), /* fair= */ true);

  private OnnxEncoder(Vocabulary vocabulary, Model model) {
    this.vocabulary = vocabulary;
    this.model = model;
    types =
        EnumSet.of(
            EncoderType.TOXICITY,
            EncoderType.DENIED_TOPIC,
            EncoderType.PROMPT_INJECTION,
            EncoderType.PROMPT_EXTRACTION);
    types.addAll(vocabulary.description().labels().types());
  }

  /**
   * Loads the network that comes with the module, and reads once so that the first caller does not
   * wait for it. Takes a few hundred milliseconds.
   *
   * @throws EncoderFailed when the machine can't run it
   */
  public static OnnxEncoder load() {
    try (InputStream onnx = Vocabulary.resource(MODEL)) {
      OnnxEncoder encoder = new OnnxEncoder(Vocabulary.load(), new Model(onnx.readAllBytes()));
      encoder.reading("Ann Smith lives in London.", Deadline.after(60_000, System::nanoTime));
      return encoder;
    } catch (IOException e) {
      throw new UncheckedIOException("the encoder's files can't be read", e);
    } catch (OrtException | UnsatisfiedLinkError e) {
      throw new EncoderFailed(e);
    }
  }

  @Override
  public Set<EncoderType> types() {
    return EnumSet.copyOf(types);
  }

  @Override
  public List<Reading> read(List<String> texts, Deadline deadline) {
    List<Reading> readings = new ArrayList<>(texts.size());
    for (String text : texts) {
      deadline.check();
      readings.add(reading(text, deadline));
    }
    return readings;
  }

  private Reading reading(String text, Deadline deadline) {
    EncodedText encoded = EncodedText.of(text, vocabulary);
    Description description = vocabulary.description();
    int labels = description.labels().count();
    float[] logits = new float[encoded.words().size() * labels];
    List<Reading.Window> windows = new ArrayList<>(encoded.windows().size());
    for (Window window : encoded.windows()) {
      Model.Answer answer = answer(encoded, window, deadline);
      System.arraycopy(
          answer.entities(),
          (window.from() - window.begin()) * labels,
          logits,
          window.from() * labels,
          (window.to() - window.from()) * labels);
      windows.add(
          new Reading.Window(
              encoded.words().get(window.begin()).start(),
              encoded.words().get(window.end() - 1).end(),
              known(encoded, window),
              scores(answer, encoded.windows().size()),
              Embedding.of(answer.sentence())));
    }
    return new Reading(description.labels().entities(encoded.words(), logits), windows);
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

  private Model.Answer answer(EncodedText text, Window window, Deadline deadline) {
    try {
      do {
        deadline.check();
      } while (!cores.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
      try {
        return model.run(Inputs.of(text, window, vocabulary.pieces()));
      } finally {
        cores.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EncoderFailed(e);
    } catch (OrtException | IllegalStateException e) {
      throw new EncoderFailed(e);
    }
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
    for (int i = 0; i < toxicity.size(); i++) {
      scores.add(score(EncoderType.TOXICITY, toxicity.get(i), answer.toxicity()[i], windows));
    }
    return scores;
  }

  private static Reading.Score score(EncoderType type, Head head, double logit, int windows) {
    double score = Math.round(head.score(logit, windows) * 100) / 100.0;
    return new Reading.Score(type, head.name(), score);
  }

  @Override
  public void close() {
    try {
      model.close();
    } catch (OrtException e) {
      throw new EncoderFailed(e);
    }
  }
}
