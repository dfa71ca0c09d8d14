package io.writ.encoder;

import ai.onnxruntime.OrtException;
import io.writ.engine.Deadline;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.encoder.EncoderFailed;
import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The encoder on ONNX Runtime. One network for all threads; as many passes run at a time as there
 * are cores, in the order of asking. Windows share passes, which changes nothing about what is said
 * of each: a reading depends on its text alone.
 */
public final class OnnxEncoder implements Encoder {
  private static final Set<EncoderType> BY_WINDOW =
      EnumSet.of(
          EncoderType.TOXICITY,
          EncoderType.DENIED_TOPIC,
          EncoderType.PROMPT_INJECTION,
          EncoderType.PROMPT_EXTRACTION);

  private final Vocabulary vocabulary;
  private final Model model;
  private final Passes passes;
  private final Readings readings;
  private final Set<EncoderType> types = EnumSet.copyOf(BY_WINDOW);

  private OnnxEncoder(Vocabulary vocabulary, Model model) {
    this.vocabulary = vocabulary;
    this.model = model;
    int cores = Runtime.getRuntime().availableProcessors();
    passes = new Passes(model::run, vocabulary.description().pieces(), cores);
    readings = new Readings(vocabulary);
    types.addAll(vocabulary.description().labels().types());
  }

  /**
   * Loads the network that comes with the module, and reads once so that the first caller does not
   * wait for it. Takes a few hundred milliseconds.
   *
   * @throws EncoderFailed when the machine can't run it
   */
  public static OnnxEncoder load() {
    try {
      OnnxEncoder encoder = new OnnxEncoder(Vocabulary.load(), model());
      Deadline deadline = Deadline.after(60_000, System::nanoTime);
      encoder.read(List.of("Ann Smith lives in London."), encoder.types(), deadline);
      return encoder;
    } catch (IOException e) {
      throw new UncheckedIOException("the encoder's files can't be read", e);
    } catch (OrtException | UnsatisfiedLinkError e) {
      throw new EncoderFailed(e);
    }
  }

  static Model model() throws IOException, OrtException {
    try (InputStream network = Vocabulary.resource("encoder.onnx");
        InputStream tone = Vocabulary.resource("tone.onnx");
        InputStream last = Vocabulary.resource("sentence.onnx")) {
      return new Model(network.readAllBytes(), tone.readAllBytes(), last.readAllBytes());
    }
  }

  @Override
  public Set<EncoderType> types() {
    return EnumSet.copyOf(types);
  }

  /** A window among all windows of a call. */
  private record Place(int text, int window) {}

  @Override
  public List<Reading> read(List<String> texts, Set<EncoderType> wanted, Deadline deadline) {
    List<EncodedText> encoded = new ArrayList<>(texts.size());
    Map<Integer, List<Place>> byLength = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      deadline.check();
      EncodedText text = EncodedText.of(texts.get(i), vocabulary);
      encoded.add(text);
      for (int k = 0; k < text.windows().size(); k++) {
        int length = Inputs.length(text, text.windows().get(k));
        byLength.computeIfAbsent(length, _ -> new ArrayList<>()).add(new Place(i, k));
      }
    }
    Set<Part> parts = parts(wanted);
    long turn = passes.turn();
    Map<Place, Model.Answer> answers = new HashMap<>();
    byLength.forEach(
        (length, places) -> {
          int together = Math.max(1, vocabulary.description().pieces() / length);
          for (int from = 0; from < places.size(); from += together) {
            List<Place> some = places.subList(from, Math.min(from + together, places.size()));
            answers.putAll(answers(turn, encoded, some, parts, deadline));
          }
        });
    return readings(encoded, answers);
  }

  private static Set<Part> parts(Set<EncoderType> wanted) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    if (wanted.contains(EncoderType.TOXICITY)) {
      parts.add(Part.TONE);
    }
    if (wanted.contains(EncoderType.DENIED_TOPIC)) {
      parts.add(Part.SENTENCE);
    }
    return parts;
  }

  private Map<Place, Model.Answer> answers(
      long turn, List<EncodedText> texts, List<Place> places, Set<Part> parts, Deadline deadline) {
    List<Inputs> inputs = new ArrayList<>(places.size());
    for (Place place : places) {
      EncodedText text = texts.get(place.text());
      inputs.add(Inputs.of(text, text.windows().get(place.window()), vocabulary.pieces()));
    }
    List<Model.Answer> given = passes.read(turn, inputs, parts, deadline);
    Map<Place, Model.Answer> answers = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      answers.put(places.get(i), given.get(i));
    }
    return answers;
  }

  private List<Reading> readings(List<EncodedText> texts, Map<Place, Model.Answer> answers) {
    List<Reading> all = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      List<Model.Answer> ofText = new ArrayList<>();
      for (int k = 0; k < texts.get(i).windows().size(); k++) {
        ofText.add(answers.get(new Place(i, k)));
      }
      all.add(readings.of(texts.get(i), ofText));
    }
    return all;
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
