package io.writ.engine.policy;

import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Topic;
import io.writ.engine.rule.Rule;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the rules for one kind of interaction ask of a trained model. Immutable. */
public final class EncoderPlan {
  /** Nobody asks. */
  public static final EncoderPlan NONE = new EncoderPlan(List.of());

  private final List<Want> wants;
  private final boolean isForAll;
  private final Set<EncoderType> types;
  private final List<Topic> topics;

  public EncoderPlan(List<Want> wants) {
    this.wants = List.copyOf(wants);
    isForAll = wants.stream().allMatch(want -> want.rule().tenants().contains("*"));
    topics = wants.stream().flatMap(want -> want.topics().stream()).toList();
    Set<EncoderType> reached = EnumSet.noneOf(EncoderType.class);
    wants.forEach(want -> reached.addAll(want.reached()));
    if (topics.isEmpty()) {
      reached.remove(EncoderType.DENIED_TOPIC);
    }
    types = Collections.unmodifiableSet(reached);
  }

  /**
   * What one rule asks.
   *
   * @param reached types that it can see
   * @param needed those of them that it names and that only a trained model finds
   */
  public record Want(
      Rule rule, Set<EncoderType> reached, Set<EncoderType> needed, List<Topic> topics) {
    public Want {
      reached = Set.copyOf(reached);
      needed = Set.copyOf(needed);
      topics = List.copyOf(topics);
    }

    private boolean failsWithout(Set<EncoderType> missing) {
      return rule.mode() == Rule.Mode.ENFORCE
          && rule.failMode() == Rule.FailMode.CLOSED
          && !Collections.disjoint(needed, missing);
    }
  }

  /** The part of it that rules with a say about a tenant have. */
  public EncoderPlan of(String tenant) {
    return isForAll
        ? this
        : new EncoderPlan(wants.stream().filter(want -> want.rule().appliesTo(tenant)).toList());
  }

  /** Rule by rule. */
  public List<Want> wants() {
    return wants;
  }

  /** What is to be looked for. */
  public Set<EncoderType> types() {
    return types;
  }

  /** The topics of all rules. */
  public List<Topic> topics() {
    return topics;
  }

  /** Whether some rule wants no decision to be made when these types were not looked for. */
  public boolean failsWithout(Set<EncoderType> missing) {
    return wants.stream().anyMatch(want -> want.failsWithout(missing));
  }
}
