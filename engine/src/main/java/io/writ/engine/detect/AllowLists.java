package io.writ.engine.detect;

import io.writ.engine.detect.DetectorPlan.AllowList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that are not findings, folded and in lower case, by entity type. */
final class AllowLists {
  private static final int LONGEST = 1024;

  private record Values(Set<String> exact, List<String> suffixes) {}

  private final Map<String, Values> byType = new HashMap<>();

  AllowLists(List<AllowList> lists) {
    for (AllowList list : lists) {
      Values values =
          byType.computeIfAbsent(list.type(), t -> new Values(new HashSet<>(), new ArrayList<>()));
      list.values().forEach(v -> values.exact().add(Phrase.fold(v)));
      list.suffixes().forEach(s -> values.suffixes().add(Phrase.fold(s)));
    }
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
