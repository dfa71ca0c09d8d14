package io.writ.api.policyset;

import io.writ.api.metrics.Metrics;
import io.writ.engine.PolicySetId;
import io.writ.engine.pipeline.DecisionIds;
import io.writ.engine.policy.Active;
import io.writ.engine.policy.Active.Lease;
import io.writ.engine.policy.PolicyDirectoryWatcher;
import io.writ.engine.policy.PolicySet;
import io.writ.engine.record.DecisionLog;
import io.writ.engine.record.PolicySetEvent;
import io.writ.engine.record.PolicySetEvent.Action;
import io.writ.engine.source.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy set in force. A new one decides only after the log holds a durable event that says so;
 * a refused one changes nothing but leaves an event too.
 */
public final class PolicySets implements PolicyDirectoryWatcher.Listener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PolicySets.class);
  private static final int REMEMBERED = 100;
  private static final int LOGGED_PROBLEMS = 20;
  private static final PolicySetId UNKNOWN = new PolicySetId("", "", "");

  private final DecisionLog log;
  private final DecisionIds ids;
  private final Clock clock;
  private final Metrics metrics;
  private final Active<PolicySet> active;
  private final Deque<Change> changes = new ArrayDeque<>();

  /** Puts the first set in force. */
  public PolicySets(PolicySet first, DecisionLog log, Clock clock, Metrics metrics) {
    this.log = log;
    this.ids = new DecisionIds(clock, new SecureRandom());
    this.clock = clock;
    this.metrics = metrics;
    append(Action.ACTIVATED, first.id(), "start");
    active = new Active<>(first);
    remember(new Change.Activated(clock.instant(), first.id()));
  }

  /** The right to use what is in force now; release it. */
  public Lease<PolicySet> lease() {
    return active.lease();
  }

  @Override
  public void loaded(PolicySet policySet) {
    PolicySetId id = policySet.id();
    try {
      append(Action.ACTIVATED, id, "rules-directory");
    } catch (RuntimeException e) {
      LOG.error("policy set {} was not activated: the log takes no record", id.revision());
      policySet.close();
      throw e;
    }
    active.replace(policySet);
    metrics.activated();
    remember(new Change.Activated(clock.instant(), id));
    LOG.info("policy set {} {} ({}) is in force", id.name(), id.revision(), id.digest());
  }

  @Override
  public void refused(List<Problem> problems) {
    LOG.warn("the policies directory has {} problems; what was in force stays", problems.size());
    problems.stream().limit(LOGGED_PROBLEMS).forEach(problem -> LOG.warn("{}", problem));
    metrics.refused();
    remember(new Change.Refused(clock.instant(), problems));
    append(Action.REFUSED, UNKNOWN, "rules-directory");
  }

  /** What happened since the start, newest first. */
  public List<Change> changes() {
    synchronized (changes) {
      return List.copyOf(changes);
    }
  }

  @Override
  public void close() {
    active.close();
  }

  private void append(Action action, PolicySetId policySet, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    log.append(new PolicySetEvent(ids.next(), now, action, policySet, by)).join();
  }

  private void remember(Change change) {
    synchronized (changes) {
      changes.addFirst(change);
      if (changes.size() > REMEMBERED) {
        changes.removeLast();
      }
    }
  }
}
