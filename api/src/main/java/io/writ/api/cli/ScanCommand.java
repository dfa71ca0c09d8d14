package io.writ.api.cli;

import io.writ.api.policyset.Policies;
import io.writ.api.scan.InteractionScanner;
import io.writ.api.scan.NamedPrompts;
import io.writ.api.scan.Scan;
import io.writ.engine.Kind;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.prompt.Prompts;
import io.writ.engine.prompt.SystemPrompt;
import io.writ.engine.redact.Keys;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides about JSON Lines without a service and without a record. */
@Command(
    name = "scan",
    description = {
      "Reads JSON Lines {\"id\",\"text\"} from files or standard input and writes",
      "{\"id\",\"verdict\",\"text\",\"findings\"} in the same order; offsets are code points."
    })
final class ScanCommand implements Callable<Integer> {
  private static final long PROGRESS_NANOS = 2_000_000_000L;
  private static final int LINES_TOGETHER = 64;
  private static final Path STANDARD_INPUT = Path.of("-");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "files to read; standard input without any")
  private List<Path> files = List.of(STANDARD_INPUT);

  @Option(names = "--kind", description = "kind of lines that name none: ${COMPLETION-CANDIDATES}")
  private Kind kind = Kind.INPUT;

  @Option(names = "--all", description = "findings below every rule's threshold too")
  private boolean all;

  @Option(names = "--rules", paramLabel = "DIR", description = "policies instead of the shipped")
  private @Nullable Path rules;

  @Option(
      names = "--prompt",
      paramLabel = "NAME=FILE",
      description =
          "the text of a system prompt that lines name in `systemPrompt`; may be repeated")
  private Map<String, Path> prompts = Map.of();

  @Option(
      names = "--without-encoder",
      description = "find only what detectors find: many times faster")
  private boolean withoutEncoder;

  @Option(
      names = "--threads",
      description = {
        "how many lines are scanned at once; one per core, or 64 with the encoder, which",
        "reads lines together"
      })
  private int threads;

  private long lastProgress = System.nanoTime();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    try (Encoder encoder = withoutEncoder ? Encoder.NONE : CommandLineEncoder.load(spec);
        PolicySet policySet = new Policies(Optional.ofNullable(rules), encoder).load()) {
      Keys keys = Keys.generate();
      PolicyEngine engine = new PolicyEngine(keys, encoder, prompts(keys));
      InteractionScanner scanner = new InteractionScanner(engine, policySet, kind, all);
      boolean bad = false;
      for (Path file : files) {
        bad |= !scan(file, scanner, out, err);
      }
      return bad ? ExitStatus.FOUND : ExitStatus.OK;
    }
  }

  private Prompts prompts(Keys keys) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, Path> prompt : prompts.entrySet()) {
      texts.put(prompt.getKey(), Files.readString(prompt.getValue()));
    }
    try {
      return new NamedPrompts(texts, keys);
    } catch (SystemPrompt.Invalid e) {
      throw new ParameterException(spec.commandLine(), "--prompt: the " + e.getMessage(), e);
    }
  }

  private boolean scan(Path file, InteractionScanner scanner, OutputStream out, PrintWriter err)
      throws IOException, InterruptedException {
    String name = file.equals(STANDARD_INPUT) ? "standard input" : file.toString();
    try (InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
        Scan scan =
            new Scan(
                threads > 0
                    ? threads
                    : threadsPerCore() * Runtime.getRuntime().availableProcessors(),
                scanner,
                out,
                (line, reason) -> err.println(name + ":" + line + ": " + reason),
                lines -> progress(err, name, lines))) {
      scan.run(in);
      err.println(name + ": " + scan.lines() + " lines, " + scan.bad() + " of them not scanned");
      return scan.bad() == 0;
    }
  }

  /** Lines wait for each other with the encoder: the more, the more are as long as the next. */
  private int threadsPerCore() {
    return withoutEncoder ? 1 : LINES_TOGETHER;
  }

  private void progress(PrintWriter err, String name, long lines) {
    long now = System.nanoTime();
    if (now - lastProgress > PROGRESS_NANOS) {
      lastProgress = now;
      err.println(name + ": " + lines + " lines so far");
      err.flush();
    }
  }
}
