package io.writ.engine.json;

import static io.writ.engine.json.InvalidRequest.Code.MALFORMED_JSON;
import static io.writ.engine.json.InvalidRequest.Code.TOO_LARGE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.function.Function;

/** Opens a body as strict JSON in UTF-8. Immutable and thread-safe. */
final class Document {
  private static final int LONGEST_NUMBER = 100;

  private final RequestLimits limits;
  private final JsonFactory json;

  Document(RequestLimits limits) {
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
   * Reads the one value that a body must be.
   *
   * @param reading is given a cursor that stands on the value's first token
   * @throws InvalidRequest when it isn't JSON, or the reading refuses it
   */
  <T> T read(byte[] body, Function<Cursor, T> reading) {
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
      Cursor in = new Cursor(parser, hasEscapedUnits(body));
      in.next();
      T value = reading.apply(in);
      in.end();
      return value;
    } catch (IOException e) {
      throw new InvalidRequest(MALFORMED_JSON, "", "JSON in UTF-8");
    }
  }

  /** Whether a UTF-16 unit may be given by its number: valid UTF-8 has no lone surrogate itself. */
  private static boolean hasEscapedUnits(byte[] body) {
    return new String(body, ISO_8859_1).contains("\\u");
  }
}
