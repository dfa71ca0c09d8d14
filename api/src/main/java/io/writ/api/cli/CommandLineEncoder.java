package io.writ.api.cli;

import io.writ.encoder.OnnxEncoder;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.encoder.EncoderFailed;
import picocli.CommandLine.Model.CommandSpec;

/** The encoder of a command that can do without one, if it must: then it says so. */
final class CommandLineEncoder {
  private CommandLineEncoder() {}

  static Encoder load(CommandSpec spec) {
    try {
      return OnnxEncoder.load();
    } catch (EncoderFailed | IllegalStateException e) {
      spec.commandLine().getErr().println("without the encoder: " + e.getMessage());
      return Encoder.NONE;
    }
  }
}
