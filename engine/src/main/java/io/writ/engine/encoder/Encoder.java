package io.writ.engine.encoder;

import io.writ.engine.Deadline;
import java.util.List;
import java.util.Set;

/**
 * A trained model that reads texts. Implementations MUST be thread-safe and MUST give the same
 * reading for the same text, whatever else is read with it.
 */
public interface Encoder extends AutoCloseable {
  /** No model: what only a model finds is not looked for. */
  Encoder NONE = new Blank(Set.of());

  /** A model that can find everything and never finds anything. */
  Encoder SILENT = new Blank(Set.of(EncoderType.values()));

  /** What it finds. */
  Set<EncoderType> types();

  /**
   * Reads texts.
   *
   * @param wanted what is looked for; a reading may leave out what is not
   * @return a reading for each text, in their order
   * @throws io.writ.engine.DeadlineExceeded when the time runs out before all are read
   * @throws EncoderFailed when the model fails
   */
  List<Reading> read(List<String> texts, Set<EncoderType> wanted, Deadline deadline);

  /** Frees what it holds; readings must have ended. */
  @Override
  default void close() {}

  /** Reads every text and sees nothing. */
  record Blank(Set<EncoderType> types) implements Encoder {
    public Blank {
      types = Set.copyOf(types);
    }

    @Override
    public List<Reading> read(List<String> texts, Set<EncoderType> wanted, Deadline deadline) {
      return texts.stream().map(_ -> Reading.EMPTY).toList();
    }
  }
}
