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
    PolicyFiles files = PolicyFiles.read(directory, problems::add);
    return problems.isEmpty() ? load(files) : refused(problems);
  }

  /** Loads files; their cases must pass. */
  public LoadResult load(PolicyFiles files) {
    LoadResult result = loadTested(files);
    if (!(result instanceof LoadResult.Loaded(PolicySet set))) {
      return result;
    }
    List<Problem> problems = failures(files, set);
    if (problems.isEmpty()) {
      return result;
    }
    set.close();
    return refused(problems);
  }

  /** Loads files whose cases passed before: those that were tested when the project was built. */
  public static LoadResult loadTested(PolicyFiles files) {
    List<Problem> problems = new ArrayList<>();
    Reference reference = ReferenceLoader.load(files.files(), problems::add);
    SetManifest manifest = SetManifest.read(files.files(), reference::isRegion, problems::add);
    List<RuleFolder> folders = new RuleFolderReader(files.files(), problems::add).read();
    Schemas schemas = schemas(folders, problems);
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    Map<Kind, DetectorPlan> plans = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      plans.put(kind, Reachability.plan(folders, kind, manifest.regions()));
    }
    PolicySetId id = new PolicySetId(manifest.name(), manifest.revision(), files.digest());
    return new LoadResult.Loaded(new PolicySet(id, folders, plans, reference, schemas));
  }

  private static Schemas schemas(List<RuleFolder> folders, List<Problem> problems) {
    List<SchemaRule> schemas =
        folders.stream().flatMap(f -> f.manifest().schemas().stream()).toList();
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

  private List<Problem> failures(PolicyFiles files, PolicySet set) {
    List<Problem> problems = new ArrayList<>();
    CaseRunner runner =
        new CaseRunner(set.reference()::isRegion, interaction -> decider.apply(set, interaction));
    Set<String> ids = set.rules().keySet();
    for (String id : ids) {
      String file = id.replaceFirst("\\.", "/") + "/" + RuleFolderReader.CASES;
      byte[] bytes = files.files().get(file);
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
