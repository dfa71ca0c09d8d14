package io.writ.engine.target;

import io.writ.engine.source.Csv;
import io.writ.engine.source.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where hosts and buckets are. */
record Endpoints(Map<String, String> regionBySuffix) {
  private static final String FILE = "reference/endpoints.csv";
  private static final List<String> HEADER = List.of("endpoint", "region", "provider", "source");

  Endpoints {
    regionBySuffix = Map.copyOf(regionBySuffix);
  }

  static Endpoints load(byte[] bytes, Regions regions, Consumer<Problem> problems) {
    Map<String, String> regionBySuffix = new HashMap<>();
    for (Csv.Row row : Csv.read(FILE, bytes, HEADER, problems)) {
      String endpoint = canonical(row.cells().get(0));
      String region = row.cells().get(1);
      if (endpoint.isEmpty()) {
        problems.accept(at(row, "the endpoint is no host and no bucket"));
      } else if (!regions.isRegion(region)) {
        problems.accept(at(row, "the region is no country and no group of regions.csv"));
      } else if (row.cells().get(3).isEmpty()) {
        problems.accept(at(row, "a source is required"));
      } else if (regionBySuffix.putIfAbsent(endpoint, region) != null) {
        problems.accept(at(row, "the endpoint occurs twice"));
      }
    }
    return new Endpoints(regionBySuffix);
  }

  /** By the longest suffix of whole labels. */
  String regionOfHost(String host) {
    String suffix = host;
    while (true) {
      String region = regionBySuffix.get(suffix);
      if (region != null) {
        return region;
      }
      int dot = suffix.indexOf('.');
      if (dot < 0) {
        return "";
      }
      suffix = suffix.substring(dot + 1);
    }
  }

  /** By {@code s3://bucket}, {@code gs://bucket} or {@code az://account/container}. */
  String regionOfBucket(String bucket) {
    return regionBySuffix.getOrDefault(bucket, "");
  }

  private static String canonical(String endpoint) {
    if (endpoint.contains("://")) {
      return BucketName.parse(endpoint, "", "")
          .map(Name::text)
          .filter(name -> BucketName.keyStart(name) == name.length())
          .orElse("");
    }
    return HostName.parse(endpoint).orElse("");
  }

  private static Problem at(Csv.Row row, String message) {
    return new Problem(FILE, row.line(), "reference.endpoint", message, "");
  }
}
