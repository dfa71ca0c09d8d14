package io.writ.api.serve;

import io.micronaut.http.server.exceptions.ServerStartupException;
import io.writ.api.config.Configuration;
import io.writ.api.decision.DecisionService;
import io.writ.api.decision.Patience;
import io.writ.api.decision.Retries;
import io.writ.api.decision.Work;
import io.writ.api.dispute.DisputeService;
import io.writ.api.http.Server;
import io.writ.api.metrics.Metrics;
import io.writ.api.policyset.Policies;
import io.writ.api.policyset.PolicySets;
import io.writ.api.prompt.LoggedPrompts;
import io.writ.api.prompt.PromptService;
import io.writ.api.reveal.RevealService;
import io.writ.audit.AuditDatabase;
import io.writ.audit.AuditSettings;
import io.writ.audit.AuditStore;
import io.writ.audit.data.Tables;
import io.writ.encoder.OnnxEncoder;
import io.writ.engine.encoder.Encoder;
import io.writ.engine.json.InteractionReader;
import io.writ.engine.json.RequestLimits;
import io.writ.engine.pipeline.DecisionRecorder;
import io.writ.engine.pipeline.PolicyEngine;
import io.writ.engine.record.DecisionQuery;
import io.writ.engine.record.DecisionReader;
import io.writ.engine.redact.Keys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service. */
public final class Service implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  /** More than the passes that run at a time, so that short texts that wait can share one. */
  private static final int READERS_PER_CORE = 8;

  private final Configuration configuration;
  private final Clock clock = Clock.systemUTC();
  private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
  private Runnable warmingUp = () -> {};
  private int port;
  private boolean isNew;

  private Service(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * Starts everything; requests are answered when this returns.
   *
   * @throws StartFailed with every reason
   */
  public static Service start(Configuration configuration) {
    Service service = new Service(configuration);
    try {
      service.run();
      return service;
    } catch (StartFailed e) {
      service.close();
      throw e;
    } catch (RuntimeException e) {
      service.close();
      throw new StartFailed(Starting.reasons(e));
    }
  }

  private void run() {
    Encoder encoder = closing(configuration.encoder() ? OnnxEncoder.load() : Encoder.NONE);
    Policies policies = new Policies(configuration.rules(), encoder);
    // The database and the policies take long and know nothing of each other.
    Starting<AuditDatabase> opening =
        Starting.of("database", () -> AuditDatabase.start(settings()));
    Starting<WarmUp> loading =
        Starting.of("policies", () -> new WarmUp(policies.load(), encoder).run());
    Server server = closing(Server.prepare(configuration));
    AuditDatabase database = bothOrNeither(opening, loading);

    server.provide(database);
    AuditStore store =
        closing(new AuditStore(database, server.bean(Tables.class), server::eventLoop));
    isNew = isEmpty(store.reader());
    Metrics metrics = closing(new Metrics());
    PolicySets policySets =
        closing(new PolicySets(loading.get().policySet(), store.log(), clock, metrics));
    Keys keys = keys();
    DecisionService decisions = decisions(encoder, store, policySets, keys, metrics);
    RevealService reveals = new RevealService(limits(), keys, store.reader(), store.log(), clock);
    DisputeService disputes =
        new DisputeService(limits(), policySets, encoder, keys, store.reader(), store.log(), clock);
    PromptService prompts = new PromptService(limits(), keys, store.prompts(), store.log(), clock);
    server.provide(metrics, store, store.reader(), store.events(), store.tallies());
    server.provide(policySets, decisions, reveals, disputes, prompts);
    closing(policies.watch(policySets));
    port = listen(server);
    warmingUp = () -> loading.get().runBeside(metrics::decided);
    toClose.push(server::stopListening);
  }

  /** Warms up further while there is next to nothing to do. Returns at once. */
  public void warmUpWhileIdle() {
    warmingUp.run();
  }

  private DecisionService decisions(
      Encoder encoder, AuditStore store, PolicySets policySets, Keys keys, Metrics metrics) {
    LoggedPrompts prompts = new LoggedPrompts(store.prompts(), keys);
    int cores = Runtime.getRuntime().availableProcessors();
    return new DecisionService(
        new InteractionReader(limits()),
        policySets,
        new PolicyEngine(keys, encoder, prompts),
        prompts,
        new DecisionRecorder(keys, clock),
        store.log(),
        new Retries(store.reader(), keys),
        closing(configuration.encoder() ? Work.reading(READERS_PER_CORE * cores) : Work.of(cores)),
        closing(new Patience()),
        metrics);
  }

  private RequestLimits limits() {
    RequestLimits base = RequestLimits.DEFAULT;
    return new RequestLimits(
        configuration.maxBodyBytes(),
        base.parts(),
        base.values(),
        base.depth(),
        base.identifier(),
        base.path(),
        base.batch(),
        base.deadlineMillis());
  }

  private Keys keys() {
    Path file = configuration.data().resolve("keys").resolve("tenants.key");
    try {
      return Keys.loadOrGenerate(file);
    } catch (IOException e) {
      throw new StartFailed(List.of("`" + file + "` can't be used: " + e.getMessage()));
    }
  }

  private AuditDatabase bothOrNeither(Starting<AuditDatabase> opening, Starting<WarmUp> loading) {
    List<String> reasons = new ArrayList<>(opening.reasons());
    if (reasons.isEmpty()) {
      closing(opening.get());
    }
    reasons.addAll(loading.reasons());
    if (!reasons.isEmpty()) {
      throw new StartFailed(reasons);
    }
    return opening.get();
  }

  private AuditSettings settings() {
    Path data = configuration.data();
    return configuration
        .database()
        .map(db -> AuditSettings.external(data, db.url(), db.user(), db.password()))
        .orElseGet(() -> AuditSettings.embedded(data));
  }

  private static boolean isEmpty(DecisionReader reader) {
    return reader.find(DecisionQuery.all(1)).decisions().isEmpty();
  }

  private int listen(Server server) {
    try {
      return server.listen();
    } catch (ServerStartupException e) {
      throw new StartFailed(
          List.of(
              "port " + configuration.port() + " on " + configuration.host() + " can't be used"));
    }
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Whether the log holds no decision yet. */
  public boolean isNew() {
    return isNew;
  }

  private <T extends AutoCloseable> T closing(T resource) {
    toClose.push(resource);
    return resource;
  }

  /** Stops in the opposite order: no new requests, then what waits is written, then the rest. */
  @Override
  public void close() {
    while (!toClose.isEmpty()) {
      try {
        toClose.pop().close();
      } catch (Exception e) {
        LOG.warn("the service did not stop in order: {}", e.getClass().getName());
      }
    }
  }
}
