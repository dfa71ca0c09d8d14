package io.writ.engine.policy;

import io.writ.engine.Kind;
import io.writ.engine.PolicySetId;
import io.writ.engine.cases.Case;
import io.writ.engine.cases.CaseFile;
import io.writ.engine.cases.CaseRunner;
import io.writ.engine.cases.CaseRunner.Outcome;
import io.writ.engine.cases.Given;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.rule.Rule;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * From files to a policy set: read, lint, build, and run its cases. Every problem of a step is
 * reported together. Thread-safe.
 */
public final class PolicySetLoader {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file).thenComparingInt(Problem::line);

  private final BiFunction<PolicySet, Given, Outcome> plain;
  private final Optional<BiFunction<PolicySet, Given, Outcome>> reading;

  /**
   * A loader that leaves out the cases that need an encoder.
   *
   * @param plain decides an interaction by a set that is not in force yet, for its cases, as if an
   *     encoder had seen nothing ({@link io.writ.engine.encoder.Encoder#SILENT})
   */
  public PolicySetLoader(BiFunction<PolicySet, Given, Outcome> plain) {
    this(plain, Optional.empty());
  }

  /**
   * A loader.
   *
   * @param reading decides the cases that need an encoder
   */
  public PolicySetLoader(
      BiFunction<PolicySet, Given, Outcome> plain,
      Optional<BiFunction<PolicySet, Given, Outcome>> reading) {
    this.plain = plain;
    this.reading = reading;
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
    folders.forEach(folder -> failMode(folder, problems));
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

  /** An exception from failing closed that excepts nothing would only look like one. */
  private static void failMode(RuleFolder folder, List<Problem> problems) {
    if (folder.rule().failMode() == Rule.FailMode.OPEN && Reachability.needed(folder).isEmpty()) {
      problems.add(
          new Problem(
              folder.rule().id().replace('.', '/') + "/" + RuleManifestReader.FILE,
              0,
              "rule.fail-mode",
              "`failMode: open` means nothing here",
              "it is for rules that name a type which only the encoder finds"));
    }
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
        new CaseRunner(
            set.reference()::isRegion,
            given -> plain.apply(set, given),
            reading.map(with -> given -> with.apply(set, given)));
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
