package io.writ.engine.detect;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.text.TextView;

/** Counts its steps, so that tests can hold every detector to linear time. */
final class CountedHaystack extends Haystack {
  private long steps;

  CountedHaystack(TextView view) {
    super(view);
    this.steps = view.length();
  }

  @Override
  public int at(int i) {
    steps++;
    return super.at(i);
  }

  @Override
  public void spend(int steps) {
    this.steps += steps;
  }

  /** Bytes looked at so far, those of the passes over the whole text included. */
  long steps() {
    return steps;
  }
}
