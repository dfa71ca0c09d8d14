package io.writ.engine.detect.pii;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * The numbers that can be dialled: one automaton over calling code and national number, made from
 * libphonenumber's metadata by {@code PhoneTableGenerator} in the tests.
 */
final class PhoneTable {
  private static final PhoneTable TABLE = load();

  /** No number goes on from here. */
  static final int NOWHERE = 0;

  /**
   * A country's numbering plan.
   *
   * @param state where national numbers begin
   * @param trunk what is dialled before a national number at home, often {@code 0}, or empty
   */
  record Plan(int state, String trunk) {}

  private final char[] next;
  private final boolean[] accepting;
  private final int root;
  private final Map<String, Plan> plans = new HashMap<>();

  private PhoneTable(DataInputStream in) throws IOException {
    int states = in.readInt();
    root = in.readInt();
    next = new char[states * 10];
    for (int digit = 0; digit < 10; digit++) {
      for (int state = 0; state < states; state++) {
        next[state * 10 + digit] = in.readChar();
      }
    }
    accepting = new boolean[states];
    for (int state = 0; state < states; state++) {
      accepting[state] = in.readBoolean();
    }
    in.readUTF().lines().forEach(this::addPlan);
  }

  private void addPlan(String line) {
    String[] cells = line.split(" ", -1);
    int state = root;
    for (int i = 0; i < cells[1].length(); i++) {
      state = next[state * 10 + cells[1].charAt(i) - '0'];
    }
    plans.put(cells[0], new Plan(state, cells[2]));
  }

  private static PhoneTable load() {
    try (InputStream in = PhoneTable.class.getResourceAsStream("phones.bin")) {
      if (in == null) {
        throw new IllegalStateException("phones.bin is not on the class path");
      }
      return new PhoneTable(new DataInputStream(new InflaterInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where international numbers begin. */
  static int international() {
    return TABLE.root;
  }

  /** The numbering plan of a region; one that knows no number for a region without any. */
  static Plan plan(String region) {
    return TABLE.plans.getOrDefault(region, new Plan(NOWHERE, ""));
  }

  /** The state after a digit. */
  static int next(int state, int digit) {
    return TABLE.next[state * 10 + digit];
  }

  /** Whether the digits so far are a number. */
  static boolean accepts(int state) {
    return TABLE.accepting[state];
  }
}
