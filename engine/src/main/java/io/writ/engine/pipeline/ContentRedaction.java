package io.writ.engine.pipeline;

import io.writ.engine.Finding;
import io.writ.engine.Part;
import io.writ.engine.Redaction;
import io.writ.engine.redact.Edits;
import io.writ.engine.redact.Redacted;
import io.writ.engine.redact.Redactor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The content without what is to be taken out, and the findings with what took their place. Parts
 * without redactions are passed through as the same objects.
 */
record ContentRedaction(List<Part> content, List<Finding> findings) {
  static ContentRedaction of(
      List<Part> content,
      List<Located> hits,
      List<Finding> findings,
      Set<Combined.Asked> asked,
      Redactor redactor) {
    if (asked.isEmpty()) {
      return new ContentRedaction(content, findings);
    }
    Map<Where, Redacted> redacted = new LinkedHashMap<>();
    bySpot(hits, asked)
        .forEach(
            (where, redactions) ->
                redacted.put(where, redactor.redact(where.located().text(), redactions)));
    return new ContentRedaction(
        rewrite(content, redacted), withReplacements(hits, findings, redacted));
  }

  /** The findings alone: a verdict under which nothing passes yet. */
  ContentRedaction withoutContent() {
    return new ContentRedaction(List.of(), findings);
  }

  /**
   * One text: a part's, a JSON value's or a member name's. Paths would not do: they are the
   * caller's, and two texts may share one.
   */
  private record Where(int part, Edits.Place place, boolean onKey, Located located) {
    static Where of(Located located) {
      return new Where(located.part(), located.place(), located.onKey(), located);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Where that
          && part == that.part
          && onKey == that.onKey
          && place.equals(that.place);
    }

    @Override
    public int hashCode() {
      return (part * 31 + place.hashCode()) * 2 + (onKey ? 1 : 0);
    }
  }

  private static Map<Where, List<Redaction>> bySpot(List<Located> hits, Set<Combined.Asked> asked) {
    Map<Where, List<Redaction>> redactions = new LinkedHashMap<>();
    for (Combined.Asked each : asked) {
      Located located = hits.get(each.finding());
      int start = located.hit().start();
      int end = located.hit().end();
      if (start < end) {
        redactions
            .computeIfAbsent(Where.of(located), _ -> new ArrayList<>())
            .add(
                new Redaction(
                    located.path(),
                    located.onKey(),
                    start,
                    end,
                    located.hit().type(),
                    each.operator()));
      }
    }
    return redactions;
  }

  private static List<Part> rewrite(List<Part> content, Map<Where, Redacted> redacted) {
    Map<Integer, Edits> edits = new HashMap<>();
    Map<Integer, String> texts = new HashMap<>();
    redacted.forEach(
        (where, result) -> {
          if (content.get(where.part()) instanceof Part.Text) {
            texts.put(where.part(), result.text());
          } else {
            Edits of = edits.computeIfAbsent(where.part(), _ -> new Edits());
            if (where.onKey()) {
              of.setName(where.place(), result.text());
            } else {
              of.setValue(where.place(), result.text());
            }
          }
        });
    List<Part> rewritten = new ArrayList<>(content);
    texts.forEach(
        (i, text) -> {
          Part part = content.get(i);
          rewritten.set(i, new Part.Text(part.path(), text, part.provenance()));
        });
    edits.forEach(
        (i, edit) -> {
          if (content.get(i) instanceof Part.Json(var path, var json, var provenance)) {
            rewritten.set(i, new Part.Json(path, Redactor.rewrite(json, edit), provenance));
          }
        });
    return rewritten;
  }

  private static List<Finding> withReplacements(
      List<Located> hits, List<Finding> findings, Map<Where, Redacted> redacted) {
    List<Finding> out = new ArrayList<>(findings.size());
    for (int i = 0; i < findings.size(); i++) {
      Redacted result = redacted.get(Where.of(hits.get(i)));
      out.add(result == null ? findings.get(i) : withReplacement(findings.get(i), result));
    }
    return out;
  }

  private static Finding withReplacement(Finding finding, Redacted redacted) {
    return redacted
        .covering(finding.span())
        .map(replacement -> finding.taken(replacement.operator(), replacement.text()))
        .orElse(finding);
  }
}
