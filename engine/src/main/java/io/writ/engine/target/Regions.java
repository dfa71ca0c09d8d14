package io.writ.engine.target;

import io.writ.engine.source.Csv;
import io.writ.engine.source.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    Map<String, Set<String>> members = new LinkedHashMap<>();
    for (Csv.Row row : Csv.read(FILE, bytes, HEADER, problems)) {
      String group = row.cells().get(0);
      String region = row.cells().get(1);
      if (!isGroupName(group)) {
        problems.accept(at(row, "`" + shorten(group) + "` can't name a group"));
      } else if (!COUNTRIES.contains(region) && !members.containsKey(region)) {
        problems.accept(at(row, "`" + shorten(region) + "` is no country and no group above"));
      } else if (row.cells().get(2).isEmpty() || !isDate(row.cells().get(3))) {
        problems.accept(at(row, "a source and a date (YYYY-MM-DD) are required"));
      } else {
        members
            .computeIfAbsent(group, _ -> new HashSet<>())
            .addAll(members.getOrDefault(region, Set.of(region)));
      }
    }
    return new Regions(invert(members));
  }

  static Regions none() {
    return new Regions(invert(Map.of()));
  }

  boolean isRegion(String region) {
    return groupsOf.containsKey(region);
  }

  Set<String> groupsOf(String region) {
    return groupsOf.getOrDefault(region, Set.of());
  }

  private static Map<String, Set<String>> invert(Map<String, Set<String>> members) {
    Map<String, Set<String>> groups = new HashMap<>();
    for (String country : COUNTRIES) {
      groups.put(country, holders(members, country, Set.of(country)));
    }
    members.forEach((group, of) -> groups.put(group, holders(members, group, of)));
    return Map.copyOf(groups);
  }

  private static Set<String> holders(
      Map<String, Set<String>> members, String self, Set<String> countries) {
    Set<String> holders = new HashSet<>();
    holders.add(self);
    members.forEach(
        (group, of) -> {
          if (of.containsAll(countries)) {
            holders.add(group);
          }
        });
    return Set.copyOf(holders);
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
