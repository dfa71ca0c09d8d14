package io.writ.samples.bench;

import java.io.IOException;
import java.net.URI;

/** Puts an HTTP endpoint under load: every connection sends its next request after the answer. */
interface Load {
  Figures run(URI endpoint, byte[] body, int connections, int seconds)
      throws IOException, InterruptedException;

  /** wrk where it is installed, else a client of our own. */
  static Load best() {
    return Wrk.isInstalled() ? new Wrk() : new SocketLoad();
  }
}
