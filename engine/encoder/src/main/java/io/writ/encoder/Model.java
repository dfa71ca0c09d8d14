package io.writ.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The network on ONNX Runtime: CPU provider, one thread, one window at a time. Thread-safe: callers
 * run beside each other, each on its own thread.
 */
final class Model implements AutoCloseable {
  static final List<String> INPUTS = List.of("input_ids", "shape_ids", "first", "features");
  static final List<String> OUTPUTS = List.of("entities", "injection", "toxicity", "sentence");

  private final OrtEnvironment environment =
      OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
  private final OrtSession session;

  /**
   * What the network says about one window.
   *
   * @param entities logits by word and label
   * @param injection logits by head
   * @param toxicity logits by head
   * @param sentence a unit vector
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Answer(float[] entities, float[] injection, float[] toxicity, float[] sentence) {}

  /**
   * @param onnx the network's file
   */
  Model(byte[] onnx) throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      options.setDeterministicCompute(true);
      // The fused operation takes five times as long as the two that it stands for.
      options.addConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
      session = environment.createSession(onnx, options);
    }
  }

  /** One pass; takes milliseconds. */
  Answer run(Inputs inputs) throws OrtException {
    long words = inputs.first().length;
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      tensors.put("input_ids", row(inputs.ids()));
      tensors.put("shape_ids", row(inputs.shapes()));
      tensors.put("first", row(inputs.first()));
      tensors.put(
          "features",
          OnnxTensor.createTensor(
              environment,
              FloatBuffer.wrap(inputs.features()),
              new long[] {1, words, Features.COUNT}));
      Map<String, ? extends OnnxTensorLike> given = tensors;
      try (Result result = session.run(given)) {
        return new Answer(
            floats(result, "entities"),
            floats(result, "injection"),
            floats(result, "toxicity"),
            floats(result, "sentence"));
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static float[] floats(Result result, String name) {
    if (result.get(name).orElseThrow() instanceof OnnxTensor tensor) {
      FloatBuffer buffer = tensor.getFloatBuffer();
      float[] values = new float[buffer.remaining()];
      buffer.get(values);
      return values;
    }
    throw new IllegalStateException("the network gives no numbers for " + name);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
