package io.writ.engine.policy;

import io.writ.engine.source.Fields;
import io.writ.engine.source.Problem;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What {@code policy-set.yaml} says.
 *
 * @param regions countries whose national phone numbers are recognised without a country code
 */
record SetManifest(String name, String revision, Set<String> regions) {
  static final String FILE = "policy-set.yaml";

  SetManifest {
    regions = Set.copyOf(regions);
  }

  static SetManifest read(
      Map<String, byte[]> files, Predicate<String> isRegion, Consumer<Problem> problems) {
    byte[] bytes = files.get(FILE);
    if (bytes == null) {
      problems.accept(
          new Problem(
              FILE,
              0,
              "policy-set.missing",
              "the file is missing",
              "give the set a name and a revision"));
      return new SetManifest("", "", Set.of());
    }
    Fields fields = Fields.read(FILE, bytes, problems);
    String name = fields.text("name");
    String revision = fields.text("revision");
    Set<String> regions = new LinkedHashSet<>(fields.texts("regions"));
    fields.done();
    if (!Names.isName(name)) {
      fields.problem("name", "policy-set.name", "`name` must be lower-case words with dashes", "");
    }
    if (!Names.isVersion(revision)) {
      fields.problem("revision", "policy-set.revision", "`revision` must be like 1.0.0", "");
    }
    for (String region : regions) {
      if (!isRegion.test(region)) {
        fields.problem(
            "regions",
            "policy-set.region",
            "unknown region in `regions`",
            "ISO 3166-1 alpha-2 codes");
      }
    }
    return new SetManifest(name, revision, regions);
  }
}
