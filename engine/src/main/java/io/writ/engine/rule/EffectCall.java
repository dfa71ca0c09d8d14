package io.writ.engine.rule;

import io.writ.engine.Effect;

/**
 * What a rule asks for when it fires.
 *
 * @param pattern position of the condition whose fact it is about, or {@link #WHOLE_INTERACTION}
 * @param variable that condition's variable, or empty
 * @param detail legal basis, explanation or destination, or empty
 */
public record EffectCall(
    Effect.Type type, int pattern, String variable, Effect.Operator operator, String detail) {
  /** The effect is about no fact in particular. */
  public static final int WHOLE_INTERACTION = -1;
}
