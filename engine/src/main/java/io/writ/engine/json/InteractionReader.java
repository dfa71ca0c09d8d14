package io.writ.engine.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the body of {@code POST /v1/decisions}: strict about names, types, ranges and sizes, linear
 * in the bytes read. Immutable and thread-safe.
 */
public final class InteractionReader {
  private final RequestLimits limits;
  private final Document document;

  public InteractionReader(RequestLimits limits) {
    this.limits = limits;
    this.document = new Document(limits);
  }

  /**
   * Reads one request.
   *
   * @param isRegion whether a region is known to the policy set that will decide
   * @throws InvalidRequest when it isn't one
   */
  public Request read(byte[] body, Predicate<String> isRegion) {
    return document.read(body, in -> new InteractionFields(in, limits, isRegion).read());
  }

  /**
   * Reads an array of requests, all or nothing.
   *
   * @throws InvalidRequest when one of them isn't a request; the field begins with its index
   */
  public List<Request> readBatch(byte[] body, Predicate<String> isRegion) {
    return document.read(
        body,
        in -> {
          List<Request> requests = new ArrayList<>();
          in.array(
              limits.batch(),
              () -> requests.add(new InteractionFields(in, limits, isRegion).read()));
          return requests;
        });
  }
}
