package io.writ.api.dispute;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.writ.api.config.Tokens.Holder;
import io.writ.api.policyset.CaseDecider;
import io.writ.api.policyset.PolicySets;
import io.writ.api.problem.ErrorCode;
import io.writ.api.problem.Problem;
import io.writ.engine.Reason;
import io.writ.engine.cases.Case;
import io.writ.engine.cases.CaseFile;
import io.writ.engine.cases.CaseRunner;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.json.DisputeRequest;
import io.writ.engine.json.RequestLimits;
import io.writ.engine.pipeline.DecisionIds;
import io.writ.engine.policy.Active.Lease;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.record.DecisionLog;
import io.writ.engine.record.DecisionReader;
import io.writ.engine.record.DecisionRecord;
import io.writ.engine.record.DisputeEvent;
import io.writ.engine.record.DisputeEvent.Claim;
import io.writ.engine.record.LogEntry;
import io.writ.engine.record.RuleVersion;
import io.writ.engine.redact.Keys;
import io.writ.engine.redact.TenantKeys.Purpose;
import io.writ.engine.rule.Rule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Takes down what callers and reviewers say about decisions. A dispute changes no decision and no
 * rule: it is an entry of its own, which people act upon. Thread-safe.
 */
public final class DisputeService {
  private static final long DEADLINE_MILLIS = 5_000;

  private final RequestLimits limits;
  private final PolicySets policySets;
  private final Encoder encoder;
  private final Keys keys;
  private final DecisionReader reader;
  private final DecisionLog log;
  private final DecisionIds ids;
  private final Clock clock;

  public DisputeService(
      RequestLimits limits,
      PolicySets policySets,
      Encoder encoder,
      Keys keys,
      DecisionReader reader,
      DecisionLog log,
      Clock clock) {
    this.limits = limits;
    this.policySets = policySets;
    this.encoder = encoder;
    this.keys = keys;
    this.reader = reader;
    this.log = log;
    this.ids = new DecisionIds(clock, new SecureRandom());
    this.clock = clock;
  }

  /**
   * Records a dispute. Blocks while it reads the decision.
   *
   * @param decision id of the decision
   * @param body JSON of a {@link DisputeRequest}
   */
  public CompletableFuture<Disputed> dispute(String decision, byte[] body, Holder holder) {
    DisputeRequest request = DisputeRequest.read(body, limits);
    DecisionRecord record =
        reader
            .byId(decision)
            .map(stored -> (DecisionRecord) LogEntry.parse(stored.canonicalJson()))
            .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND).exception());
    check(request, record);
    String id = ids.next();
    List<RuleVersion> rules = rules(request, record);
    Optional<RegressionCase> example = example(id, rules, request, record);
    DisputeEvent event =
        new DisputeEvent(
            id,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            record.tenant(),
            holder.name(),
            record.id(),
            request.claim(),
            request.finding(),
            request.finding() < 0
                ? request.type()
                : record.findings().get(request.finding()).type(),
            rules,
            record.verdict(),
            request.expected(),
            digest(record, request.comment()),
            digest(record, example.map(RegressionCase::yaml).orElse("")));
    return log.append(event)
        .orTimeout(DEADLINE_MILLIS, TimeUnit.MILLISECONDS)
        .thenApply(index -> new Disputed(event, index, example));
  }

  private String digest(DecisionRecord record, String text) {
    return text.isEmpty() ? "" : keys.of(record.tenant()).digest(Purpose.CONTENT, text);
  }

  private static void check(DisputeRequest request, DecisionRecord record) {
    if (request.finding() >= record.findings().size()) {
      throw invalid("finding", "the position of a finding of the decision");
    }
    boolean positive = request.claim() == Claim.FALSE_POSITIVE;
    if (positive && request.finding() < 0 && request.rule().isEmpty()) {
      throw invalid("finding", "what was wrong: a finding or a rule");
    }
    if (positive && !request.type().isEmpty()) {
      throw invalid("type", "a type only where something was missed");
    }
    if (!positive && request.finding() >= 0) {
      throw invalid("finding", "a finding only where it is wrong");
    }
    boolean says =
        positive
            || !request.rule().isEmpty()
            || !request.type().isEmpty()
            || !request.expected().isEmpty();
    if (!says) {
      throw invalid("type", "what was missed: a type, a rule or the expected verdict");
    }
  }

  private List<RuleVersion> rules(DisputeRequest request, DecisionRecord record) {
    List<RuleVersion> spoke =
        record.reasons().stream()
            .filter(reason -> isAbout(reason, request))
            .map(reason -> new RuleVersion(reason.rule(), reason.version()))
            .distinct()
            .toList();
    if (request.rule().isEmpty()) {
      return request.claim() == Claim.FALSE_POSITIVE ? spoke : List.of();
    }
    if (!spoke.isEmpty()) {
      return spoke;
    }
    if (request.claim() == Claim.FALSE_POSITIVE) {
      throw invalid(
          "rule", "a rule among the reasons of the decision, for the finding if one is named");
    }
    return List.of(new RuleVersion(request.rule(), versionInForce(request.rule(), record)));
  }

  private static boolean isAbout(Reason reason, DisputeRequest request) {
    return (request.rule().isEmpty() || reason.rule().equals(request.rule()))
        && (request.finding() < 0 || reason.findings().contains(request.finding()));
  }

  /** A rule that was silent is in no record; its version is known while its set is in force. */
  private String versionInForce(String rule, DecisionRecord record) {
    try (Lease<PolicySet> lease = policySets.lease()) {
      PolicySet set = lease.get();
      return set.id().equals(record.policySet())
          ? Optional.ofNullable(set.rules().get(rule)).map(Rule::version).orElse("")
          : "";
    }
  }

  private Optional<RegressionCase> example(
      String id, List<RuleVersion> rules, DisputeRequest request, DecisionRecord record) {
    if (request.example().isEmpty()) {
      return Optional.empty();
    }
    String about = rules.stream().map(RuleVersion::rule).collect(Collectors.joining(", "));
    String name =
        "dispute "
            + id
            + (request.claim() == Claim.FALSE_POSITIVE ? ": wrongly" : ": missed")
            + (about.isEmpty() ? "" : " by " + about);
    String yaml = CaseText.of(name, record, request);
    return Optional.of(new RegressionCase(yaml, fails(yaml)));
  }

  private boolean fails(String yaml) {
    try (Lease<PolicySet> lease = policySets.lease()) {
      PolicySet set = lease.get();
      List<io.writ.engine.source.Problem> problems = new ArrayList<>();
      List<Case> cases =
          CaseFile.read(
              "cases.yaml", yaml.getBytes(UTF_8), set.reference()::isRegion, problems::add);
      if (!problems.isEmpty()) {
        throw invalid("example.content", "content that a case can hold");
      }
      CaseDecider decider = CaseDecider.with(encoder);
      return !new CaseRunner(
              set.reference()::isRegion, given -> decider.apply(set, given), Optional.empty())
          .run(cases)
          .isEmpty();
    }
  }

  private static RuntimeException invalid(String field, String expected) {
    return Problem.of(ErrorCode.INVALID_FIELD, field, expected).exception();
  }
}
