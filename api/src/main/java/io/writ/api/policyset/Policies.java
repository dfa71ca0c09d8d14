package io.writ.api.policyset;

import io.writ.engine.encoder.Encoder;
import io.writ.engine.policy.LoadResult;
import io.writ.engine.policy.PolicyDirectoryWatcher;
import io.writ.engine.policy.PolicyFiles;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.policy.PolicySetLoader;
import io.writ.engine.source.Problem;
import io.writ.rules.ShippedPolicySet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the policies come from: a directory, or the shipped packs. */
public final class Policies {
  private final Optional<Path> directory;
  private final Encoder encoder;

  /**
   * Policies.
   *
   * @param encoder for the cases that need one; without any types they are left out
   */
  public Policies(Optional<Path> directory, Encoder encoder) {
    this.directory = directory;
    this.encoder = encoder;
  }

  /**
   * Loads them.
   *
   * @throws PoliciesRefused with every problem
   */
  public PolicySet load() {
    return switch (directory.map(this::load).orElseGet(Policies::shipped)) {
      case LoadResult.Loaded(var policySet) -> policySet;
      case LoadResult.Refused(var problems) -> throw new PoliciesRefused(problems);
    };
  }

  /** Has changes of the directory loaded from now on; does nothing for the shipped packs. */
  public AutoCloseable watch(PolicyDirectoryWatcher.Listener listener) {
    if (directory.isEmpty()) {
      return () -> {};
    }
    return new Watch(new PolicyDirectoryWatcher(directory.get(), this::load, listener));
  }

  /** Every problem of a directory, found without running its cases. */
  public static List<Problem> lint(Path directory) {
    List<Problem> problems = new ArrayList<>();
    PolicyFiles source = PolicyFiles.read(directory, problems::add);
    return problems.isEmpty() ? problems(PolicySetLoader.loadTested(source)) : problems;
  }

  /** Every problem of a directory, its cases included. */
  public static List<Problem> test(Path directory, Encoder encoder) {
    return problems(new Policies(Optional.of(directory), encoder).load(directory));
  }

  private static List<Problem> problems(LoadResult result) {
    return switch (result) {
      case LoadResult.Loaded(var policySet) -> {
        policySet.close();
        yield List.of();
      }
      case LoadResult.Refused(var problems) -> problems;
    };
  }

  private LoadResult load(Path directory) {
    CaseDecider plain = CaseDecider.with(Encoder.SILENT);
    PolicySetLoader loader =
        encoder.types().isEmpty()
            ? new PolicySetLoader(plain)
            : new PolicySetLoader(plain, Optional.of(CaseDecider.with(encoder)));
    return loader.load(directory);
  }

  private static LoadResult shipped() {
    return PolicySetLoader.loadTested(ShippedPolicySet.files());
  }
}
