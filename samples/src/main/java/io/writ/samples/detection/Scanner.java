package io.writ.samples.detection;

import io.writ.engine.Kind;
import java.io.IOException;
import java.util.List;

/** Something that finds things in texts: this engine, or another system. */
interface Scanner {
  /** What a report calls it. */
  String name();

  /**
   * Scans texts.
   *
   * @return one result a text, in their order
   */
  List<Scanned> scan(List<Text> texts) throws IOException, InterruptedException;

  /**
   * What is scanned.
   *
   * @param argument whether it is a string in a tool's arguments
   */
  record Text(String text, Kind kind, boolean argument) {
    static Text prompt(String text) {
      return new Text(text, Kind.INPUT, false);
    }
  }

  /**
   * What came out.
   *
   * @param withheld whether nothing of the text may go on
   * @param failed whether there was no answer at all
   */
  record Scanned(List<Found> found, boolean withheld, boolean failed) {
    public Scanned {
      found = List.copyOf(found);
    }
  }

  /**
   * One finding.
   *
   * @param start code points, inclusive
   * @param end code points, exclusive
   * @param strong whether it is one that counts: a rule's threshold lets it through
   * @param removed whether it was taken out of the text
   */
  record Found(String type, int start, int end, double score, boolean strong, boolean removed) {
    boolean overlaps(int from, int to) {
      return start < to && end > from;
    }

    boolean is(int from, int to) {
      return start == from && end == to;
    }
  }
}
