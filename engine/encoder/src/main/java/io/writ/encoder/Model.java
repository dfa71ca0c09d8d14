package io.writ.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.writ.engine.encoder.Embedding;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The network on ONNX Runtime: CPU provider, one thread a pass. Thread-safe: callers run beside
 * each other, each on its own thread. What is said about a window is the same to the last bit
 * whatever windows share its pass.
 */
final class Model implements AutoCloseable {
  static final List<String> INPUTS =
      List.of("input_ids", "shape_ids", "first", "previous", "next", "features");
  static final List<String> OUTPUTS =
      List.of("entities", "injection", "pooled", "narrow", "pieces");

  private final OrtEnvironment environment =
      OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
  private final OrtSession network;
  private final OrtSession tone;
  private final OrtSession last;

  /**
   * What the network says about one window.
   *
   * @param entities logits by word and label
   * @param injection logits by head
   * @param toxicity logits by head; none when they were not asked for
   * @param sentence empty when it was not asked for
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Answer(
      float[] entities, float[] injection, float[] toxicity, Optional<Embedding> sentence) {}

  /**
   * @param network the file of all layers but the last, and the heads of names and injections
   * @param tone the file of the tone's own layers and its head
   * @param last the file of the last layer and the sentence vector
   */
  Model(byte[] network, byte[] tone, byte[] last) throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      options.setDeterministicCompute(true);
      // The fused operation takes five times as long as the two that it stands for.
      options.addConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
      this.network = environment.createSession(network, options);
      this.tone = environment.createSession(tone, options);
      this.last = environment.createSession(last, options);
    }
  }

  /**
   * One pass; takes milliseconds.
   *
   * @param windows of equally many pieces
   * @return an answer for each of them
   */
  List<Answer> run(List<Inputs> windows, Set<Part> parts) throws OrtException {
    Pass pass = Pass.of(windows);
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      tensors.put("input_ids", numbers(pass.ids(), pass.windows()));
      tensors.put("shape_ids", numbers(pass.shapes(), pass.windows()));
      tensors.put("first", numbers(pass.first()));
      tensors.put("previous", numbers(pass.previous()));
      tensors.put("next", numbers(pass.next()));
      tensors.put(
          "features",
          OnnxTensor.createTensor(
              environment,
              FloatBuffer.wrap(pass.features()),
              new long[] {pass.first().length, Features.COUNT}));
      try (Result result = network.run(tensors, outputs(parts))) {
        return answers(windows, result, parts);
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private static Set<String> outputs(Set<Part> parts) {
    Set<String> outputs = new HashSet<>(Set.of("entities", "injection"));
    for (Part part : parts) {
      switch (part) {
        case TONE -> outputs.addAll(List.of("pooled", "narrow"));
        case SENTENCE -> outputs.add("pieces");
      }
    }
    return outputs;
  }

  private List<Answer> answers(List<Inputs> windows, Result result, Set<Part> parts)
      throws OrtException {
    float[] entities = floats(result, "entities");
    float[] injection = floats(result, "injection");
    float[] toxicity = parts.contains(Part.TONE) ? toxicity(result) : new float[0];
    List<Embedding> sentences =
        parts.contains(Part.SENTENCE)
            ? sentences(tensor(result, "pieces"), windows.size())
            : List.of();
    int words = windows.stream().mapToInt(window -> window.first().length).sum();
    int labels = entities.length / words;
    List<Answer> answers = new ArrayList<>(windows.size());
    int word = 0;
    for (int i = 0; i < windows.size(); i++) {
      int end = word + windows.get(i).first().length;
      answers.add(
          new Answer(
              Arrays.copyOfRange(entities, word * labels, end * labels),
              row(injection, i, windows.size()),
              row(toxicity, i, windows.size()),
              sentences.isEmpty() ? Optional.empty() : Optional.of(sentences.get(i))));
      word = end;
    }
    return answers;
  }

  private float[] toxicity(Result read) throws OrtException {
    Map<String, OnnxTensor> inputs =
        Map.of("pooled", tensor(read, "pooled"), "narrow", tensor(read, "narrow"));
    try (Result result = tone.run(inputs)) {
      return floats(result, "toxicity");
    }
  }

  private List<Embedding> sentences(OnnxTensor pieces, int windows) throws OrtException {
    try (Result result = last.run(Map.of("pieces", pieces))) {
      float[] vectors = floats(result, "sentence");
      List<Embedding> sentences = new ArrayList<>(windows);
      for (int i = 0; i < windows; i++) {
        sentences.add(Embedding.of(row(vectors, i, windows)));
      }
      return sentences;
    }
  }

  private static float[] row(float[] values, int index, int rows) {
    int length = values.length / rows;
    return Arrays.copyOfRange(values, index * length, (index + 1) * length);
  }

  private OnnxTensor numbers(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {values.length});
  }

  private OnnxTensor numbers(long[] values, int rows) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {rows, values.length / rows});
  }

  private static float[] floats(Result result, String name) {
    FloatBuffer buffer = tensor(result, name).getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  private static OnnxTensor tensor(Result result, String name) {
    if (result.get(name).orElseThrow() instanceof OnnxTensor tensor) {
      return tensor;
    }
    throw new IllegalStateException("the network gives no numbers for " + name);
  }

  @Override
  public void close() throws OrtException {
    network.close();
    tone.close();
    last.close();
  }
}
