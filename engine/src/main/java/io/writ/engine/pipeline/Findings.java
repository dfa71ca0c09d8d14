package io.writ.engine.pipeline;

import io.writ.engine.Effect.Operator;
import io.writ.engine.Finding;
import io.writ.engine.Span;
import io.writ.engine.redact.TenantKeys;
import io.writ.engine.redact.TenantKeys.Purpose;
import java.util.ArrayList;
import java.util.List;

/** Makes findings of hits: spans in every unit, values as keyed digests. */
final class Findings {
  private Findings() {}

  /** One finding for each hit, in the same order. */
  static List<Finding> of(List<Located> hits, TenantKeys keys) {
    List<Finding> findings = new ArrayList<>(hits.size());
    for (int from = 0; from < hits.size(); ) {
      int to = from + 1;
      while (to < hits.size() && hits.get(to).text() == hits.get(from).text()) {
        to++;
      }
      ofOneText(hits.subList(from, to), keys, findings);
      from = to;
    }
    return findings;
  }

  private static void ofOneText(List<Located> hits, TenantKeys keys, List<Finding> findings) {
    int[] offsets = new int[hits.size() * 2];
    for (int i = 0; i < hits.size(); i++) {
      offsets[2 * i] = hits.get(i).hit().start();
      offsets[2 * i + 1] = hits.get(i).hit().end();
    }
    Spans spans = new Spans(hits.getFirst().text(), offsets);
    for (Located located : hits) {
      Span span = spans.of(located.hit().start(), located.hit().end());
      findings.add(
          new Finding(
              located.hit().type(),
              located.hit().subtype(),
              located.hit().dataClass(),
              located.path(),
              located.onKey(),
              span,
              located.hit().score(),
              located.hit().detector(),
              located.hit().detectors(),
              keys.valueDigest(Purpose.FINDING, located.value()),
              Operator.NONE,
              ""));
    }
  }
}
