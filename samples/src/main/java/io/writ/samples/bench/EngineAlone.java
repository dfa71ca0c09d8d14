package io.writ.samples.bench;

import io.writ.engine.Deadline;
import io.writ.engine.Decision;
import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.Model;
import io.writ.engine.Part;
import io.writ.engine.Subject;
import io.writ.engine.Usage;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.LoadResult;
import io.writ.engine.policy.PolicyFiles;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.policy.PolicySetLoader;
import io.writ.engine.redact.Keys;
import io.writ.engine.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The library without a service: from the prompt to the decision, on one thread. */
final class EngineAlone {
  private static final long DEADLINE_MILLIS = 1_000;

  private final Path rules;
  private final PolicyEngine engine = new PolicyEngine(Keys.generate());
  private final Interaction prompt =
      new Interaction(
          Kind.INPUT,
          "acme",
          "support-bot",
          "",
          new Subject("u-17", "DE", Set.of(), Set.of()),
          new Model("openai", "gpt-x", "US"),
          "",
          "",
          "",
          "",
          Double.NaN,
          Usage.UNKNOWN,
          List.of(new Part.Text("messages[0].content", Prompt.text())));

  EngineAlone(Path rules) {
    this.rules = rules;
  }

  Figures run(int seconds) {
    try (PolicySet set = load()) {
      decide(set, Math.max(3, seconds / 3));
      return decide(set, seconds);
    }
  }

  private Figures decide(PolicySet set, int seconds) {
    long[] nanos = new long[1 << 16];
    int count = 0;
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    for (long now = start; now < end; count++) {
      Decision decision =
          engine.decide(set, prompt, Deadline.after(DEADLINE_MILLIS, System::nanoTime));
      long done = System.nanoTime();
      if (decision.content().isEmpty()) {
        throw new IllegalStateException("an ordinary prompt didn't pass");
      }
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count] = done - now;
      now = done;
    }
    return Figures.of(Arrays.copyOf(nanos, count), (System.nanoTime() - start) / 1e9, 0);
  }

  private PolicySet load() {
    List<Problem> problems = new ArrayList<>();
    PolicyFiles files = PolicyFiles.read(rules, problems::add);
    return switch (PolicySetLoader.loadTested(files)) {
      case LoadResult.Loaded(PolicySet set) -> set;
      case LoadResult.Refused(var refused) -> throw new IllegalStateException(refused.toString());
    };
  }
}
