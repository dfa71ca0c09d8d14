package io.writ.engine.policy;

import io.writ.engine.encoder.EncoderType;
import io.writ.engine.encoder.Topic;
import io.writ.engine.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the rules for one kind of interaction ask of a trained model. */
public record EncoderPlan(List<Want> wants) {
  /** Nobody asks. */
  public static final EncoderPlan NONE = new EncoderPlan(List.of());

  public EncoderPlan {
    wants = List.copyOf(wants);
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
    boolean all = true;
    for (Want want : wants) {
      all &= want.rule().appliesTo(tenant);
    }
    return all
        ? this
        : new EncoderPlan(wants.stream().filter(want -> want.rule().appliesTo(tenant)).toList());
  }

  /** What is to be looked for. */
  public Set<EncoderType> types() {
    Set<EncoderType> types = EnumSet.noneOf(EncoderType.class);
    boolean topics = false;
    for (Want want : wants) {
      types.addAll(want.reached());
      topics |= !want.topics().isEmpty();
    }
    if (!topics) {
      types.remove(EncoderType.DENIED_TOPIC);
    }
    return types;
  }

  /** The topics of all rules. */
  public List<Topic> topics() {
    List<Topic> topics = new ArrayList<>();
    wants.forEach(want -> topics.addAll(want.topics()));
    return topics;
  }

  /** Whether some rule wants no decision to be made when these types were not looked for. */
  public boolean failsWithout(Set<EncoderType> missing) {
    return wants.stream().anyMatch(want -> want.failsWithout(missing));
  }
}
