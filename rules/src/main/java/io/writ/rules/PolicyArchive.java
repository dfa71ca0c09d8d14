package io.writ.rules;

import io.writ.engine.policy.PolicyFiles;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/** Policy files one after the other: count, then path, length and content of each. */
final class PolicyArchive {
  private PolicyArchive() {}

  static void write(PolicyFiles files, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(files.files().size());
    for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
      data.writeUTF(file.getKey());
      data.writeInt(file.getValue().length);
      data.write(file.getValue());
    }
    data.flush();
  }

  static PolicyFiles read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (int left = data.readInt(); left > 0; left--) {
      String path = data.readUTF();
      files.put(path, data.readNBytes(data.readInt()));
    }
    return new PolicyFiles(files);
  }
}
