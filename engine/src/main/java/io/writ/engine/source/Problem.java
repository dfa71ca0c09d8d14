package io.writ.engine.source;

/**
 * Why a policy set is refused. The message is in lower case without a final period and quotes at
 * most a short token of the file.
 *
 * @param file relative to the policies directory
 * @param line 1-based; 0 when the whole file is meant
 * @param code stable: {@code lint.forbidden-construct}, {@code cases.failed}, …
 * @param help what to do instead, or empty
 */
public record Problem(String file, int line, String code, String message, String help) {
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + message
        + (help.isEmpty() ? "" : " (" + help + ")");
  }
}
