package io.writ.engine.json;

/**
 * How large a request may be.
 *
 * @param bytes of the whole body
 * @param parts of one interaction
 * @param values JSON values in one interaction's JSON parts together
 * @param depth levels of nesting of a JSON part
 * @param identifier UTF-16 units of a name, an id or a label
 * @param path UTF-16 units of a path or URI
 * @param batch interactions in one batch
 * @param deadlineMillis the latest deadline a caller may ask for
 */
public record RequestLimits(
    int bytes,
    int parts,
    int values,
    int depth,
    int identifier,
    int path,
    int batch,
    long deadlineMillis) {
  public static final RequestLimits DEFAULT =
      new RequestLimits(1 << 20, 1_000, 50_000, 64, 256, 1_024, 100, 60_000);
}
