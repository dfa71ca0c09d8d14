package io.writ.engine.target;

import io.writ.engine.source.Csv;
import io.writ.engine.source.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Countries (ISO 3166-1 alpha-2, as the JDK knows them) and the groups that hold them. */
final class Regions {
  private static final String FILE = "reference/regions.csv";
  private static final List<String> HEADER = List.of("group", "region", "source", "date");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Map<String, Set<String>> groupsOf;

  private Regions(Map<String, Set<String>> groupsOf) {
    this.groupsOf = groupsOf;
  }

  static Regions load(byte[] bytes, Consumer<Problem> problems) {
    List<Csv.Row> rows = Csv.read(FILE, bytes, HEADER, problems);
    Set<String> groups = new HashSet<>();
    rows.forEach(row -> groups.add(row.cells().get(0)));
    Map<String, Set<String>> holders = new HashMap<>();
    for (Csv.Row row : rows) {
      String group = row.cells().get(0);
      String region = row.cells().get(1);
      if (!isGroupName(group)) {
        problems.accept(at(row, "`" + shorten(group) + "` can't name a group"));
      } else if (!region.isEmpty() && !COUNTRIES.contains(region) && !groups.contains(region)) {
        problems.accept(at(row, "`" + shorten(region) + "` is no country and no group"));
      } else if (row.cells().get(2).isEmpty() || !isDate(row.cells().get(3))) {
        problems.accept(at(row, "a source and a date (YYYY-MM-DD) are required"));
      } else {
        holders.computeIfAbsent(group, _ -> new HashSet<>());
        if (!region.isEmpty()) {
          holders.computeIfAbsent(region, _ -> new HashSet<>()).add(group);
        }
      }
    }
    return new Regions(close(holders));
  }

  static Regions none() {
    return new Regions(close(Map.of()));
  }

  boolean isRegion(String region) {
    return groupsOf.containsKey(region);
  }

  Set<String> groupsOf(String region) {
    return groupsOf.getOrDefault(region, Set.of());
  }

  /** What holds a region directly or through a group, itself included. */
  private static Map<String, Set<String>> close(Map<String, Set<String>> holders) {
    Set<String> regions = new HashSet<>(COUNTRIES);
    regions.addAll(holders.keySet());
    Map<String, Set<String>> groups = new HashMap<>();
    for (String region : regions) {
      Set<String> reached = new HashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(region));
      while (!open.isEmpty()) {
        String next = open.pop();
        if (reached.add(next)) {
          open.addAll(holders.getOrDefault(next, Set.of()));
        }
      }
      groups.put(region, Set.copyOf(reached));
    }
    return Map.copyOf(groups);
  }

  private static boolean isGroupName(String name) {
    return name.length() >= 2
        && name.length() <= 32
        && !COUNTRIES.contains(name)
        && name.chars()
            .allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-');
  }

  private static boolean isDate(String date) {
    try {
      return LocalDate.parse(date).getYear() > 1900;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static Problem at(Csv.Row row, String message) {
    return new Problem(FILE, row.line(), "reference.region", message, "");
  }

  private static String shorten(String token) {
    return token.length() <= 40 ? token : token.substring(0, 40) + "…";
  }
}
