package io.writ.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A piece of content with a path that is unique within its interaction. */
public sealed interface Part {
  /** Where the caller keeps this content, in the caller's own notation. */
  String path();

  /** What the document demands of its reader or is: {@code claims:read}, {@code internal}. */
  Provenance provenance();

  /** Plain text. */
  record Text(String path, String text, Provenance provenance) implements Part {
    public Text(String path, String text) {
      this(path, text, Provenance.NONE);
    }
  }

  /**
   * A JSON value: tool arguments or a structured output. The tree must not be changed after it was
   * handed over.
   */
  record Json(String path, JsonNode json, Provenance provenance) implements Part {
    public Json(String path, JsonNode json) {
      this(path, json, Provenance.NONE);
    }
  }

  /**
   * Where a part comes from.
   *
   * @param labels what the document demands of its reader or is
   * @param source URI of the document, or empty
   * @param retrievedAt RFC 3339 time of the retrieval, or empty
   */
  record Provenance(Set<String> labels, String source, String retrievedAt) {
    /** Nothing is known. */
    public static final Provenance NONE = new Provenance(Set.of(), "", "");

    public Provenance {
      labels = Set.copyOf(labels);
    }
  }
}
