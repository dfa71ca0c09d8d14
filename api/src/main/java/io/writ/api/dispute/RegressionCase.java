package io.writ.api.dispute;

/**
 * A case for a {@code cases.yaml}.
 *
 * @param yaml ready to be appended there
 * @param fails whether the policy set in force decides otherwise than it expects
 */
public record RegressionCase(String yaml, boolean fails) {
  @Override
  public String toString() {
    return "RegressionCase[fails=" + fails + "]";
  }
}
