/**
 * What a rule may see. The rule vocabulary gives these classes their short names: {@code
 * InteractionFact} is written {@code Interaction} in a rule. Every accessor spends from the
 * session's {@link io.writ.engine.fact.Budget}, so that no join can run away.
 */
@NullMarked
package io.writ.engine.fact;

import org.jspecify.annotations.NullMarked;
