package io.writ.engine.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.writ.engine.Target;
import io.writ.engine.source.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Loads the reference data of a policy set; its forms are in {@code docs/reference-data.md}. */
public final class ReferenceLoader {
  private static final Set<String> FILES =
      Set.of(
          "reference/regions.csv",
          "reference/endpoints.csv",
          "reference/tools.yaml",
          "reference/patterns.yaml");

  private ReferenceLoader() {}

  /**
   * Reads every file it knows below {@code reference/}; each is optional. What is wrong goes to
   * {@code problems}, all of it, and the answer must not be used then.
   *
   * @param files contents by path relative to the policies directory; others than {@code
   *     reference/…} are left alone
   */
  public static Reference load(Map<String, byte[]> files, Consumer<Problem> problems) {
    for (String file : files.keySet()) {
      if (file.startsWith("reference/") && !FILES.contains(file)) {
        problems.accept(
            new Problem(file, 0, "reference.unknown-file", "no such reference data", ""));
      }
    }
    byte[] regionsCsv = files.get("reference/regions.csv");
    Regions regions = regionsCsv == null ? Regions.none() : Regions.load(regionsCsv, problems);
    byte[] endpointsCsv = files.get("reference/endpoints.csv");
    byte[] toolsYaml = files.get("reference/tools.yaml");
    byte[] patternsYaml = files.get("reference/patterns.yaml");
    return new Loaded(
        regions,
        endpointsCsv == null
            ? new Endpoints(Map.of())
            : Endpoints.load(endpointsCsv, regions, problems),
        toolsYaml == null ? Map.of() : Tools.load(toolsYaml, regions, problems),
        patternsYaml == null ? List.of() : Patterns.load(patternsYaml, problems));
  }

  private record Loaded(
      Regions regions,
      Endpoints endpoints,
      Map<String, ToolSpec> tools,
      List<TargetPattern> patterns)
      implements Reference {
    Loaded {
      tools = Map.copyOf(tools);
      patterns = List.copyOf(patterns);
    }

    @Override
    public Set<String> groupsOf(String region) {
      return regions.groupsOf(region);
    }

    @Override
    public boolean isRegion(String region) {
      return regions.isRegion(region);
    }

    @Override
    public String regionOfHost(String host) {
      return endpoints.regionOfHost(host);
    }

    @Override
    public List<Target> targetsOf(String tool, JsonNode arguments) {
      ToolSpec spec = tools.get(tool);
      return spec == null
          ? List.of(TargetReader.unknown(tool, ""))
          : TargetReader.read(spec, endpoints, arguments);
    }

    @Override
    public Set<String> patternsOf(Target target) {
      Set<String> names = new HashSet<>();
      for (TargetPattern pattern : patterns) {
        if (pattern.matches(target)) {
          names.add(pattern.name());
        }
      }
      return Set.copyOf(names);
    }
  }
}
