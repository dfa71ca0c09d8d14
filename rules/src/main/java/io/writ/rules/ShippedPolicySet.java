package io.writ.rules;

import io.writ.engine.policy.LoadResult;
import io.writ.engine.policy.PolicyFiles;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.policy.PolicySetLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The policy set that comes with Writ. It was linted and tested when the project was built. */
public final class ShippedPolicySet {
  static final String RESOURCE = "policies.bin";

  private ShippedPolicySet() {}

  /** Loads it; nothing is compiled and no case runs again. */
  public static PolicySet load() {
    return switch (PolicySetLoader.loadTested(files())) {
      case LoadResult.Loaded(PolicySet set) -> set;
      case LoadResult.Refused(var problems) ->
          throw new IllegalStateException("the shipped policy set is refused: " + problems);
    };
  }

  /** Its files. */
  public static PolicyFiles files() {
    try (InputStream in = ShippedPolicySet.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar was built without its policies");
      }
      return PolicyArchive.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped policies can't be read", e);
    }
  }
}
