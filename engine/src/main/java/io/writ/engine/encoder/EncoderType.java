package io.writ.engine.encoder;

import io.writ.engine.DataClass;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Entity types that a trained model finds. The name is the type's name in findings and rules. */
public enum EncoderType {
  PERSON(DataClass.PERSONAL, true),
  LOCATION(DataClass.PERSONAL, true),
  STREET_ADDRESS(DataClass.PERSONAL, true),
  AGE(DataClass.PERSONAL, true),
  /**
   * Nationalities, religious, political and ethnic groups. All but nationalities are what GDPR art.
   * 9 protects.
   */
  NRP(DataClass.SPECIAL_CATEGORY, true),
  ORGANIZATION(DataClass.CONFIDENTIAL, true),
  /** Dates in words; those in figures have detectors. */
  DATE_TIME(DataClass.PERSONAL, false),
  TOXICITY(DataClass.CONTENT, true),
  /** Only where a rule brings topics. */
  DENIED_TOPIC(DataClass.CONTENT, true),
  PROMPT_INJECTION(DataClass.THREAT, false),
  PROMPT_EXTRACTION(DataClass.THREAT, false);

  /** The subtype of an {@link #NRP} that says whose citizen somebody is. */
  public static final String NATIONALITY = "nationality";

  private final DataClass dataClass;
  private final boolean alone;

  EncoderType(DataClass dataClass, boolean alone) {
    this.dataClass = dataClass;
    this.alone = alone;
  }

  /** What a finding of it means for policy. */
  public DataClass dataClass() {
    return dataClass;
  }

  /** The same of a finding with that subtype: a nationality is no special category. */
  public DataClass dataClass(String subtype) {
    return this == NRP && subtype.equals(NATIONALITY) ? DataClass.PERSONAL : dataClass;
  }

  /** Whether nothing but a trained model finds it: no detector has it in its catalogue. */
  public boolean isAlone() {
    return alone;
  }

  /** The type of that name. */
  public static Optional<EncoderType> of(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  /** The names of those that a data class has, or may have by their subtype. */
  public static Set<String> names(DataClass dataClass) {
    return Arrays.stream(values())
        .filter(type -> type.dataClass == dataClass || type.dataClass(NATIONALITY) == dataClass)
        .map(Enum::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
