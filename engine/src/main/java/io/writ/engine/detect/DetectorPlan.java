package io.writ.engine.detect;

import java.util.List;
import java.util.Set;

/**
 * Which detectors a policy set needs, with the data its rules give them.
 *
 * @param types entity types that an active rule can reach; the others are not looked for
 * @param phrases phrase lists of the set's rules
 * @param allow values that are not findings
 * @param regions ISO 3166-1 alpha-2 codes whose national phone numbers are recognised without a
 *     country code
 */
public record DetectorPlan(
    Set<String> types, List<PhraseList> phrases, List<AllowList> allow, Set<String> regions) {
  public DetectorPlan {
    types = Set.copyOf(types);
    phrases = List.copyOf(phrases);
    allow = List.copyOf(allow);
    regions = Set.copyOf(regions);
  }

  /**
   * Words and phrases that are findings.
   *
   * @param type entity type of a match: {@code DENIED_TOPIC}, {@code TOXICITY}, …
   * @param subtype the list's own name
   * @param phrases one or more words each
   * @param similarity 1 for exact matches of whole words; below it, near misses of at least this
   *     similarity count too
   */
  public record PhraseList(String type, String subtype, List<String> phrases, double similarity) {
    public PhraseList {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * Values that are not findings of a type.
   *
   * @param values compared after normalisation, ignoring case
   * @param suffixes what a value may end with: {@code @example.com}
   */
  public record AllowList(String type, Set<String> values, List<String> suffixes) {
    public AllowList {
      values = Set.copyOf(values);
      suffixes = List.copyOf(suffixes);
    }
  }
}
