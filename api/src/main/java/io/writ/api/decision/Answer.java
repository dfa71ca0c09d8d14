package io.writ.api.decision;

import io.writ.engine.Part;
import io.writ.engine.record.DecisionRecord;
import java.util.List;

/**
 * A decision whose record is durable.
 *
 * @param record what the log keeps
 * @param content what may be passed on
 * @param index of the record's leaf in the log
 */
public record Answer(DecisionRecord record, List<Part> content, long index) {
  public Answer {
    content = List.copyOf(content);
  }
}
