package io.writ.rules;

import io.writ.engine.policy.LoadResult;
import io.writ.engine.policy.PolicyFiles;
import io.writ.engine.policy.PolicySetLoader;
import io.writ.engine.source.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The build's step between {@code rules/policies} and the jar: lint everything, then pack it. */
final class PackPolicies {
  private PackPolicies() {}

  /**
   * @param args the policies directory and the folder of the compiled classes
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1]).resolve("io/writ/rules").resolve(ShippedPolicySet.RESOURCE);
    List<Problem> problems = new ArrayList<>();
    PolicyFiles files = PolicyFiles.read(Path.of(args[0]), problems::add);
    if (problems.isEmpty()
        && PolicySetLoader.loadTested(files) instanceof LoadResult.Refused(var refused)) {
      problems.addAll(refused);
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          problems.stream()
              .map(Problem::toString)
              .collect(Collectors.joining("\n", "the policies have problems:\n", "")));
    }
    Files.createDirectories(target.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      PolicyArchive.write(files, out);
    }
  }
}
