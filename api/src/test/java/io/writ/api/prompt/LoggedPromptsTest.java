package io.writ.api.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.api.config.Tokens.Holder;
import io.writ.api.problem.ProblemException;
import io.writ.engine.Deadline;
import io.writ.engine.json.RequestLimits;
import io.writ.engine.prompt.UnreadablePrompt;
import io.writ.engine.record.DecisionReader.Stored;
import io.writ.engine.record.InMemoryDecisionLog;
import io.writ.engine.record.LogEntry;
import io.writ.engine.record.PromptEvent;
import io.writ.engine.record.PromptReader;
import io.writ.engine.redact.Keys;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoggedPromptsTest {
  private final Keys keys = Keys.of(new byte[32]);
  private final InMemoryDecisionLog log = new InMemoryDecisionLog();
  private final List<String> asked = new ArrayList<>();
  private final PromptService service =
      new PromptService(RequestLimits.DEFAULT, keys, log, log, Clock.systemUTC());

  private final PromptReader reader =
      new PromptReader() {
        @Override
        public Optional<Stored> prompt(String tenant, String prompt) {
          asked.add(prompt);
          return log.prompt(tenant, prompt);
        }

        @Override
        public long prompts(String tenant) {
          return log.prompts(tenant);
        }
      };

  private String register(String tenant, int number) {
    String body =
        "{\"tenant\":\"%s\",\"text\":\"%s\"}"
            .formatted(tenant, ("prompt number " + number + " of the shop ").repeat(4));
    Registration registration = service.register(body.getBytes(UTF_8), Holder.ANONYMOUS);
    return event(registration).prompt();
  }

  private static PromptEvent event(Registration registration) {
    return (PromptEvent) LogEntry.parse(registration.stored().canonicalJson());
  }

  @Test
  void asksTheLogOnceForEachAndForWhatIsUnknownEachTime() {
    LoggedPrompts prompts = new LoggedPrompts(reader, keys);
    String id = register("acme", 1);

    assertThat(prompts.isAtHand("acme", id)).isFalse();
    assertThat(prompts.find("acme", id)).isPresent();
    assertThat(prompts.isAtHand("acme", id)).isTrue();
    assertThat(prompts.find("acme", id)).isPresent();
    assertThat(prompts.find("acme", "x")).isEmpty();
    assertThat(prompts.find("acme", "x")).isEmpty();
    assertThat(prompts.find("globex", id)).isEmpty();
    assertThat(asked).containsExactly(id, "x", "x", id);
  }

  @Test
  void keepsThoseThatWereAskedForLast() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(register("acme", i));
    }
    int size = new LoggedPrompts(log, keys).find("acme", ids.getFirst()).orElseThrow().size();
    LoggedPrompts prompts = new LoggedPrompts(reader, keys, size * 5L / 2);

    ids.forEach(id -> assertThat(prompts.find("acme", id)).isPresent());

    assertThat(ids.stream().map(id -> prompts.isAtHand("acme", id)))
        .containsExactly(false, false, true, true);
    assertThat(prompts.find("acme", ids.get(0)).orElseThrow().size()).isPositive();
  }

  @Test
  void whatOtherKeysSealedIsNotWatchedInSilence() {
    String id = register("acme", 1);
    LoggedPrompts others = new LoggedPrompts(log, Keys.generate());
    assertThatThrownBy(() -> others.find("acme", id)).isInstanceOf(UnreadablePrompt.class);
  }

  @Test
  void aTenantHasABoundedNumberOfPrompts() {
    String first = register("acme", 0);
    for (int i = 1; i < PromptService.MOST_PROMPTS; i++) {
      register("acme", i);
    }
    assertThatThrownBy(() -> register("acme", -1))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().field()).isEqualTo("tenant"));
    assertThat(register("acme", 0)).isEqualTo(first);
    assertThat(register("globex", 0)).isNotEqualTo(first);
  }

  @Test
  void aMintedCanaryIsToldOnceAndWatched() {
    byte[] body = "{\"tenant\":\"acme\",\"mintCanary\":true}".getBytes(UTF_8);
    Registration one = service.register(body, Holder.ANONYMOUS);
    Registration two = service.register(body, Holder.ANONYMOUS);

    assertThat(one.canary()).matches("[a-z]{26}").isNotEqualTo(two.canary());
    assertThat(new String(one.stored().canonicalJson(), UTF_8)).doesNotContain(one.canary());
    assertThat(
            new LoggedPrompts(log, keys)
                .find("acme", event(one).prompt())
                .orElseThrow()
                .look("it says " + one.canary(), Deadline.after(60_000, () -> 0)))
        .hasSize(1);
  }
}
