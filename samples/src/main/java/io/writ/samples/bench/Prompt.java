package io.writ.samples.bench;

import java.nio.charset.StandardCharsets;

/** The prompt of every run: 2 kB of ordinary text, as the peers' scripts send it. */
final class Prompt {
  private Prompt() {}

  static String text() {
    return "The customer asked when the claim would be paid and how. ".repeat(36);
  }

  /** A request of the decision service about it. */
  static byte[] request() {
    return ("{\"kind\":\"INPUT\",\"tenant\":\"acme\",\"caller\":\"support-bot\","
            + "\"subject\":{\"id\":\"u-17\",\"region\":\"DE\"},"
            + "\"model\":{\"provider\":\"openai\",\"name\":\"gpt-x\",\"region\":\"US\"},"
            + "\"content\":[{\"path\":\"messages[0].content\",\"text\":\""
            + text()
            + "\"}]}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
