package io.writ.engine.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.writ.engine.Effect.Operator;
import io.writ.engine.Redaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RedactorProperties {
  private static final int LENGTH = 24;

  /** Characters that no replacement contains, each of them once. */
  private static final String TEXT =
      "\u3042\u3044\u3046\u3048\u304A\u304B\u304D\u304F\u3051\u3053\u3055\u3057"
          + "\u3059\u305B\u305D\u305F\u3061\u3064\u3066\u3068\u306A\u306B\u306C\u306D";

  private final TenantKeys keys = Keys.of(new byte[32]).of("acme");
  private final Redactor redactor = new Redactor(keys);

  @Property
  void nothingOfASpanSurvivesAndEverythingElseStays(
      @ForAll("redactions") Set<Redaction> redactions) {
    String left = redactor.redact(TEXT, redactions).text();
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      int at = i;
      boolean covered = redactions.stream().anyMatch(r -> r.start() <= at && at < r.end());
      assertThat(left.indexOf(TEXT.charAt(i)) >= 0).isEqualTo(!covered);
      if (!covered) {
        kept.append(TEXT.charAt(i));
      }
    }
    String survivors =
        left.chars()
            .filter(c -> TEXT.indexOf(c) >= 0)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertThat(survivors).isEqualTo(kept.toString());
  }

  @Property
  void theOrderOfRedactionsMeansNothing(
      @ForAll("redactions") Set<Redaction> redactions, @ForAll long seed) {
    List<Redaction> shuffled = new ArrayList<>(redactions);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(redactor.redact(TEXT, shuffled)).isEqualTo(redactor.redact(TEXT, redactions));
  }

  @Property
  void mergedRedactionsAreDisjointAndCoverTheSame(@ForAll("redactions") Set<Redaction> redactions) {
    List<Redaction> merged = Merge.of(redactions);
    for (int i = 1; i < merged.size(); i++) {
      assertThat(merged.get(i).start()).isGreaterThanOrEqualTo(merged.get(i - 1).end());
    }
    assertThat(covered(merged)).isEqualTo(covered(redactions));
    for (Redaction given : redactions) {
      assertThat(merged).anyMatch(m -> m.start() <= given.start() && given.end() <= m.end());
    }
  }

  @Property
  void replacementsSayWhereTheyAre(@ForAll("redactions") Set<Redaction> redactions) {
    Redacted redacted = redactor.redact(TEXT, redactions);
    StringBuilder rebuilt = new StringBuilder();
    int at = 0;
    for (Redacted.Replacement replacement : redacted.replacements()) {
      rebuilt.append(TEXT, at, replacement.start()).append(replacement.text());
      at = replacement.end();
    }
    assertThat(rebuilt.append(TEXT.substring(at)).toString()).isEqualTo(redacted.text());
  }

  @Property
  void whatIsEncryptedComesBackForARoleThatMay(@ForAll String value, @ForAll("types") String type) {
    String sealed = new Operators(keys).apply(Operator.ENCRYPT, type, value);
    Decryptor decryptor = new Decryptor(Keys.of(new byte[32]), Set.of("dpo"));
    String wellFormed = new String(value.getBytes(UTF_8), UTF_8);
    assertThat(decryptor.decrypt("acme", Set.of("dpo"), "a " + sealed + " b").text())
        .isEqualTo("a " + wellFormed + " b");
    assertThat(decryptor.decrypt("other", Set.of("dpo"), sealed).text()).isEqualTo(sealed);
    assertThat(new Operators(keys).apply(Operator.ENCRYPT, type, value)).isEqualTo(sealed);
  }

  @Property
  void maskedDigitsShowAtMostTheLastFour(@ForAll @IntRange(min = 1, max = 30) int length) {
    String masked = new Operators(keys).apply(Operator.MASK, "X", "7".repeat(length));
    long shown = masked.chars().filter(c -> c == '7').count();
    assertThat(shown).isEqualTo(length < 8 ? 0 : 4);
    assertThat(masked).hasSize(length);
  }

  @Property
  void jsonStaysJson(@ForAll("trees") JsonNode tree, @ForAll long seed)
      throws JsonProcessingException {
    Edits edits = new Edits();
    Set<Edits.Place> edited = new HashSet<>();
    edit(tree, Edits.ROOT, edits, edited, new Random(seed));
    JsonNode after = Redactor.rewrite(tree, edits);
    assertThat(new ObjectMapper().readTree(after.toString())).isEqualTo(after);
    assertThat(size(after)).isEqualTo(size(tree));
    if (edited.isEmpty()) {
      assertThat(after).isSameAs(tree);
    }
  }

  private static void edit(
      JsonNode node, Edits.Place place, Edits edits, Set<Edits.Place> edited, Random random) {
    if (node.isValueNode()) {
      if (random.nextInt(3) == 0) {
        edits.setValue(place, "<\"\\\u0000>");
        edited.add(place);
      }
      return;
    }
    int i = 0;
    for (JsonNode child : node) {
      Edits.Place at = place.child(i++);
      if (node.isObject() && random.nextInt(3) == 0) {
        edits.setName(at, "<X>");
        edited.add(at);
      }
      edit(child, at, edits, edited, random);
    }
  }

  private static int size(JsonNode node) {
    int size = 1;
    for (JsonNode child : node) {
      size += size(child);
    }
    return size;
  }

  private static Set<Integer> covered(Iterable<Redaction> redactions) {
    Set<Integer> covered = new HashSet<>();
    for (Redaction redaction : redactions) {
      for (int i = redaction.start(); i < redaction.end(); i++) {
        covered.add(i);
      }
    }
    return covered;
  }

  @Provide
  Arbitrary<Set<Redaction>> redactions() {
    return Combinators.combine(
            Arbitraries.integers().between(0, LENGTH - 1),
            Arbitraries.integers().between(1, 7),
            types(),
            Arbitraries.of(Operator.class).filter(o -> o != Operator.NONE && o != Operator.MASK))
        .as(
            (start, length, type, operator) ->
                new Redaction("p", false, start, Math.min(start + length, LENGTH), type, operator))
        .set()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of("EMAIL_ADDRESS", "IBAN_CODE", "SECRET");
  }

  @Provide
  Arbitrary<JsonNode> trees() {
    return Arbitraries.randomValue(random -> tree(random, 3));
  }

  private static JsonNode tree(Random random, int depth) {
    ObjectMapper json = new ObjectMapper();
    switch (depth == 0 ? random.nextInt(3) : random.nextInt(5)) {
      case 0:
        return json.getNodeFactory().textNode("t" + random.nextInt(3));
      case 1:
        return json.getNodeFactory().numberNode(random.nextInt());
      case 2:
        return json.getNodeFactory().nullNode();
      case 3:
        var array = json.createArrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(tree(random, depth - 1));
        }
        return array;
      default:
        var object = json.createObjectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
          object.set(random.nextBoolean() ? "<X>" : "<X>#" + i, tree(random, depth - 1));
        }
        return object;
    }
  }
}
