package io.writ.engine.detect.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import io.writ.engine.detect.Hit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks by kind, {@code argument-attacks.txt}, and what people and programs write besides. */
class ArgumentAttacksTest {
  private static final Map<String, List<String>> ATTACKS = groups("argument-attacks.txt");
  private static final Set<String> TYPES =
      Stream.concat(ATTACKS.keySet().stream(), Stream.of("SQL_INJECTION", "XSS"))
          .collect(Collectors.toSet());
  private static final Detectors DETECTORS =
      Detectors.of(new DetectorPlan(TYPES, List.of(), List.of(), Set.of()));

  static Stream<Arguments> attacks() {
    return ATTACKS.entrySet().stream()
        .flatMap(group -> group.getValue().stream().map(t -> Arguments.of(group.getKey(), t)));
  }

  static Stream<Named<List<String>>> ordinary() {
    return groups("ordinary-arguments.txt").entrySet().stream()
        .map(group -> Named.of(group.getKey(), group.getValue()));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void anAttackIsFound(String type, String text) {
    assertThat(types(text)).as("%s", text).contains(type);
    assertThat(types("value: " + text)).as("behind its name: %s", text).contains(type);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void anAttackIsFoundEncoded(String type, String text) {
    String percent = each(text, c -> "%%%02X".formatted(c));
    assertThat(types(percent)).as("percent: %s", text).contains(type);
    assertThat(types(percent.replace("%", "%25"))).as("twice: %s", text).contains(type);
    assertThat(types(each(text, "&#x%X;"::formatted))).as("HTML: %s", text).contains(type);
    assertThat(types(each(text, "\\u%04x"::formatted))).as("Unicode: %s", text).contains(type);
  }

  @ParameterizedTest
  @MethodSource("ordinary")
  void whatIsOrdinaryIsLeftAlone(List<String> texts) {
    for (String text : texts) {
      assertThat(types(text)).as("%s", text).isEmpty();
      assertThat(types("value: " + text)).as("behind its name: %s", text).isEmpty();
    }
  }

  // UTF-8 bytes; the escapes for characters are only asked of ASCII.
  private static String each(String text, IntFunction<String> escape) {
    if (text.chars().anyMatch(c -> c > 0x7E)) {
      return text;
    }
    return text.chars().mapToObj(escape).collect(Collectors.joining());
  }

  private static Set<String> types(String text) {
    return DETECTORS.scan(text, Deadline.after(60_000, System::nanoTime)).hits().stream()
        .filter(h -> h.score() >= 0.5)
        .map(Hit::type)
        .collect(Collectors.toSet());
  }

  /** Lines under a line {@code # name}; {@code \n} stands for a line's end. */
  private static Map<String, List<String>> groups(String file) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    List<String> group = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("# ")) {
        group = groups.computeIfAbsent(line.substring(2), name -> new ArrayList<>());
      } else if (!line.isBlank()) {
        group.add(line.replace("\\n", "\n").replace("\\r", "\r"));
      }
    }
    return groups;
  }

  private static List<String> lines(String file) {
    try (InputStream in = ArgumentAttacksTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
