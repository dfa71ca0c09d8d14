package io.writ.api.http;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.writ.api.metrics.Metrics;

/** For Prometheus. */
@Controller("/metrics")
final class MetricsController {
  private static final String EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";

  private final Metrics metrics;

  MetricsController(Metrics metrics) {
    this.metrics = metrics;
  }

  @Get(produces = EXPOSITION)
  String scrape() {
    return metrics.scrape();
  }
}
