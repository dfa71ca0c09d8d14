package io.writ.engine;

/** What passes between a caller and a model. */
public enum Kind {
  /** A prompt on its way to a model. */
  INPUT,
  /** A completion on its way to the caller. */
  OUTPUT,
  /** A retrieved document on its way into a prompt. */
  CONTEXT,
  /** A tool call that a model asked for. */
  TOOL_CALL,
  /** What a tool returned, on its way into a prompt. */
  TOOL_RESULT
}
