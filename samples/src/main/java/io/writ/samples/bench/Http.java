package io.writ.samples.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** One request without a client to warm up. */
final class Http {
  private Http() {}

  /**
   * Sends a body.
   *
   * @throws IOException when the answer isn't 200
   */
  static void post(URI endpoint, byte[] body) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    if (connection.getResponseCode() != 200) {
      throw new IOException("the service answered " + connection.getResponseCode());
    }
    connection.getInputStream().readAllBytes();
    connection.disconnect();
  }
}
