package io.writ.api.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.api.serve.StartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(QuietLogs.class)
class PolicySwapTest {
  private static final Path SHIPPED = Path.of("..", "rules", "policies");
  private static final String BODY =
      """
      {"kind":"INPUT","tenant":"acme","caller":"tests",
       "content":[{"path":"p","text":"canary-7f3a@example.com"}]}""";

  @TempDir private Path folder;

  @Test
  void aChangeComesIntoForceWithoutAFailedRequestAndABrokenOneChangesNothing() throws IOException {
    Path rules = folder.resolve("rules");
    for (String part : List.of("reference", "policy-set.yaml", "pii/email")) {
      copy(SHIPPED.resolve(part), rules.resolve(part));
    }
    try (RunningService service =
        RunningService.start(folder.resolve("data"), Map.of("WRIT_RULES", rules.toString()))) {
      JsonNode first = service.decide(BODY).json();
      assertThat(first.path("verdict").asText()).isEqualTo("REDACT");
      AtomicBoolean stop = new AtomicBoolean();
      CompletableFuture<Boolean> allAnswered =
          CompletableFuture.supplyAsync(() -> keepAsking(service, stop));

      Path manifest = rules.resolve("policy-set.yaml");
      String before = Files.readString(manifest);
      Files.writeString(manifest, before.replaceFirst("revision: *\\S+", "revision: 77.0.0"));
      await(() -> revision(service).equals("77.0.0"));

      Files.writeString(rules.resolve("pii/email/rule.drl"), "rule \"pii.email\" when eval(");
      await(() -> service.get("/health").json().has("refusedChange"));
      assertThat(revision(service)).isEqualTo("77.0.0");
      assertThat(service.get("/health").json().at("/refusedChange/problems").asInt()).isPositive();
      assertThat(service.decide(BODY).json().path("verdict").asText()).isEqualTo("REDACT");

      copy(SHIPPED.resolve("pii/email/rule.drl"), rules.resolve("pii/email/rule.drl"));
      expectAllow(rules);
      await(() -> service.get("/health").body().contains("verdict expected ALLOW"));
      assertThat(revision(service)).isEqualTo("77.0.0");
      assertThat(service.decide(BODY).json().path("verdict").asText()).isEqualTo("REDACT");

      stop.set(true);
      assertThat(allAnswered.join()).isTrue();
      JsonNode sets = service.get("/v1/policy-sets").json().path("policySets");
      assertThat(sets).hasSize(2);
      assertThat(sets.at("/0/state").asText()).isEqualTo("active");
      assertThat(sets.at("/1/state").asText()).isEqualTo("retired");
    }
  }

  @Test
  void aDirectoryWhoseCasesFailStopsTheStart() throws IOException {
    Path rules = folder.resolve("rules");
    for (String part : List.of("reference", "policy-set.yaml", "pii/email")) {
      copy(SHIPPED.resolve(part), rules.resolve(part));
    }
    expectAllow(rules);

    StartFailed failure =
        catchThrowableOfType(
            StartFailed.class,
            () ->
                RunningService.start(
                    folder.resolve("data"), Map.of("WRIT_RULES", rules.toString())));

    assertThat(failure.reasons())
        .anyMatch(reason -> reason.contains("pii/email/cases.yaml") && reason.contains("verdict"));
  }

  private static void expectAllow(Path rules) throws IOException {
    Path cases = rules.resolve("pii/email/cases.yaml");
    Files.writeString(
        cases, Files.readString(cases).replaceFirst("verdict: REDACT", "verdict: ALLOW"));
  }

  private static boolean keepAsking(RunningService service, AtomicBoolean stop) {
    boolean all = true;
    while (!stop.get()) {
      all &= service.decide(BODY).status() == 200;
    }
    return all;
  }

  private static String revision(RunningService service) {
    return service.get("/v1/policy-sets/active").json().path("revision").asText();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString()).normalize();
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
