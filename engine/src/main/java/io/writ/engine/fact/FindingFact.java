package io.writ.engine.fact;

/** One finding; never its value. */
public final class FindingFact {
  private final Budget budget;
  private final int index;
  private final String type;
  private final String subtype;
  private final String dataClass;
  private final double score;
  private final String path;
  private final String detector;
  private final int detectors;
  private final boolean onKey;
  private final int length;

  public FindingFact(
      Budget budget,
      int index,
      String type,
      String subtype,
      String dataClass,
      double score,
      String path,
      String detector,
      int detectors,
      boolean onKey,
      int length) {
    this.budget = budget;
    this.index = index;
    this.type = type;
    this.subtype = subtype;
    this.dataClass = dataClass;
    this.score = score;
    this.path = path;
    this.detector = detector;
    this.detectors = detectors;
    this.onKey = onKey;
    this.length = length;
  }

  /** Position in the decision. */
  public int getIndex() {
    budget.spend();
    return index;
  }

  public String getType() {
    budget.spend();
    return type;
  }

  /** Empty when the type has none. */
  public String getSubtype() {
    budget.spend();
    return subtype;
  }

  /** One of the names of DataClass. */
  public String getDataClass() {
    budget.spend();
    return dataClass;
  }

  /** 0 to 1. */
  public double getScore() {
    budget.spend();
    return score;
  }

  public String getPath() {
    budget.spend();
    return path;
  }

  public String getDetector() {
    budget.spend();
    return detector;
  }

  /** How many detectors saw this type here, {@link #getDetector} included. */
  public int getDetectors() {
    budget.spend();
    return detectors;
  }

  /** Whether it lies in a JSON member's name. */
  public boolean isOnKey() {
    budget.spend();
    return onKey;
  }

  /** UTF-16 units. */
  public int getLength() {
    budget.spend();
    return length;
  }
}
