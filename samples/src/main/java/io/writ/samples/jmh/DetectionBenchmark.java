package io.writ.samples.jmh;

import io.writ.engine.Deadline;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import io.writ.engine.text.TextView;
import io.writ.samples.speed.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Normalising and detecting, with every detector on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class DetectionBenchmark {
  @Param({"ordinary", "letter", "dense", "code", "many scripts"})
  public String text = "";

  private String content = "";
  private final Detectors detectors =
      Detectors.of(
          new DetectorPlan(Detectors.types(), List.of(), List.of(), Set.of("US", "GB", "DE")));

  /** Looks the text up. */
  @Setup
  public void prepare() {
    content = Objects.requireNonNull(Texts.prompts().get(text));
  }

  /** The folded view alone. */
  @Benchmark
  public Object view() {
    return TextView.of(content);
  }

  /** All detectors over all views. */
  @Benchmark
  public Object scan() {
    return detectors.scan(content, Deadline.after(60_000, System::nanoTime));
  }
}
