package io.writ.engine.json;

import static io.writ.engine.json.InvalidRequest.Code.MALFORMED_JSON;
import static io.writ.engine.json.InvalidRequest.Code.TOO_LARGE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads the body of {@code POST /v1/decisions}: strict about names, types, ranges and sizes, linear
 * in the bytes read. Immutable and thread-safe.
 */
public final class InteractionReader {
  private static final int LONGEST_NUMBER = 100;

  private final RequestLimits limits;
  private final JsonFactory json;

  public InteractionReader(RequestLimits limits) {
    this.limits = limits;
    // A body holds parts in an array in an object, perhaps in a batch: levels of its own on top of
    // a part's.
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth() + 8)
                    .maxStringLength(limits.bytes())
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(limits.path())
                    .build())
            .build();
  }

  /**
   * Reads one request.
   *
   * @param isRegion whether a region is known to the policy set that will decide
   * @throws InvalidRequest when it isn't one
   */
  public Request read(byte[] body, Predicate<String> isRegion) {
    return document(body, in -> new InteractionFields(in, limits, isRegion).read());
  }

  /**
   * Reads an array of requests, all or nothing.
   *
   * @throws InvalidRequest when one of them isn't a request; the field begins with its index
   */
  public List<Request> readBatch(byte[] body, Predicate<String> isRegion) {
    return document(
        body,
        in -> {
          List<Request> requests = new ArrayList<>();
          in.array(
              limits.batch(),
              () -> requests.add(new InteractionFields(in, limits, isRegion).read()));
          return requests;
        });
  }

  private <T> T document(byte[] body, Function<Cursor, T> reading) {
    if (body.length > limits.bytes()) {
      throw new InvalidRequest(TOO_LARGE, "", "at most " + limits.bytes() + " bytes");
    }
    // Jackson would take UTF-16 and UTF-32 too, told by the zero bytes, and skip a byte order mark.
    if (body.length > 1 && (body[0] == 0 || body[1] == 0 || (body[0] & 0xff) >= 0xef)) {
      throw new InvalidRequest(MALFORMED_JSON, "", "JSON in UTF-8 without a byte order mark");
    }
    // It would also read overlong forms and surrogates, which no other reader takes for the same.
    if (!Utf8.isValid(body)) {
      throw new InvalidRequest(MALFORMED_JSON, "", "JSON in UTF-8");
    }
    try (JsonParser parser = json.createParser(body)) {
      Cursor in = new Cursor(parser);
      in.next();
      T value = reading.apply(in);
      in.end();
      return value;
    } catch (IOException e) {
      throw new InvalidRequest(MALFORMED_JSON, "", "JSON in UTF-8");
    }
  }
}
