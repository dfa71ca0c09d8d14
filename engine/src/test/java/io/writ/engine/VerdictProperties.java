package io.writ.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Effect.Operator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VerdictProperties {
  private static final List<String> RISING = List.of("ALLOW", "REDACT", "REVIEW", "DENY");

  @Property
  void joinIsCommutative(@ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b) {
    assertThat(a.join(b)).isEqualTo(b.join(a));
  }

  @Property
  void joinIsAssociative(
      @ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b, @ForAll("verdicts") Verdict c) {
    assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
  }

  @Property
  void joinIsIdempotent(@ForAll("verdicts") Verdict a) {
    assertThat(a.join(a)).isEqualTo(a);
  }

  @Property
  void allowIsNeutralAndDenyAbsorbs(@ForAll("verdicts") Verdict a) {
    assertThat(a.join(new Verdict.Allow())).isEqualTo(a);
    assertThat(a.join(new Verdict.Deny())).isEqualTo(new Verdict.Deny());
  }

  @Property
  void joinIsExactlyAsStrongAsTheStronger(
      @ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b) {
    assertThat(strength(a.join(b))).isEqualTo(Math.max(strength(a), strength(b)));
  }

  @Property
  void noRedactionIsLostWhileContentMayBeRead(
      @ForAll("verdicts") Verdict a, @ForAll("verdicts") Verdict b) {
    Verdict joined = a.join(b);
    if (!(joined instanceof Verdict.Deny)) {
      assertThat(joined.redactions()).containsAll(a.redactions()).containsAll(b.redactions());
      assertThat(joined.redactions().size())
          .isLessThanOrEqualTo(a.redactions().size() + b.redactions().size());
    }
  }

  private static int strength(Verdict verdict) {
    return RISING.indexOf(verdict.name());
  }

  @Provide
  Arbitrary<Verdict> verdicts() {
    Arbitrary<Redaction> redaction =
        Combinators.combine(
                Arbitraries.of("p", "q#/a"),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(1, 4),
                Arbitraries.of("EMAIL_ADDRESS", "IBAN_CODE"),
                Arbitraries.of(Operator.class))
            .as(
                (path, key, start, length, type, operator) ->
                    new Redaction(path, key, start, start + length, type, operator));
    Arbitrary<Set<Redaction>> redactions = redaction.set().ofMaxSize(4);
    return Arbitraries.oneOf(
        Arbitraries.just(new Verdict.Allow()),
        redactions.map(Verdict.Redact::new),
        redactions.map(Verdict.Review::new),
        Arbitraries.just(new Verdict.Deny()));
  }
}
