/**
 * A small trained model behind {@code io.writ.engine.encoder}, on ONNX Runtime. What the model is
 * given and how its answer is read is laid down in {@code training/SPEC.md}; the training program
 * does the same in Python, and golden vectors hold the two together.
 */
@NullMarked
package io.writ.encoder;

import org.jspecify.annotations.NullMarked;
