package io.writ.engine.encoder;

/** The model could not read: nothing is known about any of the texts. Carries no content. */
public final class EncoderFailed extends RuntimeException {
  /**
   * @param cause only its class is told: what a library says may quote what it was given
   */
  public EncoderFailed(Throwable cause) {
    super(cause.getClass().getName(), null, false, true);
  }
}
