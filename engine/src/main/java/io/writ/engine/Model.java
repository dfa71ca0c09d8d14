package io.writ.engine;

/**
 * The model endpoint that receives or produced the content. Every component is empty when not
 * given.
 *
 * @param provider who runs the endpoint
 * @param name which model
 * @param region ISO 3166-1 alpha-2 code or a group that the reference data names
 */
public record Model(String provider, String name, String region) {
  /** An endpoint of which nothing is known. */
  public static final Model UNKNOWN = new Model("", "", "");
}
