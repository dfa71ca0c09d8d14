package io.writ.engine.pipeline;

import io.writ.engine.DataClass;
import io.writ.engine.detect.Hit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Puts what an encoder read beside what detectors saw in the same text.
 *
 * <p>A value with a form of its own (score {@value #FORM} or more) and a URL go before what is only
 * read from context: the reading keeps what they leave over, so that nothing of it stays behind
 * when both are taken out. A weaker value gives way to a surer reading. The same type is one
 * finding that covers both. Attacks and unwanted content compete with nothing. A lone word before a
 * value is its label and no address.
 */
final class EntityJoin {
  private static final double FORM = 0.5;
  private static final String URL = "URL";
  private static final String ADDRESS = "STREET_ADDRESS";
  private static final Set<String> PARTS_OF_ADDRESSES =
      Set.of("UK_POSTCODE", "DE_PLZ", "IE_EIRCODE", "POSTAL_CODE", "GEO_COORDINATES");
  private static final int LABEL_GAP = 3;
  private static final Comparator<Hit> ORDER =
      Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end).thenComparing(Hit::type);

  private final String text;
  private final List<Hit> joined = new ArrayList<>();
  private final List<Hit> values = new ArrayList<>();
  private final List<Hit> urls = new ArrayList<>();

  private EntityJoin(String text) {
    this.text = text;
  }

  /**
   * Both together, in order of their start.
   *
   * @param text that both are about
   * @param seen by detectors, in order of their start; values don't overlap, nor do URLs
   * @param read by the encoder; entities are in order of their start and don't overlap
   */
  static List<Hit> of(String text, List<Hit> seen, List<Hit> read) {
    if (read.isEmpty()) {
      return seen;
    }
    EntityJoin join = new EntityJoin(text);
    for (Hit hit : seen) {
      (hit.type().equals(URL) ? join.urls : competes(hit) ? join.values : join.joined).add(hit);
    }
    List<Hit> entities = new ArrayList<>();
    for (Hit hit : read) {
      (competes(hit) ? entities : join.joined).add(hit);
    }
    join.joined.addAll(join.cut(join.withoutLabels(join.settle(entities)), join.urls));
    join.joined.addAll(join.values);
    join.joined.addAll(join.urls);
    join.joined.sort(ORDER);
    return join.joined;
  }

  private static boolean competes(Hit hit) {
    return hit.dataClass() != DataClass.THREAT && hit.dataClass() != DataClass.CONTENT;
  }

  /** What is left of the entities beside the values; values that give way are gone. */
  private List<Hit> settle(List<Hit> entities) {
    List<Hit> kept = new ArrayList<>();
    BitSet merged = new BitSet();
    int first = 0;
    for (Hit value : values) {
      while (first < entities.size() && entities.get(first).end() <= value.start()) {
        first++;
      }
      Hit winner = value;
      boolean yields = false;
      for (int i = first; i < entities.size() && entities.get(i).start() < value.end(); i++) {
        Hit entity = entities.get(i);
        if (entity.type().equals(value.type())) {
          winner = union(winner, entity, value.detectors() + 1);
          merged.set(i);
        } else {
          yields |= value.score() < FORM && value.score() < entity.score();
        }
      }
      if (!yields) {
        kept.add(winner);
      }
    }
    values.clear();
    values.addAll(joinedTwins(kept));
    List<Hit> left = new ArrayList<>();
    for (int i = merged.nextClearBit(0); i < entities.size(); i = merged.nextClearBit(i + 1)) {
      left.add(entities.get(i));
    }
    return cut(left, values);
  }

  // "IMEI 490154203237518": a network that reads English takes names of numbers for places.
  private List<Hit> withoutLabels(List<Hit> entities) {
    List<Hit> kept = new ArrayList<>();
    int next = 0;
    for (Hit entity : entities) {
      while (next < values.size() && values.get(next).start() < entity.end()) {
        next++;
      }
      if (next == values.size() || !isLabel(entity, values.get(next))) {
        kept.add(entity);
      }
    }
    return kept;
  }

  private boolean isLabel(Hit entity, Hit value) {
    return entity.type().equals(ADDRESS)
        && !PARTS_OF_ADDRESSES.contains(value.type())
        && value.score() >= FORM
        && value.start() - entity.end() <= LABEL_GAP
        && text.substring(entity.start(), entity.end()).chars().allMatch(Character::isLetter)
        && text.substring(entity.end(), value.start())
            .chars()
            .noneMatch(c -> c == ',' || c == '\n');
  }

  private static Hit union(Hit value, Hit entity, int detectors) {
    return new Hit(
        value.type(),
        value.subtype(),
        value.dataClass(),
        Math.min(value.start(), entity.start()),
        Math.max(value.end(), entity.end()),
        Math.max(value.score(), entity.score()),
        value.detector(),
        detectors);
  }

  /** Two values that grew into each other are one. */
  private static List<Hit> joinedTwins(List<Hit> grown) {
    List<Hit> joined = new ArrayList<>();
    for (Hit hit : grown) {
      if (!joined.isEmpty()
          && joined.getLast().type().equals(hit.type())
          && joined.getLast().end() > hit.start()) {
        joined.set(
            joined.size() - 1,
            union(joined.getLast(), hit, Math.max(joined.getLast().detectors(), hit.detectors())));
      } else {
        joined.add(hit);
      }
    }
    return joined;
  }

  /** The entities without what the winners cover. Both in order of their start. */
  private List<Hit> cut(List<Hit> entities, List<Hit> winners) {
    List<Hit> pieces = new ArrayList<>();
    int first = 0;
    for (Hit entity : entities) {
      while (first < winners.size() && winners.get(first).end() <= entity.start()) {
        first++;
      }
      int start = entity.start();
      for (int i = first; i < winners.size() && winners.get(i).start() < entity.end(); i++) {
        piece(entity, start, winners.get(i).start(), pieces);
        start = Math.max(start, winners.get(i).end());
      }
      piece(entity, start, entity.end(), pieces);
    }
    return pieces;
  }

  private void piece(Hit entity, int from, int to, List<Hit> pieces) {
    if (from == entity.start() && to == entity.end()) {
      pieces.add(entity);
      return;
    }
    int start = from;
    int end = to;
    while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (start < end && !Character.isLetterOrDigit(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    if (start < end) {
      pieces.add(
          new Hit(
              entity.type(),
              entity.subtype(),
              entity.dataClass(),
              start,
              end,
              entity.score(),
              entity.detector(),
              entity.detectors()));
    }
  }
}
