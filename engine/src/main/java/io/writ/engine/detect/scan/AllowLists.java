package io.writ.engine.detect.scan;

import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that are not findings, folded and in lower case, by entity type. Filled before a scan. */
public final class AllowLists {
  private static final int LONGEST = 1024;

  private record Values(Set<String> exact, List<String> suffixes) {}

  private final Map<String, Values> byType = new HashMap<>();

  /** Adds values of a type and what its values may end with, folded here. */
  public void add(String type, Collection<String> values, Collection<String> suffixes) {
    Values known =
        byType.computeIfAbsent(type, t -> new Values(new HashSet<>(), new ArrayList<>()));
    values.forEach(value -> known.exact().add(Phrase.fold(value)));
    suffixes.forEach(suffix -> known.suffixes().add(Phrase.fold(suffix)));
  }

  /** Whether a value of this type is no finding. */
  boolean has(String type, Haystack text, int start, int end) {
    if (byType.isEmpty() || end - start > LONGEST) {
      return false;
    }
    Values values = byType.get(type);
    if (values == null) {
      return false;
    }
    String folded = text.lower(start, end);
    return values.exact().contains(folded) || values.suffixes().stream().anyMatch(folded::endsWith);
  }
}
