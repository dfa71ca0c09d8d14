package io.writ.engine.policy;

import io.writ.engine.Interaction;
import io.writ.engine.Kind;
import io.writ.engine.PolicySetId;
import io.writ.engine.cases.Case;
import io.writ.engine.cases.CaseFile;
import io.writ.engine.cases.CaseRunner;
import io.writ.engine.cases.CaseRunner.Outcome;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.schema.InvalidSchema;
import io.writ.engine.schema.SchemaRule;
import io.writ.engine.schema.Schemas;
import io.writ.engine.source.Problem;
import io.writ.engine.target.Reference;
import io.writ.engine.target.ReferenceLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * From files to a policy set: read, lint, build, and run its cases. Every problem of a step is
 * reported together. Thread-safe.
 */
public final class PolicySetLoader {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file).thenComparingInt(Problem::line);

  private final BiFunction<PolicySet, Interaction, Outcome> decider;

  /**
   * @param decider decides an interaction by a set that is not in force yet, for its cases
   */
  public PolicySetLoader(BiFunction<PolicySet, Interaction, Outcome> decider) {
    this.decider = decider;
  }

  /** Loads a directory; its cases must pass. */
  public LoadResult load(Path directory) {
    List<Problem> problems = new ArrayList<>();
    PolicySource source = PolicySource.read(directory, problems::add);
    return problems.isEmpty() ? load(source) : refused(problems);
  }

  /** Loads files; their cases must pass. */
  public LoadResult load(PolicySource source) {
    LoadResult result = loadTested(source);
    if (!(result instanceof LoadResult.Loaded(PolicySet set))) {
      return result;
    }
    List<Problem> problems = failures(source, set);
    if (problems.isEmpty()) {
      return result;
    }
    set.close();
    return refused(problems);
  }

  /** Loads files whose cases passed before: those that were tested when the project was built. */
  public static LoadResult loadTested(PolicySource source) {
    List<Problem> problems = new ArrayList<>();
    SetReader reader = new SetReader(source, problems::add);
    SetReader.Manifest manifest = reader.manifest();
    Reference reference = ReferenceLoader.load(source.files(), problems::add);
    List<RuleFolder> folders = reader.folders();
    Schemas schemas = schemas(folders, problems);
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    Map<Kind, DetectorPlan> plans = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      plans.put(kind, Reachability.plan(folders, kind, manifest.regions()));
    }
    PolicySetId id = new PolicySetId(manifest.name(), manifest.revision(), source.digest());
    return new LoadResult.Loaded(new PolicySet(id, folders, plans, reference, schemas));
  }

  private static Schemas schemas(List<RuleFolder> folders, List<Problem> problems) {
    List<SchemaRule> schemas = folders.stream().flatMap(f -> f.schemas().stream()).toList();
    try {
      return Schemas.of(schemas);
    } catch (InvalidSchema e) {
      e.reasons()
          .forEach(
              reason ->
                  problems.add(
                      new Problem(
                          reason.rule().replace('.', '/') + "/rule.yaml",
                          0,
                          "rule.schema",
                          "schema of `" + reason.name() + "`: " + reason.message(),
                          reason.pointer())));
      return Schemas.NONE;
    }
  }

  private List<Problem> failures(PolicySource source, PolicySet set) {
    List<Problem> problems = new ArrayList<>();
    CaseRunner runner =
        new CaseRunner(set.reference()::isRegion, interaction -> decider.apply(set, interaction));
    Set<String> ids = set.rules().keySet();
    for (String id : ids) {
      String file = id.replaceFirst("\\.", "/") + "/cases.yaml";
      byte[] bytes = source.files().get(file);
      if (bytes != null) {
        List<Problem> unread = new ArrayList<>();
        List<Case> cases = CaseFile.read(file, bytes, set.reference()::isRegion, unread::add);
        problems.addAll(unread);
        problems.addAll(runner.run(cases));
        if (unread.isEmpty()) {
          problems.addAll(runner.unexercised(id, file, cases));
        }
      }
    }
    return problems;
  }

  private static LoadResult refused(List<Problem> problems) {
    return new LoadResult.Refused(problems.stream().distinct().sorted(ORDER).toList());
  }
}
