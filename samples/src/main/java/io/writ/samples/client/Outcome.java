package io.writ.samples.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a caller may do next. Switched without {@code default}: a new verdict has to be handled. */
public sealed interface Outcome {
  /** Goes on with this content, which may have been redacted. */
  record Proceed(JsonNode content, boolean redacted) implements Outcome {}

  /** Waits until a person has looked at the decision. */
  record Wait(String decision, List<String> reasons) implements Outcome {
    public Wait {
      reasons = List.copyOf(reasons);
    }
  }

  /** Ends here. */
  record Stop(String decision, List<String> reasons) implements Outcome {
    public Stop {
      reasons = List.copyOf(reasons);
    }
  }
}
