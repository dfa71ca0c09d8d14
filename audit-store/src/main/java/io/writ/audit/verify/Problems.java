package io.writ.audit.verify;

import io.writ.audit.verify.Report.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects problems, in bounded memory. */
final class Problems {
  private final List<Problem> first = new ArrayList<>();
  private long found;

  void add(String table, long index, String what) {
    found++;
    if (first.size() < Report.MOST) {
      first.add(new Problem(table, index, what));
    }
  }

  List<Problem> first() {
    return first;
  }

  long found() {
    return found;
  }
}
