package io.writ.engine.pipeline;

import io.writ.engine.encoder.EncoderType;
import java.util.List;
import java.util.Set;

/**
 * A rule that fails closed asks for types that only a trained model finds, and there is none, it
 * failed, or its time ran out: no decision exists.
 */
public final class EncoderUnavailable extends RuntimeException {
  private final List<String> types;

  EncoderUnavailable(Set<EncoderType> missing) {
    super("the encoder could not look for what a rule asks about", null, false, false);
    types = missing.stream().map(Enum::name).sorted().toList();
  }

  /** The types that were not looked for. */
  public List<String> types() {
    return types;
  }
}
